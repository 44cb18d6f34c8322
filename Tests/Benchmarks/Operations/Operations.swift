import Benchmark

/// What the package's runner calls: all operations, each measured in a process of its own, on one thread.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = .init(
    metrics: [.wallClock, .speed, .instructions], warmupIterations: 2, maxDuration: .seconds(5),
    maxIterations: 10_000)
  registerTextOperations()
  registerArchiveOperations()
  registerMessageOperations()
}
