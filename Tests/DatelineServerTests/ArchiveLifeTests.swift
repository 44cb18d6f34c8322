import DatelineServer
import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct ArchiveLifeTests {
  private static let logging: [String: LSPAny] = ["initializationOptions": ["logLevel": "info"]]
  private static let watching: LSPAny = [
    "workspace": ["didChangeWatchedFiles": ["dynamicRegistration": true]]
  ]

  private func begun(
    _ capabilities: LSPAny = watching, _ files: [String: String] = TestArchive.files
  ) async throws -> TestClient {
    let client = try TestClient(files)
    try await client.begin(capabilities, Self.logging)
    try await client.hasRead()
    return client
  }

  /// Waits until a page is told to have exactly these rules broken.
  private func expect(_ rules: [String], of path: String, _ client: TestClient) async throws {
    #expect(try await client.rules(path) { $0 == rules } == rules)
  }

  private func folder(_ path: String) -> LSPAny {
    ["uri": .string(DocumentURI(path: path.utf8).string), "name": "folder"]
  }

  // MARK: Reading

  /// A page can be worked on while the archive is being read; then it is looked at again.
  @Test func pagesAreLookedAtBeforeTheirArchiveIsRead() async throws {
    let gate = Gate()
    let client = try TestClient(TestArchive.files, options: gate.options)
    try await client.begin()
    let text = TestArchive.files[TestArchive.votes] ?? ""
    try client.open(TestArchive.votes, text.replacing("[Ferry runs again]", with: "[Other]"))
    try await expect([], of: TestArchive.votes, client)
    gate.open()
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
  }

  /// The rules that don't run in the archive don't run before it is read either.
  @Test func theConfigurationHoldsBeforeTheArchiveIsRead() async throws {
    let gate = Gate(configuration: "{\"select\": [\"stale-related-text\"]}")
    let client = try TestClient(TestArchive.files, options: gate.options)
    try await client.begin()
    try client.open(TestArchive.ferry, "# Nothing\n")
    #expect(try await client.rules(TestArchive.ferry).isEmpty)
    gate.open()
    #expect(try await client.end() == 0)
  }

  @Test func theConfigurationOfTheArchiveHoldsFromTheFirstMoment() async throws {
    let client = try TestClient(
      TestArchive.files.merging([".dateline.json": "{\"select\": [\"stale-related-text\"]}"]) { $1 })
    try await client.begin()
    try client.open(TestArchive.ferry, "# Nothing\n")
    #expect(try await client.rules(TestArchive.ferry).isEmpty)
    #expect(try await client.end() == 0)
  }

  @Test func anArchiveIsFoundAroundAPageOutsideTheFolders() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], ["workspaceFolders": .null])
    try client.open(
      TestArchive.votes,
      (TestArchive.files[TestArchive.votes] ?? "").replacing("[Ferry runs again]", with: "[Other]"))
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
  }

  @Test func aPageOutsideAnyArchiveIsLookedAtByItself() async throws {
    let client = try TestClient(["lone.md": "", "readme.md": ""])
    try await client.begin()
    try client.open("lone.md", TestArchive.page("2017-03-9", "Sarn", "Sarn votes") + "\n1. \n")
    #expect(try await !client.rules("lone.md").isEmpty)
    try client.open("readme.md", "# Something else\n\n* item\n")
    try await expect([], of: "readme.md", client)
    #expect(try await client.symbols(client.uri("lone.md")).first == "Sarn votes")
    #expect(try await client.end() == 0)
  }

  /// A page may be begun before the folders that it will lie in.
  @Test(arguments: [true, false])
  func aPageComesIntoTheArchiveThatIsMadeAroundIt(isSaved: Bool) async throws {
    let client = try TestClient([:])
    try await client.begin()
    let text = TestArchive.files[TestArchive.votes] ?? ""
    try client.open(TestArchive.votes, text)
    _ = try await client.rules(TestArchive.votes)
    try client.folder.write(TestArchive.votes, text)
    if isSaved {
      client.notify(
        DidSaveTextDocumentNotification.self,
        DidSaveTextDocumentParams(textDocument: TextDocumentIdentifier(uri: client.uri(TestArchive.votes))))
    } else {
      client.tellOfChanges([TestArchive.votes], .created)
    }
    // What it links to isn't there.
    #expect(try await client.rules(TestArchive.votes) { $0.contains("broken-related-link") } != [])
    #expect(try await client.end() == 0)
  }

  // MARK: Changes on the disk

  @Test func aFileThatHasChangedIsTakenIn() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes)
    try await expect([], of: TestArchive.votes, client)
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.folder.write(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry"))
    client.tellOfChanges([TestArchive.ferry])
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    unlink(client.folder.absolute(TestArchive.ferry))
    client.tellOfChanges([TestArchive.ferry], .deleted)
    try await expect(["broken-related-link"], of: TestArchive.votes, client)
    try client.folder.write(TestArchive.ferry, text)
    client.tellOfChanges([TestArchive.ferry], .created)
    try await expect([], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
  }

  @Test func manyFilesThatHaveChangedAreTakenIn() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes)
    try await expect([], of: TestArchive.votes, client)
    var paths: [String] = []
    for number in 1...200 {
      paths.append("news/2017/03/7/page-\(number).md")
      try client.folder.write(
        paths[number - 1], TestArchive.page("2017-03-7", "Sarn", "Page \(number)"))
    }
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.folder.write(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry"))
    client.tellOfChanges(paths + [TestArchive.ferry], .created)
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    // Now some of many.
    for path in paths.prefix(9) { unlink(client.folder.absolute(path)) }
    try client.folder.write(TestArchive.ferry, text)
    client.tellOfChanges(paths.prefix(9) + [TestArchive.ferry], .deleted)
    try await expect([], of: TestArchive.votes, client)
    let symbols = try await client.request(
      WorkspaceSymbolRequest.self, WorkspaceSymbolParams(query: "page 1"))
    let names = Set((symbols ?? []).map(\.name))
    #expect(names.contains("Page 10"))
    #expect(!names.contains("Page 1"))
    #expect(try await client.end() == 0)
  }

  @Test func whatIsOpenIsNotTakenFromTheDisk() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes)
    try client.open(TestArchive.ferry)
    try await expect([], of: TestArchive.votes, client)
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.folder.write(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry"))
    client.tellOfChanges([TestArchive.ferry])
    #expect(try await client.symbols(client.uri(TestArchive.ferry)).first == "Ferry runs again")
    client.closeDocument(TestArchive.ferry)
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
  }

  @Test func aFolderThatWasRenamedIsTakenIn() async throws {
    let client = try await begun()
    try client.open(TestArchive.votes)
    try await expect([], of: TestArchive.votes, client)
    rename(client.folder.absolute("news/2017/03/8"), client.folder.absolute("news/2017/03/7"))
    client.notify(
      DidChangeWatchedFilesNotification.self,
      DidChangeWatchedFilesParams(changes: [
        FileEvent(uri: client.uri("news/2017/03/8"), type: .deleted),
        FileEvent(uri: client.uri("news/2017/03/7"), type: .created),
      ]))
    #expect(try await client.rules(TestArchive.votes) { $0.contains("broken-related-link") } != [])
    #expect(try await client.end() == 0)
  }

  /// As by a fresh clone: what is told of are files, and they have to be read where the root is now.
  @Test func aRootThatWasReplacedIsReadAnew() async throws {
    let files = Dictionary(uniqueKeysWithValues: TestArchive.files.map { ("a/\($0.key)", $0.value) })
    let client = try TestClient(files)
    try await client.begin(
      Self.watching, Self.logging.merging(["workspaceFolders": [folder(client.folder.absolute("a"))]]) { $1 })
    try await client.hasRead()
    try client.open("a/\(TestArchive.votes)")
    try await expect([], of: "a/\(TestArchive.votes)", client)
    rename(client.folder.absolute("a"), client.folder.absolute("old"))
    for (path, text) in files {
      try client.folder.write(path, text.replacing("# Ferry runs again", with: "# No ferry"))
    }
    client.tellOfChanges(["a/\(TestArchive.ferry)"])
    try await expect(["stale-related-text"], of: "a/\(TestArchive.votes)", client)
    #expect(try await client.end() == 0)
  }

  /// Without its root an archive has no pages; when that is back, they are.
  @Test(arguments: [true, false])
  func aRootThatIsGoneMayComeBack(isWatched: Bool) async throws {
    let files = Dictionary(uniqueKeysWithValues: TestArchive.files.map { ("a/\($0.key)", $0.value) })
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.lookInterval = .zero
    options.logLevel = .info
    let client = try TestClient(files, options: options)
    try await client.begin(
      isWatched ? Self.watching : [:], ["workspaceFolders": [folder(client.folder.absolute("a"))]])
    try await client.hasRead()
    #expect(try await !uris(client, "votes").isEmpty)
    let event = ["a/\(TestArchive.ferry)"]
    rename(client.folder.absolute("a"), client.folder.absolute("gone"))
    if isWatched { client.tellOfChanges(event, .deleted) }
    try await eventually { try await self.uris(client, "votes").isEmpty }
    rename(client.folder.absolute("gone"), client.folder.absolute("a"))
    if isWatched { client.tellOfChanges(event, .created) }
    try await eventually { try await !self.uris(client, "votes").isEmpty }
    // Of a folder that is gone it is told once.
    _ = try await client.next(LogMessageNotification.self) { $0.type == .error }
    #expect(try await client.end() == 0)
  }

  /// Asks until something holds.
  private func eventually(_ holds: () async throws -> Bool) async throws {
    let end = ContinuousClock.now + TestClient.patience
    while try await !holds() {
      try #require(ContinuousClock.now < end)
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  @Test func aChangedConfigurationHoldsAtOnceAndABrokenOneNotAtAll() async throws {
    let client = try await begun()
    let stale = (TestArchive.files[TestArchive.votes] ?? "").replacing("[Ferry runs again]", with: "[Other]")
    try client.open(TestArchive.votes, stale)
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    try client.folder.write(".dateline.json", "{\"ignore\": [\"stale-related-text\"]}")
    client.tellOfChanges([".dateline.json"], .created)
    try await expect([], of: TestArchive.votes, client)
    try client.folder.write(".dateline.json", "{\"ignore\": 3}")
    client.tellOfChanges([".dateline.json"])
    let shown = try await client.next(ShowMessageNotification.self)
    #expect(shown.type == .error)
    #expect(shown.message.contains("ignore"))
    client.change(TestArchive.votes, stale, version: 2)
    let uri = client.uri(TestArchive.votes)
    let told = try await client.next(PublishDiagnosticsNotification.self) { $0.uri == uri && $0.version == 2 }
    #expect(told.diagnostics.isEmpty)
    // Some clients tell of a file only when it is saved.
    unlink(client.folder.absolute(".dateline.json"))
    client.notify(
      DidSaveTextDocumentNotification.self,
      DidSaveTextDocumentParams(textDocument: TextDocumentIdentifier(uri: client.uri(".dateline.json"))))
    try await expect(["stale-related-text"], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
  }

  // MARK: Clients that don't watch

  @Test func withoutAClientThatWatchesTheServerLooksByItself() async throws {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.lookInterval = .zero
    options.logLevel = .info
    let client = try TestClient(TestArchive.files, options: options)
    try await client.begin()
    try await client.hasRead()
    try client.open(TestArchive.votes)
    try await expect([], of: TestArchive.votes, client)
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.folder.write(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry now"))
    // Any message will do.
    try await talking(client) { try await self.expect(["stale-related-text"], of: TestArchive.votes, client) }
    try client.folder.write(".dateline.json", "{\"ignore\": [\"stale-related-text\"]}")
    try await talking(client) { try await self.expect([], of: TestArchive.votes, client) }
    #expect(try await client.end() == 0)
  }

  /// Does something while messages come.
  private func talking(_ client: TestClient, _ body: @escaping @Sendable () async throws -> Void) async throws
  {
    let talk = Task {
      while !Task.isCancelled {
        client.connection.notify("$/nothing")
        try? await Task.sleep(for: .milliseconds(20))
      }
    }
    defer { talk.cancel() }
    try await body()
  }

  @Test func aClientThatRefusesToWatchIsNotReliedOn() async throws {
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.lookInterval = .zero
    options.logLevel = .info
    let client = try TestClient(
      TestArchive.files, refusing: [RegistrationRequest.method], options: options)
    try await client.begin(Self.watching)
    try await client.hasRead()
    try client.open(TestArchive.votes)
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.folder.write(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry now"))
    try await talking(client) { try await self.expect(["stale-related-text"], of: TestArchive.votes, client) }
    #expect(try await client.end() == 0)
  }

  // MARK: Folders

  @Test func foldersComeAndGo() async throws {
    let files = Dictionary(
      uniqueKeysWithValues: ["one", "two"].flatMap { name in
        TestArchive.files.map { ("\(name)/\($0.key)", $0.value) }
      })
    let client = try TestClient(files)
    let (one, two) = (client.folder.absolute("one"), client.folder.absolute("two"))
    try await client.begin(
      [:], Self.logging.merging(["workspaceFolders": [folder(one)]]) { $1 })
    try await client.hasRead()
    #expect(try await uris(client, "votes").allSatisfy { $0.contains("/one/") })
    client.connection.notify(
      DidChangeWorkspaceFoldersNotification.method,
      ["event": ["added": [folder(two)], "removed": []]] as LSPAny)
    try await client.hasRead()
    #expect(try await Set(uris(client, "sarn votes").map { $0.contains("/two/") }) == [true, false])
    client.connection.notify(
      DidChangeWorkspaceFoldersNotification.method,
      ["event": ["added": [], "removed": [folder(one)]]] as LSPAny)
    let left = try await uris(client, "votes")
    #expect(!left.isEmpty)
    #expect(left.allSatisfy { $0.contains("/two/") })
    // Links stay within their archive.
    try client.open("one/\(TestArchive.votes)")
    try await expect([], of: "one/\(TestArchive.votes)", client)
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.open(
      "two/\(TestArchive.ferry)", text.replacing("# Ferry runs again", with: "# No ferry"))
    try client.open("two/\(TestArchive.votes)")
    try await expect(["stale-related-text"], of: "two/\(TestArchive.votes)", client)
    client.change("one/\(TestArchive.votes)", TestArchive.files[TestArchive.votes] ?? "", version: 2)
    try await expect([], of: "one/\(TestArchive.votes)", client)
    #expect(try await client.end() == 0)
  }

  /// An archive that no folder is in stays as long as one of its pages is open.
  @Test func theArchiveOfAPageIsForgottenWithTheLastOne() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], Self.logging.merging(["workspaceFolders": .null]) { $1 })
    // What isn't open makes no archive known.
    await #expect(throws: (any Error).self) {
      try await client.symbols(client.uri(TestArchive.ferry))
    }
    try client.open(TestArchive.ferry)
    try client.open(TestArchive.votes)
    try await client.hasRead()
    client.closeDocument(TestArchive.ferry)
    #expect(try await client.symbols(client.uri(TestArchive.ferry)).first == "Ferry runs again")
    #expect(try await !uris(client, "votes").isEmpty)
    client.closeDocument(TestArchive.votes)
    try await eventually { try await self.uris(client, "votes").isEmpty }
    try client.open(TestArchive.votes)
    try await client.hasRead()
    #expect(try await !uris(client, "votes").isEmpty)
    #expect(try await client.end() == 0)
  }

  /// The addresses of the symbols that a query finds.
  private func uris(_ client: TestClient, _ query: String) async throws -> [String] {
    let symbols = try await client.ask(WorkspaceSymbolRequest.method, ["query": .string(query)])
    return symbols.array?.compactMap { $0["location"]?["uri"]?.string } ?? []
  }

  /// What was begun for an archive that was forgotten isn't taken for the same one when it is known again.
  @Test func anArchiveMayComeAndGoWhileItIsRead() async throws {
    let gate = Gate()
    let client = try TestClient(TestArchive.files, options: gate.options)
    let root = folder(client.folder.path)
    try await client.begin()
    for _ in 1...3 {
      for event: LSPAny in [["added": [], "removed": [root]], ["added": [root], "removed": []]] {
        client.connection.notify(
          DidChangeWorkspaceFoldersNotification.method, ["event": event] as LSPAny)
      }
    }
    #expect(try await uris(client, "votes").isEmpty)
    gate.open()
    try await client.hasRead()
    #expect(try await uris(client, "sarn votes") == [client.uri(TestArchive.votes).string])
    try client.open(TestArchive.votes)
    try await expect([], of: TestArchive.votes, client)
    #expect(try await client.end() == 0)
    #expect(await client.count(of: LogMessageNotification.method) == 0)
  }

  @Test(arguments: ["", "/", "/news", "/news/2017/"])
  func addressesComeBackAsTheClientSpellsThem(ending: String) async throws {
    let client = try TestClient(
      Dictionary(uniqueKeysWithValues: TestArchive.files.map { ("real/\($0.key)", $0.value) }))
    symlink("real", client.folder.absolute("link"))
    try await client.begin(
      [:],
      Self.logging.merging(["workspaceFolders": [folder(client.folder.absolute("link\(ending)"))]]) { $1 })
    try await client.hasRead()
    let ferry = client.uri("link/\(TestArchive.ferry)").string
    #expect(try await uris(client, "ferry runs") == [ferry])
    // What is spelled otherwise is answered so.
    for name in ["link", "real"] {
      try client.open("\(name)/\(TestArchive.votes)")
      let links = try await client.ask(
        DocumentLinkRequest.method,
        ["textDocument": ["uri": .string(client.uri("\(name)/\(TestArchive.votes)").string)]])
      let targets = links.array?.compactMap { $0["target"]?.string } ?? []
      #expect(targets.contains(client.uri("\(name)/\(TestArchive.ferry)").string))
      client.closeDocument("\(name)/\(TestArchive.votes)")
    }
    #expect(try await uris(client, "ferry runs") == [ferry])
    #expect(try await client.end() == 0)
  }

  @Test func pathsOfAnyLettersAreFound() async throws {
    let files = TestArchive.files.merging([
      TestArchive.harbour: TestArchive.page("2017-03-9", "Sarn", "港口重开")
    ]) { $1 }
    let client = try await begun([:], files)
    #expect(try await uris(client, "港口重开") == [client.uri(TestArchive.harbour).string])
    try client.open(TestArchive.harbour)
    #expect(try await client.symbols(client.uri(TestArchive.harbour)).first == "港口重开")
    #expect(try await client.end() == 0)
  }

  @Test func theNamedArchiveIsTakenForEveryPage() async throws {
    let client = try TestClient(TestArchive.files)
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.archive = Array(client.folder.path.utf8)
    options.logLevel = .info
    let other = try TestClient(["news/2017/03/9/x.md": "# X\n"], options: options)
    try await other.begin()
    try await other.hasRead()
    #expect(try await uris(other, "votes").allSatisfy { $0.contains(client.folder.path) })
    try await client.begin()
    #expect(try await other.end() == 0)
    #expect(try await client.end() == 0)
  }
}
