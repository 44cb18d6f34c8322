import DatelineEditing
import DatelineSyntax
import Testing

struct DocumentTextTests {
  private static let text = DocumentText(Array("# A\n港🌊e\u{301}x\n".utf8))

  /// The place of the `x` behind Chinese, an emoji and a combining character.
  @Test(arguments: [(PositionEncoding.utf8, 10), (.utf16, 5), (.utf32, 4)])
  func placesAndOffsetsAreTheSameThing(encoding: PositionEncoding, column: Int) {
    let place = DocumentText.Place(line: 1, column: column)
    #expect(Self.text.place(of: 14, in: encoding) == place)
    #expect(Self.text.offset(of: place, in: encoding) == 14)
  }
}
