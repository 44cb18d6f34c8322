import JSONRPC
import LanguageServerProtocol
import Testing

struct PulledDiagnosticsTests {
  private static let capabilities: LSPAny = [
    "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
  ]

  private func begun(_ files: [String: String] = TestArchive.files) async throws -> TestClient {
    let client = try TestClient(files)
    let result = try await client.begin(
      Self.capabilities, ["initializationOptions": ["logLevel": "info"]])
    #expect(!isAbsent(result["capabilities"]?["diagnosticProvider"]))
    try await client.hasRead()
    return client
  }

  private func pull(_ client: TestClient, _ path: String, knowing id: LSPAny? = nil) async throws -> LSPAny {
    var params: [String: LSPAny] = ["textDocument": ["uri": .string(client.uri(path).string)]]
    params["previousResultId"] = id
    return try await client.ask("textDocument/diagnostic", .object(params))
  }

  @Test func aDocumentIsReportedInFullUnlessTheClientHasThat() async throws {
    let client = try await begun()
    try client.open(TestArchive.ferry, "# Nothing\n")
    let full = try await pull(client, TestArchive.ferry)
    #expect(full["kind"] == "full")
    #expect(full["items"]?.array?.isEmpty == false)
    let same = try await pull(client, TestArchive.ferry, knowing: full["resultId"])
    #expect(same == ["kind": "unchanged", "resultId": full["resultId"] ?? .null])
    client.change(TestArchive.ferry, TestArchive.files[TestArchive.ferry] ?? "", version: 2)
    let other = try await pull(client, TestArchive.ferry, knowing: full["resultId"])
    #expect(other["kind"] == "full")
    #expect(other["items"] == [])
    #expect(await client.count(of: PublishDiagnosticsNotification.method) == 0)
    #expect(try await client.end() == 0)
  }

