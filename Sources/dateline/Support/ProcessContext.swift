#if canImport(Glibc)
  import Glibc
  import GlibcMalloc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the program asks of the process that it runs in.
enum ProcessContext {
  /// Readies the process for input and output.
  static func prepare() {
    MemoryExhaustion.prepare()
    // A reader that goes away, or a limit for the length of files, shall be an error of `write`, not the end of the
    // process.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    // A closed stream's number would go to the next file that is opened, and messages into that file. Opened for
    // reading, so that what is written there is known not to arrive.
    for descriptor in 0...2 as ClosedRange<Int32> where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// Lets all threads use the memory that others gave back. By default glibc keeps up to eight heaps for each core apart, each
  /// of which fills up with what a process that lives long needs now and then.
  static func shareHeaps() {
    #if canImport(Glibc)
      mallopt(M_ARENA_MAX, 1)
    #endif
  }

  /// Gives back to the system what is free, wherever it lies: without that glibc keeps what a peak took.
  static func releaseMemory() {
    #if canImport(Glibc)
      malloc_trim(0)
    #endif
  }

  /// Ends the process at once: nothing is buffered.
  static func exit(_ status: Int32) -> Never {
    Progress.end()
    Interruption.endIfRequested()
    _exit(status)
  }

  /// Keeps a value until the process ends: its end frees all at once what would take long piece by piece.
  static func keep(_ value: some Sendable) {
    _ = Unmanaged.passRetained(Kept(value))
  }

  private final class Kept<Value: Sendable>: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  static var environment: [String: String] {
    var result: [String: String] = [:]
    for name in [
      "NO_COLOR", "TERM", "CLICOLOR_FORCE", "FORCE_COLOR", "CLICOLOR", "COLUMNS", "CI", "FORCE_HYPERLINK",
      "VTE_VERSION", "WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "TERM_PROGRAM", "GIT_CONFIG_COUNT",
    ] {
      if let value = getenv(name) { result[name] = String(cString: value) }
    }
    return result
  }

  static func isTerminal(_ stream: Output.Stream) -> Bool {
    isatty(stream.rawValue) == 1
  }

  /// Whether a person can be asked: standard input and standard error are a terminal.
  static var canAsk: Bool { isatty(0) == 1 && isatty(2) == 1 }

  /// The present time in UTC, as `2018-02-06 13:49:28`.
  static var timestamp: String {
    var now = time(nil)
    var parts = tm()
    gmtime_r(&now, &parts)
    func padded(_ number: Int32) -> String { (number < 10 ? "0" : "") + String(number) }
    let date = [parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday].map(padded).joined(separator: "-")
    let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
    return "\(date) \(clock)"
  }

  /// What the system calls the machine; empty if it doesn't say.
  static let hostName: [UInt8] = {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return [] }
    return name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  }()

  /// The number of columns of the terminal behind standard output; `nil` if it doesn't say.
  static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Has help laid out for no less than 60 columns: the parser stops where it finds next to none.
  static func makeRoomForHelp() {
    let width = environment["COLUMNS"].flatMap { Int($0) } ?? terminalWidth
    if let width, width < 60 { setenv("COLUMNS", "60", 1) }
  }

  /// What the system calls an error.
  static func message(of errorNumber: Int32) -> String {
    strerror(errorNumber).map { String(cString: $0) } ?? "error \(errorNumber)"
  }
}
