extension Context {
  /// The edits that give the context other names, in the order given, with a comma and a blank between them.
  ///
  /// A name can hold commas, but not begin or end with one or with a blank.
  ///
  /// - Throws: `PageEditError.unreadable` if there is no name, or one can't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func replacingNames(with names: [[UInt8]]) throws(PageEditError) -> EditSet {
    let joined = try Self.joined(names)
    var edit = PageEdit(node.tree)
    change(to: joined, in: &edit)
    return try edit.edits(of: .context) { new in
      new.node(at: node.position).flatMap(Context.init)?.reads(joined) ?? false
    }
  }

  func change(to joined: [UInt8], in edit: inout PageEdit) {
    let range = namesRange
    let needsBlank = colon.map { $0.range.upperBound == range.lowerBound } ?? false
    edit.replace(range, by: range.isEmpty && needsBlank ? [Byte.space] + joined : joined)
  }

  /// Whether the names with their separators are `joined`.
  func reads(_ joined: [UInt8]) -> Bool {
    node.storage.bytes[namesRange].elementsEqual(joined)
  }

  /// The names as a context has them.
  static func joined(_ names: [[UInt8]]) throws(PageEditError) -> [UInt8] {
    func isOdd(_ byte: UInt8) -> Bool { Byte.isBlank(byte) || byte == Byte.comma }
    for name in names {
      guard let first = name.first, let last = name.last, !isOdd(first), !isOdd(last) else {
        throw .unreadable(.contextName)
      }
    }
    guard !names.isEmpty else { throw .unreadable(.contextName) }
    return Array(names.joined(separator: [Byte.comma, Byte.space]))
  }

  /// `_Context: A, B_`
  static func written(_ names: [[UInt8]], in dialect: Dialect) throws(PageEditError) -> [UInt8] {
    guard let label = dialect.contextLabels.first else { throw .unsupported(.context) }
    return [Byte.underscore] + label.utf8 + [Byte.colon, Byte.space] + (try joined(names)) + [Byte.underscore]
  }
}
