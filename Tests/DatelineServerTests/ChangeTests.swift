import JSONRPC
import LanguageServerProtocol
import Testing

struct ChangeTests {
  private static let stale = (TestArchive.files[TestArchive.votes] ?? "").replacing(
    "[Ferry runs again]", with: "[Other]")
  private static let edits: LSPAny = [
    "documentChanges": true, "resourceOperations": ["create", "rename", "delete"],
  ]
  private static let literals: LSPAny = ["codeActionKind": ["valueSet": ["quickfix", "source"]]]

  private func begun(
    _ codeAction: LSPAny, edit: LSPAny = edits, appliesEdits: LSPAny = true
  ) async throws -> TestClient {
    let client = try TestClient(TestArchive.files)
    try await client.begin(
      [
        "textDocument": ["codeAction": codeAction],
        "workspace": ["applyEdit": appliesEdits, "workspaceEdit": edit],
      ],
      ["initializationOptions": ["logLevel": "info"]])
    try await client.hasRead()
    try client.open(TestArchive.votes, Self.stale, version: 4)
    return client
  }

  private func actions(_ client: TestClient, only: LSPAny? = nil) async throws -> [LSPAny] {
    let end = Position(line: 99, character: 0)
    var context: [String: LSPAny] = ["diagnostics": []]
    context["only"] = only
    let params: LSPAny = [
      "textDocument": ["uri": .string(client.uri(TestArchive.votes).string)],
      "range": try LSPAny(
        encoding: LanguageServerProtocol.Range(start: Position(line: 0, character: 0), end: end)),
      "context": .object(context),
    ]
    return try await client.ask("textDocument/codeAction", params).array ?? []
  }

