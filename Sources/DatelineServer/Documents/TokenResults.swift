import LanguageServerProtocol
import Synchronization

/// The semantic tokens that a client has of each document, to tell it only of what has changed since.
final class TokenResults: Sendable {
  private struct State {
    var results: [DocumentURI: (id: String, data: [Int])] = [:]
    var count = 0
  }

  private let state = Mutex(State())

  /// Keeps what a client is given and returns what it is called.
  func keep(_ data: [Int], of uri: DocumentURI) -> String {
    state.withLock { state in
      state.count += 1
      state.results[uri] = (String(state.count), data)
      return String(state.count)
    }
  }

  /// What a client has, if it still is what it was given last.
  func data(of uri: DocumentURI, called id: String) -> [Int]? {
    state.withLock { $0.results[uri].flatMap { $0.id == id ? $0.data : nil } }
  }

  /// Forgets a document that was closed.
  func forget(_ uri: DocumentURI) {
    state.withLock { $0.results[uri] = nil }
  }
}
