import Testing

@testable import DatelineArchive

/// A run that is wanted no longer undoes what it has begun, by itself.
@Suite struct TransactionCancellationTests {
  @Test func aRunCancelledAtAnyFileIsAllOldAndLeavesNothing() throws {
    var asked = 0
    while asked < TransactionArchive.stepLimit {
      let archive = try TransactionArchive()
      let asks = Steps()
      let transaction = FileTransaction(archive.files) { [asked] in
        asks.note(asks.last + 1)
        return asks.last >= asked
      }
      do throws(TransactionProblem) {
        try transaction.commit(TransactionArchive.changes)
        #expect(archive.state == TransactionArchive.new)
        break
      } catch {
        #expect(error.problems.map(\.kind) == [.cancelled])
        #expect(error.notPutBack.isEmpty)
      }
      #expect(archive.state == TransactionArchive.old, "asked \(asked) times")
      asked += 1
    }
    // Before each file is prepared, and before it gets its place.
    #expect(asked == TransactionArchive.changes.count * 2)
  }

  @Test func whoWaitsForAnotherCanBeCancelled() throws {
    let archive = try TransactionArchive()
    let files = archive.files
    let seen = Steps()
    let outcome = archive.problem { _, _ in
      // Another process that comes along, and would wait for ten seconds.
      guard seen.last < 0 else { return nil }
      do throws(TransactionProblem) {
        try FileTransaction(files, isCancelled: { true }).commit(TransactionArchive.changes)
      } catch {
        seen.note(error.problems.map(\.kind) == [.cancelled] ? 1 : 0)
      }
      return nil
    }
    #expect(outcome == nil && seen.last == 1)
    #expect(archive.state == TransactionArchive.new)
  }
}
