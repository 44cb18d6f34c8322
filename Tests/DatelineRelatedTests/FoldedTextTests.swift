import Testing

@testable import DatelineRelated

@Suite struct FoldedTextTests {
  private func symbols(_ text: String) -> String {
    String(
      String.UnicodeScalarView(FoldedText(Array(text.utf8)).symbols.compactMap { Unicode.Scalar($0) }))
  }

  @Test(arguments: [
    ("Syria", "syria"), ("SÃO Paulo", "sao paulo"), ("Åsa Æ", "asa ae"), ("Ｇ２０", "g20"), ("約翰・史密斯", "约翰·史密斯"),
    ("МОСКВА", "москва"), ("It’s", "it's"), ("‑–", "--"),
  ])
  func whatIsWrittenOtherwiseIsTheSame(_ text: String, _ expected: String) {
    #expect(symbols(text) == expected)
  }

  @Test func offsetsAreThoseOfTheBytes() {
    let text = FoldedText(Array("aÆ國z".utf8))
    #expect(text.symbols.count == 5)
    #expect(text.offsets == [0, 1, 1, 3, 6, 7])
  }

  @Test func illFormedBytesStayApart() {
    let text = FoldedText([0x61, 0xFF, 0xE5, 0x9B, 0x62])
    #expect(text.offsets == [0, 1, 2, 4, 5])
    #expect(Set(text.symbols).count == 4)
  }

  @Test func wordsGoOnAcrossLettersOnly() {
    let text = FoldedText(Array("ab 國c".utf8))
    #expect((0...5).map(text.isInsideWord) == [false, true, false, false, false, false])
  }
}
