import Testing

@testable import DatelineArchive

/// The journal of a transaction holds hashes that another process compares.
@Suite struct ContentHashTests {
  @Test func aHashHangsOnTheSeedAndTheBytesAlone() {
    // As a program of another language makes them.
    #expect(ContentHash.hash(Array("harbour reopens\n".utf8), seed: 42) == 3_648_427_148_053_553_943)
    #expect(ContentHash.hash([], seed: 42) == 4_757_434_949_313_961_939)
    #expect(
      ContentHash.hash(Array("A harbour reopens after a storm.".utf8), seed: 42) == 7_304_167_564_044_221_858)
    #expect(ContentHash.hash(Array("harbour".utf8), seed: 42) == 5_091_921_294_999_878_466)
    #expect(ContentHash.hash([], seed: 42) != ContentHash.hash([], seed: 43))
    #expect(ContentHash.hash([1]) == ContentHash.hash([1], seed: ContentHash.seed))
  }
}
