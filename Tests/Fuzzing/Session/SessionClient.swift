import DatelineServer
import Foundation
import JSONRPC
import LanguageServerProtocol
import Synchronization

/// The other side of a server in this process: sends what it is told, answers what it is asked, and keeps what comes.
final class SessionClient: Sendable {
  private struct State {
    var responses: [String: [LSPAny]] = [:]
    var awaited: (id: String, DispatchSemaphore)?
    var exitStatus: Int32?
  }

  /// How long an answer may take. Much less than libFuzzer's own limit.
  private static let patience = DispatchTimeInterval.seconds(60)

  private let state = Mutex(State())
  private let isServerDone = DispatchSemaphore(value: 0)
  private let isReaderDone = DispatchSemaphore(value: 0)
  private let input: Int32
  private let output: Int32
  private let settings: LSPAny
  /// Held while a frame is written, so that frames of two threads don't mix.
  private let writing = Mutex(())

  /// Starts a server.
  ///
  /// - Parameter settings: what it gets when it asks for its settings.
  init(_ options: ServerOptions, settings: LSPAny) {
    self.settings = settings
    var (toServer, toClient): ([Int32], [Int32]) = ([0, 0], [0, 0])
    guard pipe(&toServer) == 0, pipe(&toClient) == 0 else { find("no pipe: \(errno)") }
    let (serverInput, serverOutput) = (toServer[0], toClient[1])
    (input, output) = (toClient[0], toServer[1])
    let connection = Connection(input: serverInput, output: serverOutput)
    let server = LanguageServer(connection, options: options)
    Task { [self] in
      let status = await server.run()
      state.withLock { $0.exitStatus = status }
      close(serverOutput)
      // Until the input has ended, a thread reads from it; whatever next had its number would lose bytes to that thread.
      while await !connection.take().isEmpty {}
      close(serverInput)
      isServerDone.signal()
    }
    Thread.detachNewThread { [self] in
      readAll()
      isReaderDone.signal()
    }
  }

  // MARK: Sending

  /// Sends a message.
  func send(_ message: LSPAny) {
    guard let content = try? RawJSON(encoding: message).bytes else { find("no JSON: \(message)") }
    send(content: content)
  }

  /// Sends bytes as the content of a frame.
  func send(content: some Collection<UInt8>) {
    let bytes = Array("Content-Length: \(content.count)\r\n\r\n".utf8) + content
    writing.withLock { _ in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = rest.withUnsafeBytes { write(output, $0.baseAddress, $0.count) }
        // A server that is gone reads nothing; how it went is looked at in the end.
        guard count > 0 else { return }
        rest = rest.dropFirst(count)
      }
    }
  }

  /// Sends a request and waits for its response.
  func ask(_ id: String, _ method: String, _ params: LSPAny) -> LSPAny {
    send(["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params])
    return response(to: id)
  }

  // MARK: Receiving

  /// The response to a request, once it is there.
  func response(to id: String) -> LSPAny {
    let semaphore = DispatchSemaphore(value: 0)
    let known = state.withLock { state -> LSPAny? in
      if let response = state.responses[id]?.first { return response }
      state.awaited = (id, semaphore)
      return nil
    }
    if let known { return known }
    guard semaphore.wait(timeout: .now() + Self.patience) == .success else {
      find("no answer to request '\(id)'")
    }
    guard let response = state.withLock({ $0.responses[id]?.first }) else {
      find("no answer to '\(id)' was kept")
    }
    return response
  }

  /// All responses by the ids of their requests.
  var responses: [String: [LSPAny]] { state.withLock(\.responses) }

  private func readAll() {
    var reader = FrameReader()
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(input, &buffer, buffer.count)
      guard count > 0 else { return }
      reader.append(buffer[..<count])
      do throws(FramingError) {
        while let content = try reader.next() { take(content) }
      } catch {
        find("the server sends no frames: \(error)")
      }
    }
  }

  private func take(_ content: [UInt8]) {
    switch IncomingMessage(content) {
    case .request(let id, let method, _):
      guard let id = try? LSPAny(encoding: id) else { find("a request with a strange id") }
      let result: LSPAny = method == ConfigurationRequest.method ? .array([settings]) : .null
      send(["jsonrpc": "2.0", "id": id, "result": result])
    case .response(let id, let result):
      guard case .string(let id) = id else { return }
      let response: LSPAny
      switch result {
      case .success(let json): response = ["result": (try? json.decode(LSPAny.self)) ?? .null]
      case .failure(let error):
        expect(error.code != .internalError, "request '\(id)' failed within: \(error)")
        response = ["error": .integer(error.code.rawValue)]
      }
      let semaphore = state.withLock { state -> DispatchSemaphore? in
        state.responses[id, default: []].append(response)
        guard let awaited = state.awaited, awaited.id == id else { return nil }
        state.awaited = nil
        return awaited.1
      }
      semaphore?.signal()
    case .notification: break
    case .malformed(_, let error): find("the server sends what is no message: \(error)")
    }
  }

  // MARK: The end

  /// Ends what the server reads and waits for its end; returns its exit status.
  func finish() -> Int32 {
    close(output)
    guard isServerDone.wait(timeout: .now() + Self.patience) == .success else {
      find("the server doesn't end")
    }
    guard isReaderDone.wait(timeout: .now() + Self.patience) == .success else {
      find("the server leaves its pipe open")
    }
    close(input)
    return state.withLock(\.exitStatus) ?? -1
  }
}
