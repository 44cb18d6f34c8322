import LanguageServerProtocol
import Synchronization

/// The semantic tokens that a client has of each open document, to tell it only of what has changed since.
final class TokenResults: Sendable {
  private struct State {
    /// `nil` for documents without tokens yet; those that aren't open have no entry.
    var results: [DocumentURI: (id: String, data: [Int])?] = [:]
    var count = 0
  }

  private let state = Mutex(State())

  /// Begins to keep results of a document.
  func open(_ uri: DocumentURI) {
    state.withLock { _ = $0.results.updateValue(nil, forKey: uri) }
  }

  /// Keeps what a client is given of an open document, and returns what it is called.
  func keep(_ data: [Int], of uri: DocumentURI) -> String {
    state.withLock { state in
      state.count += 1
      let id = String(state.count)
      if state.results[uri] != nil { state.results.updateValue((id, data), forKey: uri) }
      return id
    }
  }

  /// What a client has, if it still is what it was given last.
  func data(of uri: DocumentURI, called id: String) -> [Int]? {
    state.withLock { ($0.results[uri] ?? nil).flatMap { $0.id == id ? $0.data : nil } }
  }

  /// Forgets a document that was closed.
  func close(_ uri: DocumentURI) {
    state.withLock { _ = $0.results.removeValue(forKey: uri) }
  }
}
