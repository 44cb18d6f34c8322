import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Testing

struct DocumentTests {
  private static let start = "### [2017-03-9](/news/2017/03/9/index.md)\n\n# "

  private func range(_ start: (Int, Int), _ end: (Int, Int)) -> LanguageServerProtocol.Range {
    LanguageServerProtocol.Range(
      start: Position(line: start.0, character: start.1), end: Position(line: end.0, character: end.1))
  }

  private func begun(_ encoding: String = "utf-16") async throws -> TestClient {
    let client = try TestClient(TestArchive.files)
    try await client.beginAndRead(["general": ["positionEncodings": [.string(encoding)]]])
    return client
  }

  @Test(arguments: [("utf-8", 15), ("utf-16", 8), ("utf-32", 7)])
  func columnsAreCountedAsWasAgreed(encoding: String, column: Int) async throws {
    let client = try await begun(encoding)
    // Before the letter to be replaced: two Chinese characters, an emoji, a letter and its accent.
    try client.open(TestArchive.votes, Self.start + "港口🚢e\u{301}xz\n")
    let change = TextDocumentContentChangeEvent(range: range((2, column), (2, column + 1)), text: "开")
    client.change(TestArchive.votes, [change], version: 2)
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["港口🚢e\u{301}开z"])
    #expect(try await client.end() == 0)
  }

  @Test func placesOutsideTheTextAreTakenInto() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes, Self.start + "One\n")
    client.change(
      TestArchive.votes, [.init(range: range((2, 4), (2, 99)), text: "n and two")], version: 2)
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["Onn and two"])
    client.change(TestArchive.votes, [.init(range: range((99, 0), (99, 9)), text: "# Three\n")], version: 3)
    client.change(TestArchive.votes, [.init(range: range((-1, -5), (3, 0)), text: "")], version: 4)
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["Three"])
    #expect(try await client.end() == 0)
  }

  @Test func changesOfOneMessageFollowEachOther() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes, Self.start + "One\n")
    client.change(
      TestArchive.votes,
      [
        .init(range: range((2, 2), (2, 5)), text: "港口"), .init(range: range((2, 3), (2, 4)), text: "one"),
        .init(range: range((2, 6), (2, 2)), text: "🚢"),
      ], version: 2)
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["🚢"])
    client.change(
      TestArchive.votes, [.init(text: Self.start + "Two\n"), .init(range: range((2, 5), (2, 5)), text: "!")],
      version: 3)
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["Two!"])
    #expect(try await client.end() == 0)
  }

  /// The tokens and symbols after many edits are those of a document that was opened with the text.
  @Test(arguments: [("utf-8", 1), ("utf-16", 2), ("utf-32", 3)])
  func editsLeaveWhatAFreshDocumentHas(encoding: String, seed: UInt64) async throws {
    let client = try await begun(encoding)
    var generator = SeededGenerator(seed: seed)
    var text = TestArchive.files[TestArchive.votes] ?? ""
    try client.open(TestArchive.votes, text)
    let pieces = ["", "港", "🚢", "e\u{301}", "\n", "\r\n", "# ", "1. [a](/b) ", "_Context: 港口_", "x"]
    for version in 2...60 {
      let (start, end) = [text.randomPlace(&generator), text.randomPlace(&generator)].inOrder
      let piece = pieces.randomElement(using: &generator) ?? ""
      let places = [start, end].map { text.position(of: $0, encoding) }
      text.replaceSubrange(start..<end, with: piece)
      client.change(
        TestArchive.votes,
        [
          .init(
            range: LanguageServerProtocol.Range(start: places[0], end: places[1]), text: piece)
        ], version: version)
    }
    let other = "news/2017/03/9/other.md"
    try client.open(other, text)
    for method in ["textDocument/documentSymbol", "textDocument/semanticTokens/full"] {
      var results: [LSPAny] = []
      for path in [TestArchive.votes, other] {
        let result = try await client.ask(method, ["textDocument": ["uri": .string(client.uri(path).string)]])
        results.append(result["data"] ?? result.withoutURIs)
      }
      #expect(results[0] == results[1])
    }
    #expect(try await client.end() == 0)
  }

  @Test func aChangeOfWhatIsNotOpenIsPassedOver() async throws {
    let client = try await begun()
    client.change(TestArchive.votes, "# Other\n", version: 2)
    let message = try await client.next(LogMessageNotification.self)
    #expect(message.type == .warning)
    #expect(message.message.contains("isn't open"))
    #expect(try await client.symbols(client.uri(TestArchive.votes)) != ["Other"])
    #expect(try await client.end() == 0)
  }

  @Test func closingGivesTheFileBackAndTakesDiagnosticsAway() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes, Self.start + "Typed\n")
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["Typed"])
    client.closeDocument(TestArchive.votes)
    let uri = client.uri(TestArchive.votes)
    let closed = try await client.next(PublishDiagnosticsNotification.self) {
      $0.uri == uri && $0.version == nil
    }
    #expect(closed.diagnostics.isEmpty)
    #expect(try await client.symbols(uri).first == "Sarn votes")
    try client.open(TestArchive.votes, Self.start + "Again\n", version: 1)
    let again = try await client.next(PublishDiagnosticsNotification.self) {
      $0.uri == uri && $0.version == 1
    }
    #expect(!again.diagnostics.isEmpty)
    #expect(try await client.symbols(uri) == ["Again"])
    #expect(try await client.end() == 0)
  }

  @Test func aFileOpenUnderTwoSpellingsStaysOpenUntilBothAreClosed() async throws {
    let client = try await begun()
    try client.open(TestArchive.ferry)
    let other = DocumentURI(client.uri(TestArchive.votes).string.replacing("sarn", with: "%73arn"))
    try client.open(TestArchive.votes)
    client.notify(
      DidOpenTextDocumentNotification.self,
      DidOpenTextDocumentParams(
        textDocument: TextDocumentItem(
          uri: other, languageId: "markdown", version: 1, text: Self.start + "Other\n")))
    client.closeDocument(TestArchive.votes)
    #expect(try await client.symbols(other) == ["Other"])
    #expect(try await client.symbols(client.uri(TestArchive.votes)) == ["Other"])
    #expect(try await client.end() == 0)
  }

  @Test func whatHasNoFileIsADocumentToo() async throws {
    let client = try await begun()
    let uri = DocumentURI("untitled:Untitled-1")
    client.notify(
      DidOpenTextDocumentNotification.self,
      DidOpenTextDocumentParams(
        textDocument: TextDocumentItem(uri: uri, languageId: "markdown", version: 1, text: "")))
    let told = try await client.next(PublishDiagnosticsNotification.self) { $0.uri == uri }
    #expect(told.version == 1)
    let place: LSPAny = ["line": 0, "character": 0]
    let list = try await client.ask(
      "textDocument/completion", ["textDocument": ["uri": .string(uri.string)], "position": place])
    #expect(list["items"]?.array?.isEmpty == false)
    #expect(try await client.end() == 0)
  }

  @Test func whatIsUnknownIsTold() async throws {
    let client = try await begun()
    for uri in ["untitled:none", "file:///no/such/file.md", "https://page.example/"] {
      let params: LSPAny = ["textDocument": ["uri": .string(uri)], "position": ["line": 0, "character": 0]]
      #expect(await client.code("textDocument/hover", params) == -32602)
    }
    #expect(try await client.end() == 0)
  }
}

