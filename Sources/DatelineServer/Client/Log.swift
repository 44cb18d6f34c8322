import JSONRPC
import LanguageServerProtocol
import Synchronization

/// Tells the client and the log of what happens.
final class Log: Sendable {
  private let connection: Connection
  private let line: @Sendable (LogLevel, String) -> Void
  private let state: Mutex<State>

  private struct State {
    var level: LogLevel
    /// Whether the client may be sent notifications already.
    var isOpen = false
  }

  init(_ connection: Connection, level: LogLevel, line: @escaping @Sendable (LogLevel, String) -> Void) {
    self.connection = connection
    self.line = line
    state = Mutex(State(level: level))
  }

  /// Sets the least level of messages that the client is told.
  func setLevel(_ level: LogLevel) { state.withLock { $0.level = level } }

  /// Begins to tell the client.
  func open() { state.withLock { $0.isOpen = true } }

  func write(_ level: LogLevel, _ message: String) {
    line(level, message)
    let isTold = state.withLock { $0.isOpen && level >= $0.level && level != .off }
    guard isTold else { return }
    connection.notify(
      LogMessageNotification.method, LogMessageParams(type: MessageType(level), message: message))
  }
}

extension MessageType {
  init(_ level: LogLevel) {
    switch level {
    case .error, .off: self = .error
    case .warning: self = .warning
    case .info: self = .info
    case .debug: self = .log
    }
  }
}
