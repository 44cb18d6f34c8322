import Benchmark

extension BenchmarkMetric {
  /// Megabytes of text a second.
  static let speed = BenchmarkMetric.custom("MB/s", polarity: .prefersLarger, useScalingFactor: false)
}

extension Benchmark {
  /// Measures work on so many bytes, and how many it gets through.
  func measure(bytes: Int, _ work: () -> Void) {
    startMeasurement()
    let time = ContinuousClock().measure(work)
    stopMeasurement()
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    measurement(.speed, Int(Double(bytes) / seconds / 1e6))
  }
}
