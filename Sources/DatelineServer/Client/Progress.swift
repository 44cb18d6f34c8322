import JSONRPC
import LanguageServerProtocol

/// Work that a client shows the progress of.
struct Progress: Sendable {
  private let connection: Connection
  private let token: ProgressToken

  fileprivate init(_ connection: Connection, _ token: ProgressToken) {
    self.connection = connection
    self.token = token
  }

  /// Tells that the work begins.
  func begin(_ title: String, detail: String) {
    send(WorkDoneProgressBegin(title: title, message: detail))
  }

  /// Tells that the work is done.
  func end() { send(WorkDoneProgressEnd()) }

  private func send<Value: Codable & Hashable & Sendable>(_ value: Value) {
    connection.notify(ProgressNotification<Value>.method, ProgressParams(token: token, value: value))
  }
}

extension LanguageServer {
  /// Asks the client for a place to show progress; `nil` if it refuses.
  func makeProgress() async -> Progress? {
    progressCount += 1
    let token = ProgressToken.first("dateline/\(progressCount)")
    let params = WorkDoneProgressCreateParams(token: token)
    guard await ask(WorkDoneProgressCreateRequest.self, params) != nil else { return nil }
    return Progress(connection, token)
  }
}
