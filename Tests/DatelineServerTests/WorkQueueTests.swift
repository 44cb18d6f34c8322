import Synchronization
import Testing

@testable import DatelineServer

struct WorkQueueTests {
  /// How many do something at once, and how many did at most.
  private final class Census: Sendable {
    private let counts = Mutex((now: 0, most: 0))
    var most: Int { counts.withLock { $0.most } }

    func enter() {
      counts.withLock { counts in
        counts.now += 1
        counts.most = max(counts.most, counts.now)
      }
    }
    func leave() { counts.withLock { $0.now -= 1 } }
  }

  @Test func allIsDoneOnAFewThreads() async {
    let (queue, census) = (WorkQueue(threads: 3), Census())
    for _ in 1...3 {
      let results = await withTaskGroup(of: Int.self) { group in
        for number in 1...300 {
          group.addTask {
            await queue.run {
              census.enter()
              defer { census.leave() }
              return (1...100).reduce(number, +)
            }
          }
        }
        return await group.reduce(into: Set<Int>()) { $0.insert($1) }
      }
      #expect(results.count == 300)
    }
    #expect((1...3).contains(census.most))
  }
}