extension LSPAny {
  /// The value without the addresses of documents.
  fileprivate var withoutURIs: LSPAny {
    switch self {
    case .array(let values): .array(values.map(\.withoutURIs))
    case .object(let members): .object(members.filter { $0.key != "uri" }.mapValues(\.withoutURIs))
    default: self
    }
  }
}

extension [String.UnicodeScalarView.Index] {
  fileprivate var inOrder: (Element, Element) { (Swift.min(self[0], self[1]), Swift.max(self[0], self[1])) }
}

extension String {
  /// A place between two scalars, but not within a line's end.
  fileprivate func randomPlace(_ generator: inout SeededGenerator) -> Index {
    let places = unicodeScalars.indices.filter { place in
      unicodeScalars[place] != "\n" || place == startIndex
        || unicodeScalars[unicodeScalars.index(before: place)] != "\r"
    }
    return (places + [endIndex]).randomElement(using: &generator) ?? startIndex
  }

  /// A place as the protocol has it.
  fileprivate func position(of place: Index, _ encoding: String) -> Position {
    var (line, column) = (0, 0)
    for index in unicodeScalars.indices where index < place {
      let scalar = unicodeScalars[index]
      let next = unicodeScalars.index(after: index)
      let isEnd =
        scalar == "\n" || scalar == "\r" && (next == endIndex || unicodeScalars[next] != "\n")
      if isEnd {
        (line, column) = (line + 1, 0)
      } else {
        switch encoding {
        case "utf-8": column += UTF8.width(scalar)
        case "utf-16": column += UTF16.width(scalar)
        default: column += 1
        }
      }
    }
    return Position(line: line, character: column)
  }
}
