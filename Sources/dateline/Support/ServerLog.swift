import DatelineServer
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where a server logs: standard error, or a file that grows.
final class ServerLog: Sendable {
  private let descriptor: Int32
  private let level: LogLevel
  /// Keeps lines whole.
  private let lock = Mutex(())

  /// Opens the log.
  init(file: PathArgument?, level: LogLevel) throws(CommandFailure) {
    self.level = level
    guard let file else {
      descriptor = Output.Stream.error.rawValue
      return
    }
    descriptor = open(file.bytes.cString, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0o666)
    guard descriptor >= 0 else {
      throw CommandFailure(
        "--log-file: '\(file.text)' can't be written: \(ProcessContext.message(of: errno))")
    }
  }

  /// Logs a message, unless its level is below the wanted one.
  func write(_ level: LogLevel, _ message: String) {
    if level >= self.level { write(level.rawValue, Array(message.utf8)) }
  }

  /// Logs a line with a word in front that tells what it is.
  func write(_ kind: String, _ text: [UInt8]) {
    var line = Array("\(ProcessContext.timestamp) \(kind) ".utf8)
    line += text
    line.append(UInt8(ascii: "\n"))
    // Nothing can be done where logging fails.
    lock.withLock { _ in _ = Output.writeAll(line, to: descriptor) }
  }
}
