import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "A slip of the pen is understood",
    arguments: [
      ("rulez", "rules"), ("ruels", "rules"), ("RULES", "rules"), ("rles", "rules"), ("exclued", "exclude"),
      ("信息来原", "信息来源"), ("有并", "有关"), ("e", "en"),
    ])
  func near(_ name: String, _ expected: String) {
    #expect(NearestName.nearest(to: name, in: ["rules", "exclude", "信息来源", "有关", "en"]) == expected)
  }

  @Test("What is too far away has no nearest name", arguments: ["", "x", "rxlxx", "colour", "中"])
  func far(_ name: String) {
    #expect(NearestName.nearest(to: name, in: ["rules", "exclude", "有关", "y", ""]) == nil)
  }

  @Test("The nearest wins, and of equals the first")
  func ties() {
    #expect(NearestName.nearest(to: "abcdef", in: ["abcxxf", "abcdxf", "abcdez"]) == "abcdxf")
    #expect(NearestName.nearest(to: "same", in: ["sane", "same", "some"]) == "same")
  }

  @Test("Bytes are compared like text")
  func bytes() {
    let names = ["index.md", "inundation.md"].map { Array($0.utf8) }
    #expect(NearestName.nearest(to: Array("idnex.md".utf8)[...], in: names) == names[0])
  }

  @Test("Very long names are not compared")
  func longNames() {
    let long = String(repeating: "a", count: NearestName.lengthLimit + 1)
    #expect(NearestName.nearest(to: long, in: [long]) == nil)
    #expect(NearestName.nearest(to: String(long.dropLast()), in: [long, String(long.dropLast(2))]) != nil)
  }

  @Test("The distance is that of the full table, up to the limit", arguments: 0..<4 as Range<UInt64>)
  func distances(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<500 {
      let words = (0..<2).map { _ in
        (0..<Int.random(in: 0...9, using: &generator)).map { _ in Int.random(in: 0..<3, using: &generator) }
      }
      let full = fullDistance(words[0], words[1])
      for limit in -1...10 {
        let expected = full <= limit ? full : nil
        #expect(
          NearestName.distance(from: words[0], to: words[1], limit: limit) == expected, "\(words) \(limit)")
      }
    }
  }

  private func fullDistance(_ left: [Int], _ right: [Int]) -> Int {
    var table = [[Int]](repeating: Array(repeating: 0, count: right.count + 1), count: left.count + 1)
    for i in 0...left.count {
      for j in 0...right.count {
        guard i > 0, j > 0 else {
          table[i][j] = i + j
          continue
        }
        let replaced = table[i - 1][j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1)
        table[i][j] = min(replaced, table[i - 1][j] + 1, table[i][j - 1] + 1)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
        }
      }
    }
    return table[left.count][right.count]
  }
}
