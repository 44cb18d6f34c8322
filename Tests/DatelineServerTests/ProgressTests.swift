import DatelineServer
import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Testing

struct ProgressTests {
  private static let capabilities: LSPAny = ["window": ["workDoneProgress": true]]

  @Test func readingIsShown() async throws {
    let gate = Gate()
    let client = try TestClient(TestArchive.files, options: gate.options)
    try await client.begin(Self.capabilities)
    let token = try await client.next(WorkDoneProgressCreateRequest.method)["token"]
    let begin = try await client.next("$/progress")
    #expect(begin["token"] == token)
    #expect(begin["value"]?["kind"] == "begin")
    gate.open()
    let end = try await client.next("$/progress")
    #expect(end == ["token": token ?? .null, "value": ["kind": "end"]])
    #expect(try await client.end() == 0)
  }

  @Test func nothingIsShownWhereTheClientRefuses() async throws {
    let gate = Gate()
    let client = try TestClient(
      TestArchive.files, refusing: [WorkDoneProgressCreateRequest.method], options: gate.options)
    try await client.begin(Self.capabilities)
    _ = try await client.next(WorkDoneProgressCreateRequest.method)
    gate.open()
    try await client.hasRead()
    _ = try await client.symbols(client.uri(TestArchive.ferry))
    #expect(await client.count(of: "$/progress") == 0)
    #expect(try await client.end() == 0)
  }

  @Test func nothingIsShownToAClientThatCannot() async throws {
    let gate = Gate()
    let client = try TestClient(TestArchive.files, options: gate.options)
    try await client.begin()
    try client.open(TestArchive.ferry)
    _ = try await client.rules(TestArchive.ferry)
    gate.open()
    try await client.hasRead()
    #expect(await client.count(of: WorkDoneProgressCreateRequest.method) == 0)
    #expect(try await client.end() == 0)
  }

  /// Clients take requests once they have said that they are ready.
  @Test func nothingIsAskedOfAClientThatIsNotReady() async throws {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.logLevel = .info
    let client = try TestClient(TestArchive.files, options: options)
    let folder: LSPAny = [
      "uri": .string(DocumentURI(path: client.folder.path.utf8).string), "name": "archive",
    ]
    let capabilities: LSPAny = [
      "window": ["workDoneProgress": true],
      "workspace": [
        "didChangeWatchedFiles": ["dynamicRegistration": true], "configuration": true,
        "codeLens": ["refreshSupport": true],
      ],
    ]
    _ = try await client.connection.request(
      InitializeRequest.method,
      ["capabilities": capabilities, "workspaceFolders": [folder]] as LSPAny)
    try await client.hasRead()
    _ = try await client.symbols(client.uri(TestArchive.ferry))
    for method in [
      WorkDoneProgressCreateRequest.method, RegistrationRequest.method, CodeLensRefreshRequest.method,
    ] { #expect(await client.count(of: method) == 0) }
    client.notify(InitializedNotification.self, InitializedNotification.Params())
    _ = try await client.next(RegistrationRequest.method)
    #expect(try await client.end() == 0)
  }
}
