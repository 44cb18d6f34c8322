import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Tells the person at a terminal that the program is at work, once that takes longer than a second.
enum Progress {
  private static let isShown = Atomic(false)
  private static let line: StaticString = "dateline: reading the archive..."

  /// Begins to wait. A timer's signal is used: no thread has to be started for what is rarely seen.
  static func begin() {
    guard ProcessContext.isTerminal(.error) else { return }
    signal(SIGALRM) { _ in
      // Nothing but a write is allowed here.
      Progress.isShown.store(true, ordering: .relaxed)
      Progress.line.withUTF8Buffer { _ = write(2, $0.baseAddress, $0.count) }
    }
    alarm(1)
  }

  /// Takes the line away. No escape sequence: not every terminal knows them.
  static func end() {
    alarm(0)
    guard isShown.exchange(false, ordering: .relaxed) else { return }
    var bytes: [UInt8] = [UInt8(ascii: "\r")]
    bytes.append(UInt8(ascii: " "), count: line.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: "\r"))
    _ = bytes.withUnsafeBytes { write(2, $0.baseAddress, $0.count) }
  }
}
