import DatelineServer
import JSONRPC
import LanguageServerProtocol
import Testing

struct SettingsTests {
  private static let stale = (TestArchive.files[TestArchive.votes] ?? "").replacing(
    "[Ferry runs again]", with: "[Other]")

  private func begun(
    _ capabilities: LSPAny, settings: LSPAny = .null, _ options: LSPAny? = nil
  ) async throws -> TestClient {
    let client = try TestClient(TestArchive.files, settings: settings)
    try await client.begin(capabilities, options.map { ["initializationOptions": $0] } ?? [:])
    try client.open(TestArchive.votes, Self.stale)
    return client
  }

  private func expect(_ rules: [String], _ client: TestClient) async throws {
    #expect(try await client.rules(TestArchive.votes) { $0 == rules } == rules)
  }

  /// Says that the settings have changed, and to what if the client says so by itself.
  private func change(_ client: TestClient, _ settings: LSPAny = .null) {
    client.connection.notify(DidChangeConfigurationNotification.method, ["settings": settings] as LSPAny)
  }

  private static let asking: LSPAny = ["workspace": ["configuration": true]]

  @Test(
    arguments: [
      ["ignore": ["stale-related-text"]], ["dateline": ["ignore": ["stale-related-text"]]],
      ["select": ["broken-related-link"]],
    ] as [LSPAny])
  func whatIsSetAtTheBeginningHolds(options: LSPAny) async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], ["initializationOptions": options])
    try client.open(TestArchive.votes, Self.stale)
    try await expect([], client)
    #expect(await client.count(of: LogMessageNotification.method) == 0)
    #expect(try await client.end() == 0)
  }

  @Test func theClientIsAskedForItsSettings() async throws {
    let client = try await begun(Self.asking, settings: ["ignore": ["stale-related-text"]])
    try await expect([], client)
    await client.set(["ignore": []])
    change(client)
    try await expect(["stale-related-text"], client)
    await client.set(.null)
    change(client)
    #expect(try await client.end() == 0)
  }

  @Test func aClientThatIsNotAskedTellsItsSettings() async throws {
    let client = try await begun([:])
    try await expect(["stale-related-text"], client)
    change(client, ["dateline": ["ignore": ["stale-related-text"]]])
    try await expect([], client)
    change(client, ["other": 1])
    change(client, ["dateline": [:]])
    try await expect(["stale-related-text"], client)
    #expect(try await client.end() == 0)
  }

  @Test func settingsHoldOutsideArchivesToo() async throws {
    let client = try TestClient([:])
    try await client.begin()
    try client.open("lone.md", TestArchive.page("2017-03-9", "Sarn", "Sarn votes") + "\n1. \n")
    _ = try await client.rules("lone.md") { !$0.isEmpty }
    change(client, ["dateline": ["select": ["stale-related-text"]]])
    _ = try await client.rules("lone.md") { $0.isEmpty }
    change(client, ["dateline": [:]])
    _ = try await client.rules("lone.md") { !$0.isEmpty }
    #expect(try await client.end() == 0)
  }

  @Test func theConfigurationOfTheCommandLineHoldsOutsideArchivesToo() async throws {
    let gate = Gate(configuration: "{\"select\": [\"stale-related-text\"]}")
    gate.open()
    let client = try TestClient([:], options: gate.options)
    try await client.begin()
    try client.open("lone.md", TestArchive.page("2017-03-9", "Sarn", "Sarn votes") + "\n1. \n")
    #expect(try await client.rules("lone.md").isEmpty)
    #expect(try await client.end() == 0)
  }

  @Test func theClientIsAskedToTellOfChanges() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin(["workspace": ["didChangeConfiguration": ["dynamicRegistration": true]]])
    let params = try await client.next(RegistrationRequest.method)
    #expect(
      params["registrations"]?.array?.map { $0["method"] } == ["workspace/didChangeConfiguration"])
    #expect(try await client.end() == 0)
  }

  @Test func whatIsUnknownOrMakesNoSenseIsTold() async throws {
    let client = try TestClient([:])
    try await client.begin(
      [:], ["initializationOptions": ["colour": "red", "readOnly": "yes", "select": .null]])
    let first = try await client.next(LogMessageNotification.self)
    #expect(first.message == "the setting 'colour' isn't known")
    let second = try await client.next(LogMessageNotification.self)
    #expect(second.message == "the setting 'readOnly' has a value that makes no sense")
    change(client, ["dateline": ["ignore": ["no-such-rule"], "hue": 1]])
    let third = try await client.next(LogMessageNotification.self)
    #expect(third.message == "the setting 'hue' isn't known")
    #expect(try await client.end() == 0)
  }

  @Test func anUnknownRuleIsShown() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], ["initializationOptions": ["ignore": ["no-such-rule"]]])
    let shown = try await client.next(ShowMessageNotification.self)
    #expect(shown.message.contains("no-such-rule"))
    #expect(try await client.end() == 0)
  }

  // MARK: Read-only

  private static let changing = [
    "completionProvider", "codeActionProvider", "documentFormattingProvider", "renameProvider",
    "documentRangeFormattingProvider", "documentOnTypeFormattingProvider",
  ]

  @Test func nothingThatChangesAFileIsOfferedReadOnly() async throws {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.isReadOnly = true
    for options in [options, ServerOptions { "2018-02-06 13:49:28" }] {
      let client = try TestClient(TestArchive.files, options: options)
      let result = try await client.begin()
      for provider in Self.changing {
        #expect(isAbsent(result["capabilities"]?[provider]) == options.isReadOnly)
      }
      #expect(result["capabilities"]?["hoverProvider"] == true)
      #expect(isAbsent(result["capabilities"]?["workspace"]?["fileOperations"]) == options.isReadOnly)
      #expect(try await client.end() == 0)
    }
  }

  /// The setting may come when all was offered already.
  @Test func nothingIsChangedOnceTheSettingForbidsIt() async throws {
    let client = try await begun(Self.asking, settings: .null, ["logLevel": "info"])
    try await client.hasRead()
    let document: LSPAny = ["uri": .string(client.uri(TestArchive.votes).string)]
    let rename: LSPAny = [
      "textDocument": document, "position": ["line": 3, "character": 4], "newName": "Other",
    ]
    #expect(try await client.ask("textDocument/rename", rename) != .null)
    await client.set(["readOnly": true])
    change(client)
    // The answer to this comes after the settings were taken.
    while try await client.ask("textDocument/rename", rename) != .null {
      try await Task.sleep(for: .milliseconds(5))
    }
    let formatting: LSPAny = ["textDocument": document, "options": ["tabSize": 2, "insertSpaces": true]]
    #expect(try await client.ask("textDocument/formatting", formatting) == .null)
    #expect(await client.code("workspace/executeCommand", ["command": "dateline.apply"]) == -32602)
    #expect(try await client.symbols(client.uri(TestArchive.votes)).first == "Sarn votes")
    #expect(try await client.end() == 0)
  }

  // MARK: What is logged

  @Test(arguments: [("info", true), ("warning", false), ("off", false)])
  func messagesAreLoggedFromALevelOn(level: String, isTold: Bool) async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], ["initializationOptions": ["logLevel": .string(level)]])
    try client.open(TestArchive.votes, Self.stale)
    try await expect(["stale-related-text"], client)
    #expect(await client.count(of: LogMessageNotification.method) == (isTold ? 1 : 0))
    #expect(try await client.end() == 0)
  }

  @Test func messagesAreTracedWhileTheClientWantsIt() async throws {
    let client = try TestClient([:])
    try await client.begin([:], ["trace": "messages"])
    #expect(try await client.next("$/logTrace")["message"]?.string?.contains("initialized") == true)
    client.connection.notify("$/setTrace", ["value": "off"] as LSPAny)
    _ = await client.code("textDocument/hover")
    client.connection.notify("$/setTrace", ["value": "verbose"] as LSPAny)
    _ = await client.code("textDocument/definition")
    #expect(try await client.next("$/logTrace")["message"]?.string?.contains("setTrace") == true)
    #expect(try await client.next("$/logTrace")["message"]?.string?.contains("definition") == true)
    #expect(try await client.end() == 0)
  }
}