  /// The client asks by itself for what it changes; only what changes with that has to be asked for anew.
  @Test func theClientIsToldToAskAgainWhereOthersAreAffected() async throws {
    let client = try await begun()
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.open(TestArchive.votes)
    try client.open(TestArchive.ferry)
    #expect(try await pull(client, TestArchive.votes)["items"] == [])
    #expect(try await pull(client, TestArchive.ferry)["items"] == [])
    client.change(TestArchive.ferry, "\(text)\n1. \n", version: 2)
    #expect(try await pull(client, TestArchive.ferry)["items"]?.array?.isEmpty == false)
    #expect(await client.count(of: DiagnosticRefreshRequest.method) == 0)
    client.change(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry"), version: 3)
    _ = try await client.next(DiagnosticRefreshRequest.method)
    let items = try await pull(client, TestArchive.votes)["items"]?.array ?? []
    #expect(items.map { $0["code"]?.string } == ["stale-related-text"])
    #expect(try await client.end() == 0)
  }

  /// A client that has its reasons not to ask for a document is told once of each state.
  @Test func aClientThatDoesNotAskAgainIsNotToldAgain() async throws {
    let client = try await begun()
    let text = (TestArchive.files[TestArchive.ferry] ?? "")
    try client.open(TestArchive.votes)
    try client.open(TestArchive.ferry)
    #expect(try await pull(client, TestArchive.votes)["items"] == [])
    let stale = text.replacing("# Ferry runs again", with: "# No ferry")
    client.change(TestArchive.ferry, stale, version: 2)
    _ = try await client.next(DiagnosticRefreshRequest.method)
    for version in 3...5 {
      client.change(TestArchive.ferry, stale + String(repeating: "\n", count: version), version: version)
      try await Task.sleep(for: .milliseconds(200))
    }
    #expect(await client.count(of: DiagnosticRefreshRequest.method) == 0)
    client.change(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# Never"), version: 6)
    _ = try await client.next(DiagnosticRefreshRequest.method)
    #expect(try await client.end() == 0)
  }

  /// One that asks but can't be told to ask again would keep what it got before the archive was read.
  @Test func aClientThatCannotBeToldToAskAgainIsPushedTo() async throws {
    let client = try TestClient(TestArchive.files)
    let result = try await client.begin(["textDocument": ["diagnostic": [:]]])
    #expect(isAbsent(result["capabilities"]?["diagnosticProvider"]))
    try client.open(TestArchive.ferry)
    #expect(try await client.rules(TestArchive.ferry).isEmpty)
    #expect(try await client.end() == 0)
  }

  // MARK: All files

  private static let all = WorkspaceDiagnosticRequest.method

  /// The results that a client has after a report.
  private func known(_ report: LSPAny) -> LSPAny {
    .array(
      (report["items"]?.array ?? []).map { item in
        ["uri": item["uri"] ?? .null, "value": item["resultId"] ?? .null]
      })
  }

  private static let faulty = TestArchive.files.merging(
    ["news/2017/03/9/faulty.md": TestArchive.page("2017-03-8", "Sarn", "Faulty")]
  ) { $1 }

  @Test func allFilesAreReportedOnceAndThenWhenSomethingHasChanged() async throws {
    let client = try await begun(Self.faulty)
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    let uris = (first["items"]?.array ?? []).map { $0["uri"]?.string }
    #expect(uris.contains(client.uri("news/2017/03/9/faulty.md").string))
    #expect(!uris.contains(client.uri(TestArchive.ferry).string))

    try client.send([
      "jsonrpc": "2.0", "id": "waiting", "method": .string(Self.all),
      "params": ["previousResultIds": known(first)],
    ])
    try client.open(TestArchive.ferry, "# Nothing\n", version: 5)
    let second = try await client.responses(to: "waiting")[0]["result"]
    let items = second?["items"]?.array ?? []
    let ferry = items.first { $0["uri"]?.string == client.uri(TestArchive.ferry).string }
    #expect(ferry?["kind"] == "full")
    #expect(ferry?["version"] == 5)
    #expect(items.contains { $0["kind"] == "unchanged" })
    #expect(try await client.end() == 0)
  }

  @Test func whatIsMendedIsReportedEmpty() async throws {
    let client = try await begun(Self.faulty)
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    try client.open(
      "news/2017/03/9/faulty.md", TestArchive.page("2017-03-9", "Sarn", "Faulty"))
    let second = try await client.ask(Self.all, ["previousResultIds": known(first)])
    let uri = client.uri("news/2017/03/9/faulty.md").string
    let item = second["items"]?.array?.first { $0["uri"]?.string == uri }
    let rules = item?["items"]?.array?.compactMap { $0["code"]?.string }
    #expect(rules?.contains("wrong-day") != true)
    #expect(try await client.end() == 0)
  }

  @Test func whatIsCancelledWhileItWaitsIsForgotten() async throws {
    let client = try await begun(Self.faulty)
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    func ask(_ id: LSPAny) throws {
      try client.send([
        "jsonrpc": "2.0", "id": id, "method": .string(Self.all),
        "params": ["previousResultIds": known(first)],
      ])
    }
    try ask("given up")
    // Once this is answered, the one before was taken.
    _ = try await client.symbols(client.uri(TestArchive.ferry))
    try client.send(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": "given up"]])
    try ask("waiting")
    try client.open(TestArchive.ferry, "# Nothing\n", version: 5)
    #expect(isAbsent(try await client.responses(to: "waiting")[0]["error"]))
    let answers = try await client.responses(to: "given up")
    #expect(answers.map { $0["error"]?["code"] } == [-32800])
    #expect(try await client.end() == 0)
  }

  /// No more is read from a client as long as too many of its requests are unanswered.
  @Test func aClientThatAsksAndAsksIsStillAnswered() async throws {
    let client = try await begun(Self.faulty)
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    let params: LSPAny = ["previousResultIds": known(first)]
    // What blocks would hold up other tests on a thread that tasks share.
    await withCheckedContinuation { sent in
      let isSending = DetachedThread.start {
        for number in 0..<1500 {
          try? client.send([
            "jsonrpc": "2.0", "id": .string("all \(number)"), "method": .string(Self.all), "params": params,
          ])
        }
        sent.resume()
      }
      if !isSending { sent.resume() }
    }
    _ = try await client.symbols(client.uri(TestArchive.ferry))
    #expect(try await client.responses(to: "all 0")[0]["error"]?["code"] == -32802)
    #expect(try await client.end() == 0)
  }

  /// A client that gave up on an answer doesn't have it.
  @Test func whatIsCancelledWhileItIsAnsweredIsNoAnswer() async throws {
    var files = TestArchive.files
    for number in 1...800 {
      let (month, day) = (number % 12 + 1, number % 27 + 1)
      files["news/2016/\(month)/\(day)/page-\(number).md"] = TestArchive.page(
        "2016-\(month)-\(day)", "Sarn", "Page \(number)")
    }
    let client = try await begun(files)
    try client.send([
      "jsonrpc": "2.0", "id": "first", "method": .string(Self.all), "params": ["previousResultIds": []],
    ])
    // Once this is answered, the one before is being so.
    _ = try await client.symbols(client.uri(TestArchive.ferry))
    try client.send(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": "first"]])
    #expect(try await client.responses(to: "first")[0]["error"]?["code"] == -32800)
    let second = try await client.ask(Self.all, ["previousResultIds": []])
    #expect(second["items"]?.array?.isEmpty == false)
    #expect(try await client.end() == 0)
  }

  @Test func whatWaitsIsAnsweredAtTheEnd() async throws {
    let client = try await begun()
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    try client.send([
      "jsonrpc": "2.0", "id": "waiting", "method": .string(Self.all),
      "params": ["previousResultIds": known(first)],
    ])
    #expect(try await client.end() == 0)
    #expect(try await client.responses(to: "waiting")[0]["error"]?["code"] == -32800)
  }

  @Test func aClientThatKnowsNothingIsToldAgain() async throws {
    let client = try await begun(Self.faulty)
    let first = try await client.ask(Self.all, ["previousResultIds": []])
    let second = try await client.ask(Self.all, ["previousResultIds": []])
    #expect(first == second)
    #expect(try await client.end() == 0)
  }

  @Test func partsOfTheReportAreSentWhereTheClientTakesThem() async throws {
    let client = try await begun(Self.faulty)
    let rest = try await client.ask(Self.all, ["previousResultIds": [], "partialResultToken": "parts"])
    #expect(rest == ["items": []])
    let part = try await client.next("$/progress")
    #expect(part["token"] == "parts")
    #expect(part["value"]?["items"]?.array?.isEmpty == false)
    #expect(try await client.end() == 0)
  }
}
