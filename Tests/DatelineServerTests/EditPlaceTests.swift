import DatelineEditing
import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Testing

@testable import DatelineServer

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where edits are made, and in which text.
struct EditPlaceTests {
  private func begun(
    _ files: [String: String] = TestArchive.files, encoding: LSPAny = "utf-16"
  ) async throws -> TestClient {
    let client = try TestClient(files)
    try await begin(client, encoding)
    return client
  }

  private func begin(_ client: TestClient, _ encoding: LSPAny = "utf-16") async throws {
    try await client.begin(
      [
        "general": ["positionEncodings": [encoding]],
        "workspace": [
          "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]]
        ],
      ], ["initializationOptions": ["logLevel": "info"]])
    try await client.hasRead()
  }

  private func changes(_ edit: LSPAny, of uris: [String]) -> [LSPAny] {
    (edit["documentChanges"]?.array ?? []).filter { change in
      change["textDocument"]?["uri"]?.string.map(uris.contains) ?? false
    }
  }

  private func rename(_ uri: DocumentURI, _ line: Int, _ column: Int, to name: String) -> LSPAny {
    [
      "textDocument": ["uri": .string(uri.string)],
      "position": ["line": .integer(line), "character": .integer(column)], "newName": .string(name),
    ]
  }

  private func move(_ path: String, to newPath: String, _ client: TestClient) async throws -> LSPAny {
    let file: LSPAny = [
      "oldUri": .string(client.uri(path).string), "newUri": .string(client.uri(newPath).string),
    ]
    return try await client.ask("workspace/willRenameFiles", ["files": [file]])
  }

  // MARK: One file open under two spellings

