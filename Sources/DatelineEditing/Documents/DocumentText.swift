public import DatelineSyntax

/// A text that is being typed: its bytes, and where its lines begin.
public struct DocumentText: Hashable, Sendable {
  /// The bytes.
  public private(set) var bytes: [UInt8]
  /// Where the lines begin.
  public private(set) var lines: LineIndex

  /// Creates a text.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    lines = LineIndex(bytes.span)
  }

  /// A place as editors name it.
  public struct Place: Hashable, Sendable {
    /// The 0-based line.
    public var line: Int
    /// The 0-based column, in the unit of an encoding.
    public var column: Int

    /// Creates a place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The byte offset of a place. Places outside the text are clamped.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public func offset(of place: Place, in encoding: PositionEncoding) -> Int {
    lines.offset(line: place.line, column: place.column, encoding: encoding, in: bytes.span)
  }

  /// The place of a byte offset.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the line.
  public func place(of offset: Int, in encoding: PositionEncoding) -> Place {
    let position = lines.position(at: offset, in: bytes.span)
    return Place(line: position.line, column: position.column(in: encoding))
  }

  /// Replaces what stands between two places, given in either order.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the text.
  public mutating func replace(
    from start: Place, to end: Place, in encoding: PositionEncoding, with replacement: some Collection<UInt8>
  ) {
    let (first, second) = (offset(of: start, in: encoding), offset(of: end, in: encoding))
    bytes.replaceSubrange(min(first, second)..<max(first, second), with: replacement)
    lines = LineIndex(bytes.span)
  }
}
