import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct EditSetTests {
  private func applied(_ edits: [TextEdit], to text: String) throws -> String {
    String(decoding: try EditSet(edits).applied(to: Array(text.utf8)), as: UTF8.self)
  }

  @Test func editsApplyInOrderOfPlace() throws {
    let edits: [TextEdit] = [
      .insertion(of: "!", at: 5), .deletion(0..<1), TextEdit(range: 2..<4, replacement: "xyz"),
    ]
    #expect(try applied(edits, to: "abcde") == "bxyze!")
    #expect(try applied([], to: "abc") == "abc")
  }

  @Test func insertionsAtOnePlaceKeepTheirOrder() throws {
    let edits: [TextEdit] = [
      TextEdit(range: 1..<2, replacement: "-"), .insertion(of: "1", at: 1), .insertion(of: "2", at: 1),
      .insertion(of: "3", at: 2),
    ]
    #expect(try applied(edits, to: "abc") == "a12-3c")
  }

  @Test func overlapsAreRefused() {
    #expect(throws: EditError.overlap(0..<2, 1..<3)) { try EditSet([.deletion(1..<3), .deletion(0..<2)]) }
    #expect(throws: EditError.overlap(0..<2, 1..<1)) {
      try EditSet([.deletion(0..<2), .insertion(of: "x", at: 1)])
    }
    #expect(throws: EditError.overlap(0..<1, 0..<1)) { try EditSet([.deletion(0..<1), .deletion(0..<1)]) }
    #expect(throws: EditError.overlap(0..<2, 1..<2)) {
      try EditSet([.deletion(0..<2)]).merging(EditSet([.deletion(1..<2)]))
    }
  }

  @Test func boundsAreChecked() {
    #expect(throws: EditError.outOfBounds(2..<4, count: 3)) { try applied([.deletion(2..<4)], to: "abc") }
    #expect(throws: EditError.outOfBounds(-1..<0, count: 3)) { try applied([.deletion(-1..<0)], to: "abc") }
    #expect(throws: EditError.outOfBounds(4..<4, count: 3)) {
      try applied([.insertion(of: "", at: 4)], to: "abc")
    }
  }

  @Test func charactersAreNotCut() {
    #expect(throws: EditError.cutsCharacter(at: 2)) { try applied([.deletion(1..<2)], to: "aéb") }
    #expect(throws: EditError.cutsCharacter(at: 2)) { try applied([.insertion(of: "x", at: 2)], to: "a新b") }
    #expect(throws: EditError.cutsCharacter(at: 2)) { try applied([.deletion(2..<3)], to: "aéb") }
  }

  @Test func illFormedBytesMayBeCutAnywhere() throws {
    let bytes: [UInt8] = [0x61, 0xE6, 0x96, 0x62]
    #expect(try EditSet([.deletion(2..<3)]).applied(to: bytes) == [0x61, 0xE6, 0x62])
  }

  @Test func placesMoveWithTheText() throws {
    let edits = try EditSet([
      .insertion(of: "xx", at: 2), TextEdit(range: 4..<7, replacement: "y"), .deletion(8..<9),
    ])
    #expect((0...9).map { edits.offset(after: $0) } == [0, 1, 4, 5, 6, 7, 7, 7, 8, 8])
    #expect((0...9).map { edits.offset(after: $0, affinity: .before) } == [0, 1, 2, 5, 6, 6, 6, 7, 8, 8])
    #expect(edits.offset(after: -1) == -1)
    #expect(EditSet().offset(after: .max) == .max)
  }

  @Test func applyingEqualsReplacingFromTheEnd() throws {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      let text = generator.text(pieces: 15, wellFormed: true)
      let edits = try EditSet(generator.edits(of: text).shuffled(using: &generator))
      var naive = text
      for edit in edits.edits.reversed() { naive.replaceSubrange(edit.range, with: edit.replacement) }
      #expect(try edits.applied(to: text) == naive)
    }
  }

  @Test func theInverseUndoes() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let text = generator.text(pieces: 15, wellFormed: true)
      let edits = try EditSet(generator.edits(of: text))
      let result = try edits.applied(to: text)
      let inverse = try edits.inverse(for: text)
      #expect(try inverse.applied(to: result) == text)
      #expect(try EditSet(inverse.edits) == inverse, "an inverse is sorted and free of overlap")
      #expect(try inverse.inverse(for: result) == edits)
    }
  }

  @Test func mergedSetsEqualOneAfterTheOther() throws {
    var generator = SeededGenerator(seed: 8)
    for _ in 0..<2_000 {
      let text = generator.text(pieces: 15, wellFormed: true)
      var first: [TextEdit] = []
      var second: [TextEdit] = []
      for edit in generator.edits(of: text) {
        if Bool.random(using: &generator) { first.append(edit) } else { second.append(edit) }
      }
      let one = try EditSet(first)
      let other = try EditSet(second)
      // Edits that touch may be told apart only by their order, which following a place can't see.
      let all = (one.edits + other.edits).sorted { $0.range.lowerBound < $1.range.lowerBound }
      guard zip(all, all.dropFirst()).allSatisfy({ $0.range.upperBound < $1.range.lowerBound }) else {
        continue
      }
      let followed = other.edits.map { edit in
        let start = one.offset(after: edit.range.lowerBound)
        return TextEdit(range: start..<(start + edit.range.count), replacement: edit.replacement)
      }
      let stepwise = try EditSet(followed).applied(to: one.applied(to: text))
      #expect(try one.merging(other).applied(to: text) == stepwise)
    }
  }
}

extension SeededGenerator {
  /// Edits that don't overlap and cut no character, sorted.
  fileprivate mutating func edits(of text: [UInt8]) -> [TextEdit] {
    var bounds = (0...text.count).filter { !UTF8Decoding.cutsScalar(at: $0, in: text) }
    bounds = bounds.filter { _ in Int.random(in: 0..<3, using: &self) == 0 }
    var edits: [TextEdit] = []
    while bounds.count > 1 {
      let start = bounds.removeFirst()
      let end = Bool.random(using: &self) ? start : bounds.removeFirst()
      edits.append(
        TextEdit(range: start..<end, replacement: replacement(pieces: Int.random(in: 0..<3, using: &self))))
    }
    return edits
  }

  private mutating func replacement(pieces: Int) -> [UInt8] {
    text(pieces: pieces, wellFormed: true)
  }
}
