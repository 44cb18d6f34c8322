import DatelineConfiguration

/// What the server knows of where no archive is.
struct OutsideState: Sendable {
  /// What holds there; `nil` until somebody asks.
  var configuration: Configuration?
  /// Counts the configurations.
  var generation = 0
}
