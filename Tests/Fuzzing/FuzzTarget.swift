/// Something that takes any bytes, and what has to hold of it.
struct FuzzTarget: Sendable {
  /// The name by which it is chosen.
  let name: String
  /// Tries one input; ends the program if a promise is broken.
  let run: @Sendable (FuzzInput) -> Void
  /// Inputs to begin with.
  let seeds: @Sendable () -> [[UInt8]]

  /// All targets, in the order in which they run.
  static let all = [
    parsing, editing, formatting, linting, slugs, configuration, framing, session,
  ]
}

/// Ends the program, so that libFuzzer keeps the input.
func find(_ what: String) -> Never {
  fatalError(what)
}

/// Ends the program if something doesn't hold.
func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
  if !holds { find(what()) }
}
