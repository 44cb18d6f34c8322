import DatelineServer
import JSONRPC
import LanguageServerProtocol
import Testing

struct LifecycleTests {
  private func code(_ client: TestClient, _ method: String, _ params: LSPAny = .null) async -> Int? {
    do throws(ResponseError) {
      _ = try await client.connection.request(method, params)
      return nil
    } catch {
      return error.code.rawValue
    }
  }

  @Test func requestsBeforeInitializeAreRefused() async throws {
    let client = try TestClient([:])
    #expect(await code(client, "textDocument/hover") == -32002)
    #expect(await code(client, "shutdown") == -32002)
    try await client.initialize()
    #expect(try await client.end() == 0)
  }

  @Test func requestsAfterShutdownAreRefused() async throws {
    let client = try TestClient([:])
    try await client.initialize()
    #expect(await code(client, "initialize", [:]) == -32600)
    #expect(await code(client, "shutdown") == nil)
    #expect(await code(client, "textDocument/hover") == -32600)
    client.notify(ExitNotification.self, ExitNotification.Params())
    #expect(await client.exitStatus.value == 0)
  }

  @Test func exitAloneIsAFailure() async throws {
    let client = try TestClient([:])
    try await client.initialize()
    client.notify(ExitNotification.self, ExitNotification.Params())
    #expect(await client.exitStatus.value == 1)
  }

  @Test(arguments: ["no/such", "$/no/such"])
  func unknownRequestsAreTold(method: String) async throws {
    let client = try TestClient([:])
    try await client.initialize()
    #expect(await code(client, method) == -32601)
    client.connection.notify(method)
    #expect(try await client.end() == 0)
  }

  @Test func wrongParametersAreTold() async throws {
    let client = try TestClient([:])
    #expect(await code(client, "initialize", [1]) == -32602)
    try await client.initialize()
    #expect(try await client.end() == 0)
  }

  /// What a client says oddly of itself is passed over.
  @Test func oddCapabilitiesAreNoReasonToRefuse() async throws {
    let client = try TestClient([:])
    let params: LSPAny = [
      "processId": "me", "capabilities": ["general": 3, "textDocument": ["completion": [1]]], "rootUri": 7,
      "workspaceFolders": "none", "initializationOptions": ["logLevel": "loud", "select": 3],
    ]
    #expect(await code(client, "initialize", params) == nil)
    #expect(try await client.end() == 0)
  }

  @Test(arguments: [
    ([], "utf-16"), (["utf-7"], "utf-16"), (["utf-8", "utf-16"], "utf-8"), (["utf-32", "utf-8"], "utf-32"),
  ])
  func positionEncoding(offered: [String], chosen: String) async throws {
    let client = try TestClient([:])
    let kinds = offered.map { PositionEncodingKind(rawValue: $0) }
    let capabilities = ClientCapabilities(general: GeneralClientCapabilities(positionEncodings: kinds))
    let result = try await client.initialize(capabilities)
    #expect(result.capabilities.positionEncoding?.rawValue == chosen)
    #expect(try await client.end() == 0)
  }
}
