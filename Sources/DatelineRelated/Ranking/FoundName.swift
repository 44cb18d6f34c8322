public import DatelineArchive

/// A name of the archive that a text has.
public struct FoundName: Sendable {
  /// The name as the archive writes it.
  public let name: PageFacts.Text
  /// How it stands in the text.
  public let standing: NameStanding
  /// How probable it is that the page is about it.
  public let probability: Double
  /// How much sharing the name says, the more the fewer pages have it.
  public let rarity: Double
  /// Where the name stands, in the order of the text.
  public let places: [Place]

  /// A place in a text.
  public struct Place: Hashable, Comparable, Sendable {
    /// The piece of the text.
    public let piece: PageText.Piece
    /// The place as byte offsets in the piece.
    public let range: Range<Int>

    public static func < (left: Place, right: Place) -> Bool {
      (left.piece, left.range.lowerBound, left.range.upperBound)
        < (right.piece, right.range.lowerBound, right.range.upperBound)
    }
  }
}
