import JSONRPC
import LanguageServerProtocol

/// A request for the diagnostics of all files that waits until they may be others than the client knows.
struct ParkedDiagnostics: Sendable {
  let id: RequestID
  let params: WorkspaceDiagnosticParams
}
