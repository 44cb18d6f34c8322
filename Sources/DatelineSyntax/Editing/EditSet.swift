/// Edits of one text that don't overlap, in the order of their places.
///
/// All ranges are byte offsets into the text before any of the edits. Insertions at one offset keep the order
/// in which they were given; they come before an edit that replaces the bytes from there on.
public struct EditSet: Hashable, Sendable {
  /// The edits, sorted by range.
  public let edits: [TextEdit]

  /// Creates a set without edits.
  public init() {
    edits = []
  }

  /// Creates a set of `edits`, given in any order.
  ///
  /// - Throws: `EditError.overlap` where two edits overlap. Ranges that only touch don't.
  /// - Complexity: O(*n* log *n*).
  public init(_ edits: [TextEdit]) throws(EditError) {
    self.init(sorted: Self.sorted(edits))
    for (first, second) in zip(self.edits, self.edits.dropFirst())
    where second.range.lowerBound < first.range.upperBound {
      throw .overlap(first.range, second.range)
    }
  }

  /// Creates a set of one edit.
  public init(_ edit: TextEdit) {
    self.init(sorted: [edit])
  }

  private init(sorted edits: [TextEdit]) {
    self.edits = edits
  }

  /// Whether there is no edit.
  public var isEmpty: Bool { edits.isEmpty }

  /// The place in the order is part of the key because the standard library doesn't promise a stable sort.
  private static func sorted(_ edits: [TextEdit]) -> [TextEdit] {
    func key(_ entry: (offset: Int, element: TextEdit)) -> (Int, Int, Int) {
      (entry.element.range.lowerBound, entry.element.range.upperBound, entry.offset)
    }
    return edits.enumerated().sorted { key($0) < key($1) }.map(\.element)
  }

  /// The edits of both sets. Where both insert at one offset, those of this set come first.
  ///
  /// - Throws: `EditError.overlap` where an edit of one overlaps an edit of the other.
  public func merging(_ other: EditSet) throws(EditError) -> EditSet {
    try EditSet(edits + other.edits)
  }
}

// MARK: - Applying

extension EditSet {
  /// The text that `bytes` becomes.
  ///
  /// - Throws: `EditError.outOfBounds` or `EditError.cutsCharacter`. Inside ill-formed UTF-8 an edit may begin and
  ///   end anywhere.
  /// - Complexity: O(*n*) in the bytes of text and replacements.
  public func applied(to bytes: Span<UInt8>) throws(EditError) -> [UInt8] {
    try check(against: bytes)
    let added = edits.reduce(0) { $0 + $1.replacement.count - $1.range.count }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + added)
    bytes.withUnsafeBufferPointer { buffer in
      var copied = 0
      for edit in edits {
        result.append(contentsOf: buffer[copied..<edit.range.lowerBound])
        result.append(contentsOf: edit.replacement)
        copied = edit.range.upperBound
      }
      result.append(contentsOf: buffer[copied...])
    }
    return result
  }

  /// The edits that turn the result of this set back into `bytes`.
  ///
  /// Where an edit of ill-formed text joins bytes into a character across its border, the inverse would have
  /// to cut that character, and applying it throws.
  ///
  /// - Throws: what `applied(to:)` would.
  public func inverse(for bytes: Span<UInt8>) throws(EditError) -> EditSet {
    try check(against: bytes)
    var shift = 0
    let inverses = edits.map { edit in
      let start = edit.range.lowerBound + shift
      shift += edit.replacement.count - edit.range.count
      let original = bytes.withUnsafeBufferPointer { Array($0[edit.range]) }
      return TextEdit(range: start..<(start + edit.replacement.count), replacement: original)
    }
    return EditSet(sorted: inverses)
  }

  private func check(against bytes: Span<UInt8>) throws(EditError) {
    for edit in edits {
      guard edit.range.lowerBound >= 0, edit.range.upperBound <= bytes.count else {
        throw .outOfBounds(edit.range, count: bytes.count)
      }
      for offset in [edit.range.lowerBound, edit.range.upperBound]
      where UTF8Decoding.cutsScalar(at: offset, in: bytes) {
        throw .cutsCharacter(at: offset)
      }
    }
  }
}

// MARK: - Following a place through the edits

extension EditSet {
  /// Which side of a change a place keeps to.
  public enum Affinity: Hashable, Sendable {
    /// Before an insertion at the place; at the start of a replacement around it.
    case before
    /// After an insertion at the place; at the end of a replacement around it.
    case after
  }

  /// Where the byte offset `offset` lies once the edits are made.
  ///
  /// A place at the border of a replaced range stays at that border; `affinity` decides where text is
  /// inserted at the place or the place itself is replaced.
  ///
  /// - Complexity: O(*n*) in the number of edits.
  public func offset(after offset: Int, affinity: Affinity = .after) -> Int {
    var shift = 0
    for edit in edits {
      let range = edit.range
      guard range.lowerBound <= offset else { break }
      if range.isEmpty, range.lowerBound == offset {
        if affinity == .before { break }
      } else if range.lowerBound == offset {
        break
      } else if offset < range.upperBound {
        return range.lowerBound + shift + (affinity == .before ? 0 : edit.replacement.count)
      }
      shift += edit.replacement.count - range.count
    }
    // An offset far beyond the text is no reason to trap.
    return offset &+ shift
  }
}
