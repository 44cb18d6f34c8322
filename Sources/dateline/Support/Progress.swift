import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells the person at a terminal that the program is at work, once that takes longer than a second.
///
/// What is begun ends by itself when something is written to a stream, and with the process.
enum Progress {
  private enum State {
    static let off = 0
    static let waiting = 1
    static let appearing = 2
    static let shown = 3
  }

  private static let state = Atomic(State.off)
  private static let line: StaticString = "dateline: working through the archive..."
  /// Covers the line. No escape sequence: not every terminal knows them.
  private static let cover: StaticString = "\r                                        \r"

  /// Begins to wait. A timer's signal is used: no thread has to be started for what is rarely seen.
  static func begin() {
    guard state.load(ordering: .relaxed) == State.off, ProcessContext.isTerminal(.error),
      ProcessContext.environment["TERM"].map({ $0 != "dumb" }) ?? false
    else { return }
    state.store(State.waiting, ordering: .relaxed)
    Interruption.prepare()
    signal(SIGALRM) { _ in Progress.show() }
    alarm(1)
  }

  /// Takes the line away.
  static func end() {
    guard state.load(ordering: .relaxed) != State.off else { return }
    alarm(0)
    // A signal that is handled now, on another thread, is done in a moment.
    while !state.compareExchange(
      expected: State.waiting, desired: State.off, ordering: .acquiringAndReleasing
    ).exchanged {
      if coverIfShown() || state.load(ordering: .acquiring) == State.off { return }
    }
  }

  /// Takes the line away as the process is about to end by a signal, be it that it is just being written.
  static func coverAtEnd() {
    guard state.load(ordering: .acquiring) >= State.appearing else { return }
    cover.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
  }

  /// Takes the line away, and returns whether it was there.
  private static func coverIfShown() -> Bool {
    guard
      state.compareExchange(
        expected: State.shown, desired: State.off, ordering: .acquiringAndReleasing
      ).exchanged
    else { return false }
    cover.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
    return true
  }

  /// Handles the signal, where nothing but a write is allowed.
  private static func show() {
    guard
      state.compareExchange(
        expected: State.waiting, desired: State.appearing, ordering: .acquiringAndReleasing
      ).exchanged
    else { return }
    line.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
    state.store(State.shown, ordering: .releasing)
  }
}
