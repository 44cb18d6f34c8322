import Synchronization

/// Work on numbered items, shared out among threads.
public enum Parallel {
  /// Calls the closure with chunks of `0..<count` on up to `jobs` threads (the calling one included) and
  /// returns the threads' states, in no particular order.
  ///
  /// - Parameters:
  ///   - count: how many items there are.
  ///   - jobs: how many threads, the calling one included.
  ///   - chunk: how many items a thread takes at a time; by default so many that the last ones end at about the same
  ///     time.
  ///   - state: a thread's state to begin with; evaluated on each thread.
  ///   - body: handles a chunk. Each chunk is handled exactly once.
  public static func run<State: Sendable>(
    count: Int, jobs: Int, chunk: Int? = nil, state: @autoclosure @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, Range<Int>) -> Void
  ) -> [State] {
    guard count > 0 else { return [] }
    let jobs = max(1, min(jobs, count))
    let chunk = max(1, chunk ?? min(1024, count / jobs / 64))
    let chunks = count / chunk + (count % chunk == 0 ? 0 : 1)
    let next = Counter()
    return Workers.run(jobs: min(jobs, chunks)) {
      var state = state()
      while true {
        let index = next.take()
        guard index < chunks else { return state }
        let start = index * chunk
        body(&state, start..<start + min(chunk, count - start))
      }
    }
  }

  /// Calls the closure with each of `0..<count` on up to `jobs` threads and returns the results by index,
  /// whatever the number of threads.
  public static func map<State, Result: Sendable>(
    count: Int, jobs: Int, chunk: Int? = nil, state: @autoclosure @escaping @Sendable () -> State,
    _ body: @escaping @Sendable (inout State, Int) -> Result
  ) -> [Result] where State: Sendable {
    let pieces = run(
      count: count, jobs: jobs, chunk: chunk,
      state: (state: state(), pieces: [(start: Int, results: [Result])]())
    ) { worker, range in
      var results: [Result] = []
      results.reserveCapacity(range.count)
      for index in range { results.append(body(&worker.state, index)) }
      worker.pieces.append((range.lowerBound, results))
    }
    var results: [Result] = []
    results.reserveCapacity(count)
    for piece in pieces.flatMap(\.pieces).sorted(by: { $0.start < $1.start }) { results += piece.results }
    return results
  }

  /// Calls the closure with each of `0..<count` on up to `jobs` threads and returns the results by index.
  public static func map<Result: Sendable>(
    count: Int, jobs: Int, chunk: Int? = nil, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    map(count: count, jobs: jobs, chunk: chunk, state: ()) { _, index in body(index) }
  }

  /// Calls two closures, at the same time if there may be two threads.
  public static func both<First: Sendable, Second: Sendable>(
    jobs: Int, _ first: @escaping @Sendable () -> First, and second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    guard jobs > 1 else { return (first(), second()) }
    let next = Counter()
    let halves = Workers.run(jobs: 2) {
      var halves: (First?, Second?)
      while true {
        switch next.take() {
        case 0: halves.0 = first()
        case 1: halves.1 = second()
        default: return halves
        }
      }
    }
    return (halves.lazy.compactMap(\.0).first ?? first(), halves.lazy.compactMap(\.1).first ?? second())
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)

    func take() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
  }
}
