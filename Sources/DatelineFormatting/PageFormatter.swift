public import DatelineSyntax

/// Gives pages the canonical layout of their dialect: blank lines, blanks, line ends and the numbers of list items.
///
/// Words, addresses, their order, the spacing of headlines and whatever isn't understood stay as they are. A page in
/// canonical layout needs no edit, and formatting twice gives what formatting once gives.
public struct PageFormatter: Sendable {
  /// What authors may want otherwise.
  public struct Options: Hashable, Sendable {
    /// Whether items get their right numbers.
    public var renumbersItems: Bool

    /// Creates options; by default, all that can be mended is.
    public init(renumbersItems: Bool = true) {
      self.renumbersItems = renumbersItems
    }
  }

  /// The dialects that are known.
  public let dialects: Dialects
  /// The dialect of pages whose labels don't tell theirs; without one, what differs between dialects is left alone.
  public let defaultDialect: Dialect?
  /// What authors may want otherwise.
  public let options: Options

  /// Creates a formatter.
  public init(dialects: Dialects = .builtIn, defaultDialect: Dialect? = nil, options: Options = Options()) {
    self.dialects = dialects
    self.defaultDialect = defaultDialect
    self.options = options
  }

  /// The edits that give a page its canonical layout, as few and as small as will do.
  ///
  /// - Parameters:
  ///   - tree: the page, parsed with ``dialects``.
  ///   - lines: the 0-based lines to which edits are confined; by default all.
  /// - Throws: why the page is left alone. A page that needs no edit may be refused too.
  /// - Complexity: O(*n*) in the bytes of the page. Without edits, one walk over the nodes and no allocation;
  ///   else the result is parsed once, to see that it reads the same.
  public func edits(for tree: SyntaxTree, lines: RangeSet<Int>? = nil) throws(FormattingRefusal) -> EditSet {
    if let refusal = refusal(of: tree) { throw refusal }
    let faults = tree.layoutFaults(dialects.recognition(of: tree), defaultDialect: defaultDialect)
    guard !faults.isEmpty else { return EditSet() }
    var edits = EditSelection(mending: faults, isRenumbering: options.renumbersItems)
    if let lines { edits.confine(to: lines, of: tree.bytes) }
    return try edits.set(for: tree, dialects: dialects)
  }

  private func refusal(of tree: SyntaxTree) -> FormattingRefusal? {
    switch tree.kind {
    case .eventPage: if !tree.kinds.contains(.headlineLine) { return .noHeadline }
    case .dayIndex: if !tree.kinds.contains(.dayHeading) { return .noDay }
    }
    return tree.mergeConflict.map { .mergeConflict(at: $0.lowerBound) }
  }
}
