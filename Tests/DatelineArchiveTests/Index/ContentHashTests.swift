import Testing

@testable import DatelineArchive

/// The journal of a transaction holds hashes that another process compares.
@Suite struct ContentHashTests {
  @Test func aHashHangsOnTheSeedAndTheBytesAlone() {
    // As a program of another language makes them.
    #expect(ContentHash.hash(Array("harbour reopens\n".utf8), seed: 42) == 8_379_410_223_806_010_735)
    #expect(ContentHash.hash([], seed: 42) == 8_277_204_331_147_923_554)
    #expect(ContentHash.hash([], seed: 42) != ContentHash.hash([], seed: 43))
    #expect(ContentHash.hash([1]) == ContentHash.hash([1], seed: ContentHash.seed))
  }
}