  @Test func eachOfTwoSpellingsOfAFileIsEditedAsItIs() async throws {
    let client = try await begun()
    let text = try client.folder.read(TestArchive.ferry)
    let first = client.uri(TestArchive.ferry)
    let second = DocumentURI(first.string.replacing("ferry", with: "f%65rry"))
    for (uri, version, text) in [(first, 3, text), (second, 5, "<!-- x -->\n\n\n\(text)")] {
      let item = TextDocumentItem(uri: uri, languageId: "markdown", version: version, text: text)
      client.notify(DidOpenTextDocumentNotification.self, DidOpenTextDocumentParams(textDocument: item))
    }
    let uris = [first.string, second.string]
    for _ in 1...2 {
      for (uri, line, version) in [(first, 3, 3), (second, 6, 5)] {
        let edit = try await client.ask(
          "textDocument/rename", rename(uri, line, 4, to: "Boat runs again"))
        let own = changes(edit, of: uris)
        #expect(own.count == 1)
        #expect(own.first?["textDocument"] == ["uri": .string(uri.string), "version": .integer(version)])
        #expect(
          own.first?["edits"]?.array?.map { $0["range"]?["start"] } == [
            ["line": .integer(line), "character": 2]
          ])
      }
      // Whoever names neither means the one that was opened last.
      let edit = try await move(TestArchive.ferry, to: "news/2017/03/9/ferry-runs-again.md", client)
      let own = changes(edit, of: uris)
      #expect(own.map { $0["textDocument"]?["uri"] } == [.string(second.string)])
      #expect(own.first?["edits"]?.array?.first?["range"]?["start"]?["line"] == 3)
      client.notify(
        DidChangeTextDocumentNotification.self,
        DidChangeTextDocumentParams(
          textDocument: VersionedTextDocumentIdentifier(uri: first, version: 3),
          contentChanges: [TextDocumentContentChangeEvent(text: text)]))
    }
    #expect(try await client.end() == 0)
  }

  // MARK: Byte order marks

  @Test(arguments: ["utf-8", "utf-16", "utf-32"])
  func columnsOfFilesThatAreNotOpenLeaveOutAByteOrderMark(_ encoding: String) async throws {
    var results: [[LSPAny]] = []
    for mark in ["", "\u{FEFF}"] {
      var files = TestArchive.files
      files[TestArchive.votes] = mark + (files[TestArchive.votes] ?? "")
      let client = try await begun(files, encoding: .string(encoding))
      let uri = client.uri(TestArchive.votes)
      let edit = try await move(TestArchive.votes, to: "news/2017/03/10/sarn-votes.md", client)
      let document: LSPAny = ["textDocument": ["uri": .string(uri.string)]]
      let links = try await client.ask("textDocument/documentLink", document)
      let definition = try await client.ask(
        "textDocument/definition",
        [
          "textDocument": ["uri": .string(uri.string)], "position": ["line": 0, "character": 17],
        ])
      let edits = changes(edit, of: [uri.string]).compactMap { $0["edits"]?.array }.flatMap(\.self)
      #expect(!edits.isEmpty)
      results.append(
        [.array(edits), .integer(definition.array?.count ?? 0)]
          + (links.array ?? []).map { $0["range"] ?? .null })
      #expect(try await client.end() == 0)
    }
    #expect(results[0] == results[1])
  }

  // MARK: Bytes that aren't UTF-8

  @Test func whatIsNotUTF8IsNotWrittenAnew() async throws {
    let client = try TestClient(TestArchive.files)
    let text = TestArchive.page(
      "2017-03-9", "Sarn", "Sarn waits",
      related: ["[Ferry runs again](/news/2017/03/8/ferry-runs-again.md) _Context: Sarn, TNn, Yard_"])
    let bytes = text.utf8.map { $0 == UInt8(ascii: "N") ? 0xE9 : $0 }
    let file = try #require(fopen(client.folder.absolute("news/2017/03/9/sarn-waits.md"), "w"))
    fwrite(bytes, 1, bytes.count, file)
    fclose(file)
    try await begin(client)
    let params = rename(client.uri(TestArchive.votes), 2, 7, to: "Zeta")
    await #expect(throws: ResponseError.self) {
      let edit = try await client.ask("textDocument/rename", params)
      #expect(!"\(edit)".contains("\u{FFFD}"))
    }
    #expect(await client.code("textDocument/rename", params) == -32803)
    #expect(try await client.end() == 0)
  }

  // MARK: What changes meanwhile

  @Test func anEditOfAnOlderTextIsGivenUp() async throws {
    var pipe: [Int32] = [0, 0]
    try #require(Self.open(&pipe))
    let server = LanguageServer(
      Connection(input: pipe[0], output: pipe[1]), options: ServerOptions { "2018-02-06 13:49:28" })
    let uri = DocumentURI("untitled:a")
    let item = TextDocumentItem(uri: uri, languageId: "markdown", version: 1, text: "a")
    await server.didOpen(DidOpenTextDocumentParams(textDocument: item))
    let versions = await server.documents.versions
    let edit = LSPTextEdit(range: .startOfText, newText: "b")
    let edits = [
      WorkspaceEdit(changes: [uri: [edit]]),
      WorkspaceEdit(documentChanges: [
        .edit(
          TextDocumentEdit(
            textDocument: OptionalVersionedTextDocumentIdentifier(uri: uri, version: Nullable(1)),
            edits: [edit]))
      ]),
    ]
    for edit in edits { try await server.check(edit, against: versions) }
    await server.didChange(
      DidChangeTextDocumentParams(
        textDocument: VersionedTextDocumentIdentifier(uri: uri, version: 2),
        contentChanges: [TextDocumentContentChangeEvent(text: "c")]))
    for edit in edits {
      let code = await #expect(throws: ResponseError.self) {
        try await server.check(edit, against: versions)
      }?.code
      #expect(code == .contentModified)
    }
    try await server.check(WorkspaceEdit(changes: [DocumentURI("untitled:b"): [edit]]), against: versions)
    await server.connection.close()
    for end in pipe { close(end) }
  }

  private static func open(_ ends: inout [Int32]) -> Bool { pipe(&ends) == 0 }
}