  /// The action that gives the link its text.
  private func refresh(_ actions: [LSPAny]) throws -> LSPAny {
    try #require(
      actions.first { $0["title"] == "Replace the link text by the headline" }, "\(actions)")
  }

  private func check(_ edit: LSPAny?, _ client: TestClient) throws {
    let change = try #require(edit?["documentChanges"]?.array?.first)
    #expect(edit?["documentChanges"]?.array?.count == 1)
    #expect(
      change["textDocument"] == ["uri": .string(client.uri(TestArchive.votes).string), "version": 4])
    #expect(change["edits"]?.array?.map { $0["newText"] } == ["Ferry runs again"])
  }

  @Test func anActionHasItsEditAtOnce() async throws {
    let client = try await begun(["codeActionLiteralSupport": Self.literals], appliesEdits: false)
    let action = try refresh(try await actions(client, only: ["quickfix"]))
    #expect(action["kind"] == "quickfix")
    #expect(action["diagnostics"]?.array?.first?["code"] == "stale-related-text")
    try check(action["edit"], client)
    #expect(try await client.end() == 0)
  }

  @Test func anActionGetsItsEditWhenItIsChosen() async throws {
    let client = try await begun([
      "codeActionLiteralSupport": Self.literals, "dataSupport": true,
      "resolveSupport": ["properties": ["edit"]],
    ])
    let action = try refresh(try await actions(client))
    #expect(isAbsent(action["edit"]))
    let resolved = try await client.ask("codeAction/resolve", action)
    try check(resolved["edit"], client)
    // What was offered for another text isn't done to this one.
    client.change(TestArchive.votes, "\n\(Self.stale)", version: 5)
    #expect(await client.code("codeAction/resolve", action) == -32801)
    client.closeDocument(TestArchive.votes)
    #expect(await client.code("codeAction/resolve", action) == -32801)
    #expect(try await client.end() == 0)
  }

  @Test func aCommandHasItsEditAppliedByTheClient() async throws {
    let client = try await begun([:])
    let command = try refresh(try await actions(client))
    #expect(command["command"] == "dateline.apply")
    let params: LSPAny = [
      "command": command["command"] ?? .null, "arguments": command["arguments"] ?? .null,
    ]
    #expect(try await client.ask("workspace/executeCommand", params) == .null)
    let applied = await client.applied
    #expect(applied.count == 1)
    try check(try applied.first.map { try LSPAny(encoding: $0) }, client)
    client.change(TestArchive.votes, "\n\(Self.stale)", version: 5)
    #expect(await client.code("workspace/executeCommand", params) == -32801)
    #expect(await client.code("workspace/executeCommand", ["command": "dateline.none"]) == -32602)
    #expect(
      await client.code("workspace/executeCommand", ["command": "dateline.apply", "arguments": [1]]) == -32602
    )
    #expect(try await client.end() == 0)
  }

  @Test func aClientWithoutVersionsGetsPlainEdits() async throws {
    let client = try await begun(
      ["codeActionLiteralSupport": Self.literals], edit: [:], appliesEdits: false)
    let action = try refresh(try await actions(client))
    let uri = client.uri(TestArchive.votes).string
    #expect(
      action["edit"]?["changes"]?[uri]?.array?.map { $0["newText"] } == ["Ferry runs again"])
    // Nothing is offered that the client has no means for.
    for action in try await actions(client) { #expect(isAbsent(action["edit"]?["documentChanges"])) }
    #expect(try await client.end() == 0)
  }

  @Test func rulesAreExplained() async throws {
    let client = try await begun([:])
    #expect(
      try await client.ask(
        "workspace/executeCommand", ["command": "dateline.explainRule", "arguments": ["stale-related-text"]])
        == .null)
    #expect(
      try await client.next(ShowMessageNotification.self).message.contains("stale-related-text"))
    #expect(
      await client.code(
        "workspace/executeCommand", ["command": "dateline.explainRule", "arguments": ["none"]]) == -32602)
    #expect(try await client.end() == 0)
  }

  // MARK: Completion

  @Test func documentationComesWhenItIsWanted() async throws {
    let client = try await begun([:])
    let text = TestArchive.page("2017-03-9", "Sarn", "Sarn counts") + "\n### Related:\n\n1. Fer\n"
    try client.open("news/2017/03/9/sarn-counts.md", text)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - 2
    let list = try await client.ask(
      "textDocument/completion",
      [
        "textDocument": ["uri": .string(client.uri("news/2017/03/9/sarn-counts.md").string)],
        "position": ["line": .integer(line), "character": 6],
      ])
    let item = try #require(
      list["items"]?.array?.first { $0["label"]?.string?.contains("Ferry runs again") == true }, "\(list)")
    #expect(isAbsent(item["documentation"]))
    #expect(item["insertTextFormat"] == 1)
    let resolved = try await client.ask("completionItem/resolve", item)
    #expect(resolved["documentation"]?["value"]?.string?.contains("Ferry runs again on the island") == true)
    #expect(resolved["textEdit"] == item["textEdit"])
    // Items of others, and of documents that are gone, stay as they are.
    #expect(try await client.ask("completionItem/resolve", ["label": "x"]) == ["label": "x"])
    #expect(try await client.end() == 0)
  }

  // MARK: Renaming

  private func rename(_ line: Int, _ column: Int, to name: String, _ client: TestClient) -> LSPAny {
    [
      "textDocument": ["uri": .string(client.uri(TestArchive.ferry).string)],
      "position": ["line": .integer(line), "character": .integer(column)], "newName": .string(name),
    ]
  }

  @Test func aHeadlineIsRenamedInAllItsCopiesAndWhatIsNoNameIsRefused() async throws {
    let client = try await begun([:])
    client.closeDocument(TestArchive.votes)
    let edit = try await client.ask("textDocument/rename", rename(3, 4, to: "Ferry sinks", client))
    let files = Set((edit["documentChanges"]?.array ?? []).compactMap { $0["textDocument"]?["uri"]?.string })
    #expect(
      files.isSuperset(of: [client.uri(TestArchive.ferry), client.uri(TestArchive.votes)].map(\.string)))
    #expect(await client.code("textDocument/rename", rename(3, 4, to: "", client)) == -32803)
    #expect(await client.code("textDocument/rename", rename(4, 0, to: "x", client)) == -32803)
    #expect(await client.code("textDocument/prepareRename", rename(4, 0, to: "x", client)) == -32803)
    #expect(
      try await client.ask("textDocument/prepareRename", rename(3, 4, to: "x", client))["placeholder"]
        == "Ferry runs again")
    #expect(try await client.end() == 0)
  }

  @Test func filesOfTwoArchivesAreRenamedAtOnce() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: ["one", "two"].flatMap { name in
        TestArchive.files.map { ("\(name)/\($0.key)", $0.value) }
      })
    let client = try TestClient(files)
    let folders = ["one", "two"].map { name -> LSPAny in
      ["uri": .string(client.uri(name).string), "name": .string(name)]
    }
    try await client.begin(
      ["workspace": ["workspaceEdit": Self.edits]],
      ["workspaceFolders": .array(folders), "initializationOptions": ["logLevel": "info"]])
    try await client.hasRead()
    try await client.hasRead()
    let renames = ["one", "two"].map { name -> LSPAny in
      [
        "oldUri": .string(client.uri("\(name)/\(TestArchive.ferry)").string),
        "newUri": .string(client.uri("\(name)/news/2017/03/8/ferry-sinks.md").string),
      ]
    }
    let edit = try await client.ask("workspace/willRenameFiles", ["files": .array(renames)])
    let changed = Set(
      (edit["documentChanges"]?.array ?? []).compactMap { $0["textDocument"]?["uri"]?.string })
    for name in ["one", "two"] {
      for path in [TestArchive.votes, "news/2017/03/8/index.md"] {
        #expect(changed.contains(client.uri("\(name)/\(path)").string))
      }
    }
    #expect(
      try await client.ask(
        "workspace/willRenameFiles",
        ["files": [["oldUri": "file:///no/a.md", "newUri": "file:///no/b.md"]]]) == .null)
    #expect(try await client.end() == 0)
  }
}
