import Testing

@testable import DatelineArchive

@Suite struct ParallelTests {
  @Test(arguments: [1, 2, 3])
  func `both closures are called and their results come in order`(jobs: Int) {
    for number in 0..<50 {
      let (first, second) = Parallel.both(jobs: jobs) {
        [number]
      } and: {
        "\(number)"
      }
      #expect(first == [number] && second == "\(number)")
    }
  }

  @Test(arguments: [0, 1, 2, 7, 1000, 5000], [-1, 1, 2, 8])
  func `results come by index and each item is handled once`(count: Int, jobs: Int) {
    #expect(Parallel.map(count: count, jobs: jobs) { $0 * $0 } == (0..<count).map { $0 * $0 })
    for chunk in [nil, 1, 3, 10_000] {
      let states = Parallel.run(count: count, jobs: jobs, chunk: chunk, state: [Int]()) { $0 += $1 }
      #expect(states.flatMap { $0 }.sorted() == Array(0..<count))
      #expect(states.count <= max(1, jobs))
    }
  }

  @Test func `a state stays with its thread`() {
    let calls = Parallel.map(count: 1000, jobs: 4, chunk: 1, state: 0) { (calls, _) -> Int in
      calls += 1
      return calls
    }
    #expect(calls.count == 1000)
    // Every thread counts from 1 without gaps.
    let most = calls.max() ?? 0
    #expect(Set(calls) == Set(1...max(1, most)))
    #expect(calls.filter { $0 == 1 }.count <= 4)
  }

  @Test func `at least one core is available`() {
    #expect(Jobs.available() >= 1)
    #expect(Jobs.allowedByDescriptors >= 1)
  }

  @Test(arguments: [
    ("max 100000\n", nil), ("100000 100000\n", 1), ("150000 100000\n", 2), ("50000 100000", 1), ("", nil),
    ("0 100000", nil), ("-1 5", nil), ("100000 0", nil), ("99999999999999999999 1", nil),
    ("9223372036854775807 1", Int.max),
  ])
  func `a quota is cores, rounded up`(text: String, cores: Int?) {
    #expect(Jobs.cores(quota: Array(text.utf8)) == cores)
  }
}
