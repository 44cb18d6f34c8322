import LanguageServerProtocol
import Testing

struct PushedDiagnosticsTests {
  private func begun() async throws -> TestClient {
    let client = try TestClient(TestArchive.files)
    try await client.beginAndRead()
    return client
  }

  /// What is published next of a document, of the version.
  private func published(
    _ client: TestClient, _ path: String, version: Int
  ) async throws -> PublishDiagnosticsParams {
    let uri = client.uri(path)
    return try await client.next(PublishDiagnosticsNotification.self) {
      $0.uri == uri && $0.version == version
    }
  }

  @Test func eachVersionIsFollowedByItsDiagnosticsAlsoWhereThereAreNone() async throws {
    let client = try await begun()
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.open(TestArchive.ferry, version: 7)
    #expect(try await published(client, TestArchive.ferry, version: 7).diagnostics.isEmpty)
    client.change(TestArchive.ferry, text, version: 8)
    #expect(try await published(client, TestArchive.ferry, version: 8).diagnostics.isEmpty)
    client.change(TestArchive.ferry, "\(text)\n1. \n", version: 9)
    let faulty = try await published(client, TestArchive.ferry, version: 9)
    #expect(!faulty.diagnostics.isEmpty)
    client.change(TestArchive.ferry, "\(text)\n1. \n", version: 10)
    #expect(try await published(client, TestArchive.ferry, version: 10).diagnostics == faulty.diagnostics)
    #expect(try await client.end() == 0)
  }

  @Test func aVersionWithoutAChangeIsFollowedByItsDiagnosticsToo() async throws {
    let client = try await begun()
    try client.open(TestArchive.ferry)
    let uri = client.uri(TestArchive.ferry)
    _ = try await client.next(PublishDiagnosticsNotification.self) { $0.uri == uri && $0.version == 1 }
    client.change(TestArchive.ferry, [], version: 2)
    _ = try await client.next(PublishDiagnosticsNotification.self) { $0.uri == uri && $0.version == 2 }
    #expect(try await client.end() == 0)
  }

  @Test func theLastOfManyVersionsIsLookedAt() async throws {
    let client = try await begun()
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.open(TestArchive.ferry, "# Nothing\n")
    for version in 2...200 { client.change(TestArchive.ferry, "\(text)\(version)\n", version: version) }
    client.change(TestArchive.ferry, text, version: 201)
    #expect(try await published(client, TestArchive.ferry, version: 201).diagnostics.isEmpty)
    #expect(try await client.end() == 0)
  }

  @Test func otherOpenPagesAreToldOfWhatIsTyped() async throws {
    let client = try await begun()
    let text = TestArchive.files[TestArchive.ferry] ?? ""
    try client.open(TestArchive.votes, version: 3)
    #expect(try await published(client, TestArchive.votes, version: 3).diagnostics.isEmpty)
    try client.open(TestArchive.ferry)
    client.change(TestArchive.ferry, text.replacing("# Ferry runs again", with: "# No ferry"), version: 2)
    let rules = try await client.rules(TestArchive.votes)
    #expect(rules == ["stale-related-text"])
    client.closeDocument(TestArchive.ferry)
    #expect(try await client.rules(TestArchive.votes) { $0.isEmpty }.isEmpty)
    #expect(try await client.end() == 0)
  }

  /// A document that is opened again is another one, even if it has the number of a version and a text that were told.
  @Test func openingAgainIsFollowedByDiagnosticsAgain() async throws {
    let client = try await begun()
    for _ in 1...3 {
      try client.open(TestArchive.ferry, version: 1)
      #expect(try await published(client, TestArchive.ferry, version: 1).diagnostics.isEmpty)
      client.closeDocument(TestArchive.ferry)
    }
    #expect(try await client.end() == 0)
  }

  @Test func whatWasClosedIsNotToldOf() async throws {
    let client = try await begun()
    let uri = client.uri(TestArchive.ferry)
    for version in 1...50 {
      try client.open(TestArchive.ferry, "# Nothing\n", version: version)
      client.closeDocument(TestArchive.ferry)
    }
    // The server has nothing left to do once another document was looked at.
    try client.open(TestArchive.votes)
    _ = try await published(client, TestArchive.votes, version: 1)
    var last: PublishDiagnosticsParams?
    while await client.count(of: PublishDiagnosticsNotification.method) > 0 {
      let next = try await client.next(PublishDiagnosticsNotification.self)
      if next.uri == uri { last = next }
    }
    #expect(last?.version == nil)
    #expect(last?.diagnostics.isEmpty == true)
    #expect(try await client.end() == 0)
  }
}
