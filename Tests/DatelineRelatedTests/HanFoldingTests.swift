import Testing

@testable import DatelineRelated

@Suite struct HanFoldingTests {
  private func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.compactMap { Unicode.Scalar(HanFolding.folded($0.value)) })
    )
  }

  @Test(arguments: [
    ("中國國務院總理", "中国国务院总理"), ("羣眾", "群众"), ("裡", "里"), ("裏", "里"), ("臺灣", "台湾"), ("説", "说"), ("中国", "中国"),
    ("港口", "港口"), ("abc", "abc"), ("カタカナ", "カタカナ"),
  ])
  func variantsAreOne(_ text: String, _ expected: String) {
    #expect(folded(text) == expected)
  }

  @Test func foldingTwiceIsFoldingOnce() {
    for value in UInt32(0)...0xFFFF {
      let once = HanFolding.folded(value)
      #expect(HanFolding.folded(once) == once)
    }
  }

  @Test func charactersInUseForDifferentThingsStayApart() {
    #expect(folded("只") == "只")
    #expect(folded("著名") == "著名")
  }
}
