import JSONRPC
import LanguageServerProtocol
import Testing

@testable import DatelineServer

/// What is left out for clients that have no use for it.
struct CapabilityTests {
  private static let stale = (TestArchive.files[TestArchive.votes] ?? "").replacing(
    "[Ferry runs again]", with: "[Other]")

  private func begun(_ capabilities: LSPAny) async throws -> TestClient {
    let client = try TestClient(TestArchive.files)
    try await client.beginAndRead(capabilities)
    return client
  }

  private func profile(_ capabilities: LSPAny) throws -> ClientProfile {
    ClientProfile(try capabilities.decode(ClientCapabilities.self))
  }

  @Test func theFormatThatComesFirstIsPreferred() throws {
    let cases: [(formats: LSPAny, isMarkdown: Bool)] = [
      (["markdown", "plaintext"], true), (["plaintext", "markdown"], false), (["markdown"], true),
      (["plaintext"], false), (["asciidoc", "markdown"], true), ([], false),
    ]
    for (formats, isMarkdown) in cases {
      let profile = try profile([
        "textDocument": [
          "hover": ["contentFormat": formats],
          "completion": ["completionItem": ["documentationFormat": formats]],
        ]
      ])
      #expect(profile.readsMarkdown == isMarkdown, "\(formats)")
      #expect(profile.readsCompletionMarkdown == isMarkdown, "\(formats)")
    }
  }

  @Test(arguments: [true, false])
  func diagnosticsHaveTagsAndAddressesOnlyForThoseWhoReadThem(_ isAsked: Bool) async throws {
    var files = TestArchive.files
    files[".dateline.json"] = #"{"documentation": "https://rules.example"}"#
    files[TestArchive.votes] = files[TestArchive.votes]?.replacing("Sarn votes on", with: "Sarn votes   on")
    files[TestArchive.ferry] = files[TestArchive.ferry]?.replacing("island.", with: "island.  ")
    let client = try TestClient(files)
    let diagnostics: LSPAny =
      isAsked ? ["tagSupport": ["valueSet": [1, 2]], "codeDescriptionSupport": true] : [:]
    try await client.begin(
      ["textDocument": ["publishDiagnostics": diagnostics]],
      ["initializationOptions": ["logLevel": "info"]])
    try await client.hasRead()
    try client.open(TestArchive.ferry)
    let uri = client.uri(TestArchive.ferry)
    let told = try await client.next(PublishDiagnosticsNotification.self) {
      $0.uri == uri && !$0.diagnostics.isEmpty
    }.diagnostics
    #expect(told.contains { $0.tags != nil } == isAsked, "\(told)")
    #expect(told.allSatisfy { ($0.codeDescription != nil) == isAsked }, "\(told)")
    #expect(try await client.end() == 0)
  }

  // MARK: Code actions

  private func actions(_ client: TestClient) async throws -> [LSPAny] {
    try client.open(TestArchive.votes, Self.stale, version: 4)
    let range: LSPAny = ["start": ["line": 0, "character": 0], "end": ["line": 99, "character": 0]]
    return try await client.ask(
      "textDocument/codeAction",
      [
        "textDocument": ["uri": .string(client.uri(TestArchive.votes).string)], "range": range,
        "context": ["diagnostics": []],
      ]
    ).array ?? []
  }

  @Test func noChangeIsOfferedThatTheClientCannotMake() async throws {
    let client = try TestClient(TestArchive.files)
    let result = try await client.begin([:], ["initializationOptions": ["logLevel": "info"]])
    try await client.hasRead()
    let commands = result["capabilities"]?["executeCommandProvider"]?["commands"]?.array ?? []
    #expect(commands.contains("dateline.explainRule"))
    #expect(!commands.contains("dateline.apply"))
    let offered = Set(try await actions(client).compactMap { $0["command"]?.string })
    #expect(offered == ["dateline.explainRule"])
    #expect(try await client.end() == 0)
  }

  @Test func anActionIsWorkedOutOnlyWhenItIsChosen() async throws {
    let client = try await begun([
      "textDocument": ["codeAction": ["codeActionLiteralSupport": ["codeActionKind": ["valueSet": []]]]],
      "workspace": ["applyEdit": true, "workspaceEdit": ["documentChanges": true]],
    ])
    let actions = try await actions(client)
    let action = try #require(actions.first { $0["title"] == "Replace the link text by the headline" })
    #expect(isAbsent(action["edit"]))
    #expect(action["kind"] == "quickfix")
    #expect(action["command"]?["command"] == "dateline.apply")
    let params: LSPAny = [
      "command": action["command"]?["command"] ?? .null,
      "arguments": action["command"]?["arguments"] ?? .null,
    ]
    #expect(try await client.ask("workspace/executeCommand", params) == .null)
    #expect(await client.applied.count == 1)
    #expect(try await client.end() == 0)
  }

  // MARK: Formatting

  @Test func rangesThatOverlapAreFormattedOnce() async throws {
    let client = try await begun([:])
    let text = (TestArchive.files[TestArchive.votes] ?? "").replacing("1. [", with: "1.   [")
    try client.open(TestArchive.votes, text, version: 2)
    let document: LSPAny = ["uri": .string(client.uri(TestArchive.votes).string)]
    func range(_ lines: Swift.Range<Int>) -> LSPAny {
      [
        "start": ["line": .integer(lines.lowerBound), "character": 0],
        "end": ["line": .integer(lines.upperBound), "character": 0],
      ]
    }
    let options: LSPAny = ["tabSize": 2, "insertSpaces": true]
    let whole = try await client.ask(
      "textDocument/formatting", ["textDocument": document, "options": options])
    #expect(whole.array?.isEmpty == false)
    for ranges in [[0..<99, 0..<99], [0..<12, 10..<99], [3..<99, 0..<3]] {
      let edits = try await client.ask(
        "textDocument/rangesFormatting",
        ["textDocument": document, "options": options, "ranges": .array(ranges.map(range))])
      #expect(edits == whole, "\(ranges)")
    }
    #expect(
      try await client.ask(
        "textDocument/rangesFormatting", ["textDocument": document, "options": options, "ranges": []])
        == [])
    #expect(try await client.end() == 0)
  }
}
