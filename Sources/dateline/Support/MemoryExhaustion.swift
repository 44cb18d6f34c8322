import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Ends the program with a message where there is no more memory, in place of a report of a crash.
///
/// The runtime then mostly says how much it asked for, and aborts; in some places it goes on with no address. Files are
/// whole all the same: they are written beside their places.
enum MemoryExhaustion {
  /// Sees to it from now on.
  static func prepare() {
    _ = (formerAbort, formerFault)
    for number in [SIGABRT, SIGSEGV] {
      signal(number) { MemoryExhaustion.handle($0) }
    }
  }

  private static func handle(_ number: Int32) {
    let isScarce =
      number == SIGABRT ? isRefused(1 << 28) || isRefused(1 << 32, PROT_NONE) : isRefused(1 << 24)
    guard isScarce else {
      // A crash, which is left to be reported as such.
      var former = number == SIGABRT ? formerAbort : formerFault
      sigaction(number, &former, nil)
      return Interruption.deliver(number)
    }
    // Several threads may fail at once.
    guard !isTold.exchange(true, ordering: .relaxed) else { while true { pause() } }
    line.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
    _exit(2)
  }

  // What handles the signals otherwise.
  private static let formerAbort = handling(of: SIGABRT)
  private static let formerFault = handling(of: SIGSEGV)

  private static func handling(of number: Int32) -> sigaction {
    var former = sigaction()
    sigaction(number, nil, &former)
    return former
  }

  private static let isTold = Atomic(false)
  private static let line: StaticString = """
    dateline: error: there is not enough memory; allow the program more, or use fewer threads (--jobs 1)

    """

  /// Whether the system refuses so many bytes, or, with `PROT_NONE`, addresses. Calls nothing but the system.
  private static func isRefused(_ size: Int, _ protection: Int32 = PROT_READ | PROT_WRITE) -> Bool {
    let piece = mmap(nil, size, protection, MAP_PRIVATE | MAP_ANON, -1, 0)
    // MAP_FAILED, a macro that not every C library's module has.
    guard Int(bitPattern: piece) != -1 else { return true }
    munmap(piece, size)
    return false
  }
}
