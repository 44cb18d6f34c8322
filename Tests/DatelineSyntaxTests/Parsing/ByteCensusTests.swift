import DatelineTestSupport
import Testing

@testable import DatelineSyntax

@Suite struct ByteCensusTests {
  @Test func everyByteEverywhereIsJudgedAsByTheScanner() {
    for count in [0, 1, 2, 3, 16, 63, 64, 65, 66, 67, 68, 130, 131] {
      for place in 0..<count {
        for byte in UInt8.min ... .max {
          var bytes = [UInt8](repeating: 0x61, count: count)
          bytes[place] = byte
          assertCensusAgrees(bytes, "\(byte) at \(place) of \(count)")
        }
      }
    }
  }

  @Test func charactersAtTheBordersOfUTF8AreJudgedAsByTheScanner() {
    let interesting: [UInt8] = [
      0x00, 0x61, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xA8, 0xA9, 0xAA, 0xBB, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF,
      0xE0, 0xE2,
      0xEC, 0xED, 0xEF, 0xF0, 0xF3, 0xF4, 0xF5, 0xFF,
    ]
    var generator = SeededGenerator(seed: 21)
    let ideographs = Array(String(repeating: "新闻", count: 40).utf8)
    for turn in 0..<60_000 {
      let count = Int.random(in: 1...(turn % 3 == 0 ? 20 : 200), using: &generator)
      var bytes = turn % 2 == 0 ? [UInt8](repeating: 0x61, count: count) : Array(ideographs.prefix(count))
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      for place in start..<min(start + 4, bytes.count) {
        bytes[place] = interesting.randomElement(using: &generator) ?? 0
      }
      assertCensusAgrees(bytes, "\(bytes)")
    }
  }

  @Test func aCensusIsTakenOnce() {
    let clean = ByteCensusMemo()
    let odd = ByteCensusMemo()
    #expect(!clean.hasAnomaly([0x61]) && odd.hasAnomaly([0x09]))
    // Nobody asks about another text. That the answer is the old one shows that none was looked at.
    #expect(!clean.hasAnomaly([0x09]) && odd.hasAnomaly([0x61]))
  }

  @Test func aCensusIsTheSameForAllWhoAsk() async {
    for (text, expected) in [("# clean\n", false), ("# a\tb\n", true)] {
      let tree = SyntaxTree(parsing: text)
      await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<8 { group.addTask { tree.hasAnomalies } }
        for await answer in group { #expect(answer == expected) }
      }
      #expect(tree.hasAnomalies == expected && tree.anomalies.isEmpty == !expected)
    }
  }

  @Test func anomaliesAreNamed() {
    func kinds(_ bytes: [UInt8]) -> [Anomaly.Kind] { SyntaxTree(parsing: bytes).anomalies.map(\.kind) }
    #expect(kinds(Array("# plain 新闻 é 😀\n".utf8)) == [])
    #expect(kinds([0xEF, 0xBB, 0xBF]) == [.byteOrderMark])
    #expect(kinds(Array("a\tb\r\nc\u{0}\u{1}\u{7F}".utf8)) == [.tab, .carriageReturn, .controlCharacter])
    #expect(
      kinds(Array("\u{85} \u{2028}\u{2029}".utf8)) == [.controlCharacter, .lineSeparator, .lineSeparator])
    #expect(kinds([0x61, 0xFF, 0xFE, 0x62, 0xC3]) == [.invalidUTF8, .invalidUTF8])
  }
}
