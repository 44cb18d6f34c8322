import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program when a person or the system asks for that: at once, or, while files are written, as soon as none is half
/// done.
///
/// The program still ends by the signal, as its caller expects: a shell then has status 130 (SIGINT), 143 (SIGTERM) or 129
/// (SIGHUP). Until `prepare` is called, which others do as well, signals have their usual effect.
enum Interruption {
  /// What a run has done so far, which is told when it is interrupted.
  enum Stage: Int {
    /// It only reads.
    case reading
    /// It is to write, but hasn't begun to.
    case unwritten
    /// Some files are written.
    case written
  }

  private enum Gate {
    static let ending = -1
    static let open = 0
  }

  /// How many parts of the program are writing, or `Gate.ending`.
  private static let gate = Atomic(Gate.open)
  private static let stage = Atomic(Stage.reading.rawValue)
  private static let isReady = Atomic(false)
  private static let isStyled = Atomic(false)
  /// When a signal came while files were written, in milliseconds, and in the lowest byte which; 0 for none.
  private static let noted = Atomic(Int64(0))

  /// Whether the program is to end. Who writes looks here between two files.
  static var isRequested: Bool { noted.load(ordering: .acquiring) != 0 }

  /// Tells how far the run is.
  static func enter(_ stage: Stage) {
    self.stage.store(stage.rawValue, ordering: .releasing)
    prepare()
  }

  /// Handles signals from now on.
  ///
  /// - Parameter isStyled: whether colours or links go to the terminal, which are to end with the program.
  static func prepare(isStyled: Bool = false) {
    if isStyled { Self.isStyled.store(true, ordering: .relaxed) }
    guard !isReady.exchange(true, ordering: .relaxed) else { return }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { Interruption.handle($0) }
      // Who started the program in the background has asked for that.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }

  /// Lets no signal end the program before `release`.
  static func hold() {
    prepare()
    var count = gate.load(ordering: .relaxed)
    while true {
      // A thread that handles a signal is ending the program.
      guard count != Gate.ending else { while true { pause() } }
      let (exchanged, original) = gate.weakCompareExchange(
        expected: count, desired: count + 1, ordering: .acquiringAndReleasing)
      if exchanged { return }
      count = original
    }
  }

  /// Takes back one `hold`.
  static func release() { gate.subtract(1, ordering: .releasing) }

  /// Runs the closure, which looks at `isRequested`, without a signal ending the program meanwhile.
  static func holding<Value, Failure: Error>(
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    hold()
    defer { release() }
    return try body()
  }

  /// Ends a command that has told how far it came.
  static func check() throws(CommandFailure) {
    if isRequested { throw CommandFailure(messages: []) }
  }

  /// Ends the program by the signal that came, if one did.
  static func endIfRequested() {
    let request = noted.load(ordering: .acquiring)
    if request != 0 { end(by: Int32(request & 0xFF)) }
  }

  // MARK: In the handler, where little more than a write is allowed

  /// Ends half a sequence, a link and all colours.
  private static let plain: StaticString = "\u{1B}\\\u{1B}]8;;\u{1B}\\\u{1B}[0m"

  private static func handle(_ number: Int32) {
    let (isFree, count) = gate.compareExchange(
      expected: Gate.open, desired: Gate.ending, ordering: .acquiringAndReleasing)
    if isFree {
      leaveTerminal()
      switch Stage(rawValue: stage.load(ordering: .acquiring)) {
      case .unwritten: say("dateline: interrupted; nothing is written\n")
      case .written: say("dateline: interrupted; what is written stays\n")
      case .reading, nil: say("dateline: interrupted\n")
      }
    } else if count != Gate.ending {
      let now = milliseconds()
      let (isFirst, former) = noted.compareExchange(
        expected: 0, desired: now << 8 | Int64(number), ordering: .acquiringAndReleasing)
      // Some who start programs send a signal twice: to the program, and to its group.
      guard isFirst || now - former >> 8 > 500 else { return }
      leaveTerminal()
      if isFirst {
        return say("dateline: interrupted; what is begun is ended first (again to end at once)\n")
      }
      say("dateline: ended at once; the next run that writes clears up\n")
    }
    end(by: number)
  }

  private static func leaveTerminal() {
    Progress.coverAtEnd()
    if isStyled.load(ordering: .relaxed) {
      plain.withUTF8Buffer { _ = write(1, $0.baseAddress, $0.count) }
    }
  }

  private static func say(_ line: StaticString) {
    line.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
  }

  private static func milliseconds() -> Int64 {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return Int64(now.tv_sec) * 1_000 + Int64(now.tv_nsec) / 1_000_000
  }

  private static func end(by number: Int32) -> Never {
    signal(number, SIG_DFL)
    deliver(number)
    // The first process of a container ends by no signal.
    _exit(128 + number)
  }

  /// Raises a signal that is being handled: it would wait until that is done.
  static func deliver(_ number: Int32) {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    raise(number)
  }
}
