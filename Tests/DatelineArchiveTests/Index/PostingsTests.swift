import DatelineSyntax
import Testing

@testable import DatelineArchive

@Suite struct PostingsTests {
  /// Each letter of a link that is typed is another link for a moment.
  @Test func `what comes and goes leaves nothing behind`() {
    var postings = Postings(of: [nil]) { _, _ in }
    for hash in 1...100 { postings.change(0, from: [UInt64(hash - 1)], to: [UInt64(hash)]) }
    #expect(postings[100] == [0])
    #expect(postings[99].isEmpty)
    #expect(postings.changeCount == 1)
  }
}
