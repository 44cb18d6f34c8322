/// How the time of some work grows when its input doubles: about 2 where it is linear, 4 where all is compared with all.
struct Growth {
  /// A time at which noise no longer matters, in seconds.
  private static let enough = 0.05
  /// A number of pieces beyond which nothing is tried.
  private static let largest = 1 << 15
  /// What a doubled input may cost; what is above 2 is the memory's caches and noise.
  static let limit = 3.0

  let count: Int
  let seconds: Double
  /// How many times as long twice as many pieces take; 0 where that is too short to be measured.
  let ratio: Double

  var isTooMuch: Bool { ratio > Self.limit }

  /// Measures at growing sizes until the time says something, then at twice that size.
  init(_ input: HostileInput, of work: (Measurement) -> Double) {
    var count = 1 << 9
    var seconds = work(Measurement(input, count: count))
    while seconds < Self.enough, count < Self.largest {
      count *= 2
      seconds = work(Measurement(input, count: count))
    }
    var doubled = work(Measurement(input, count: 2 * count))
    // A single slip of the machine is no growth.
    for _ in 0..<3 where doubled > Self.enough && doubled > Self.limit * seconds {
      seconds = max(seconds, work(Measurement(input, count: count)))
      doubled = min(doubled, work(Measurement(input, count: 2 * count)))
    }
    self.count = count
    self.seconds = seconds
    ratio = doubled > Self.enough ? doubled / max(seconds, 1e-6) : 0
  }
}
