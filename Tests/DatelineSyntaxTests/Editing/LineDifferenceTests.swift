import DatelineSyntax
import DatelineTestSupport
import Testing

struct LineDifferenceTests {
  private func edits(_ old: String, _ new: String) throws -> [TextEdit] {
    let set = EditSet(from: Array(old.utf8), to: Array(new.utf8))
    #expect(String(decoding: try set.applied(to: Array(old.utf8).span), as: UTF8.self) == new)
    return set.edits
  }

  @Test func equalTextsNeedNoEdit() throws {
    #expect(try edits("a\nb\n", "a\nb\n").isEmpty)
    #expect(try edits("", "").isEmpty)
  }

  @Test func wholeLinesComeAndGo() throws {
    #expect(try edits("a\nb\nc\n", "a\nc\n") == [.deletion(2..<4)])
    #expect(try edits("a\nc\n", "a\nb\nc\n") == [.insertion(of: "b\n", at: 2)])
    #expect(try edits("a\n", "a\nb\n") == [.insertion(of: "b\n", at: 2)])
    #expect(try edits("", "b") == [.insertion(of: "b", at: 0)])
  }

  @Test func changedLinesKeepTheirEnds() throws {
    #expect(
      try edits("1. [新旧 A] x\nsame\n2. b\n", "1. [新的 A] x\nsame\n3. b\n") == [
        TextEdit(range: 7..<10, replacement: "的"), TextEdit(range: 21..<22, replacement: "3"),
      ])
  }

  @Test func severalHunksAreTold() {
    let difference = LineDifference(from: Array("a\nb\nc\nd\n".utf8), to: Array("x\nb\nc\nd\ne\nf\n".utf8))
    #expect(difference.hunks.map(\.old) == [0..<1, 4..<4])
    #expect(difference.hunks.map(\.new) == [0..<1, 4..<6])
  }

  @Test func anyTextBecomesAnyOther() throws {
    var generator = SeededGenerator(seed: 11)
    for sample in SamplePages.all {
      var page = Array(sample.utf8)
      for _ in 0..<20 {
        let mutated = generator.mutation(of: page)
        let set = EditSet(from: page, to: mutated)
        // Inside ill-formed text there may be no place to cut.
        guard let result = try? set.applied(to: page.span) else {
          #expect(String(validating: page, as: UTF8.self) == nil)
          continue
        }
        #expect(result == mutated)
        page = mutated
      }
    }
  }

  @Test func textsThatAreWhollyOtherAreReplaced() throws {
    let old = (0..<3_000).map { "a\($0)\n" }.joined()
    let new = (0..<3_000).map { "b\($0)\n" }.joined()
    #expect(try edits(old, new).count >= 1)
  }
}
