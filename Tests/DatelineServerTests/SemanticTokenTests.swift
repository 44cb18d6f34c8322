import DatelineTestSupport
import JSONRPC
import LanguageServerProtocol
import Testing

struct SemanticTokenTests {
  private func numbers(_ value: LSPAny?) -> [Int] { (value?.array ?? []).compactMap(\.integer) }

  @Test(arguments: 1...3) func changesMakeOfTheOldTokensTheNew(seed: UInt64) async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin()
    let lines = (TestArchive.files[TestArchive.votes] ?? "").split(
      separator: "\n", omittingEmptySubsequences: false)
    let uri = client.uri(TestArchive.votes)
    let document: LSPAny = ["uri": .string(uri.string)]
    try client.open(TestArchive.votes)
    let first = try await client.ask("textDocument/semanticTokens/full", ["textDocument": document])
    var data = numbers(first["data"])
    var id = first["resultId"]
    #expect(!data.isEmpty)
    var generator = SeededGenerator(seed: seed)
    for version in 2...30 {
      let text = lines.filter { _ in Int.random(in: 0..<4, using: &generator) > 0 }.joined(separator: "\n")
      client.change(TestArchive.votes, text, version: version)
      let delta = try await client.ask(
        "textDocument/semanticTokens/full/delta",
        ["textDocument": document, "previousResultId": id ?? .null])
      #expect(isAbsent(delta["data"]))
      for edit in (delta["edits"]?.array ?? []).reversed() {
        let (start, count) = (edit["start"]?.integer ?? 0, edit["deleteCount"]?.integer ?? 0)
        data.replaceSubrange(start..<start + count, with: numbers(edit["data"]))
      }
      id = delta["resultId"]
      let other = "news/2017/03/9/other-\(version).md"
      try client.open(other, text)
      let full = try await client.ask(
        "textDocument/semanticTokens/full", ["textDocument": ["uri": .string(client.uri(other).string)]])
      #expect(data == numbers(full["data"]))
    }
    #expect(try await client.end() == 0)
  }

  @Test func whatTheServerDoesNotRememberIsGivenInFull() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.beginAndRead()
    let document: LSPAny = ["uri": .string(client.uri(TestArchive.votes).string)]
    try client.open(TestArchive.votes)
    let first = try await client.ask("textDocument/semanticTokens/full", ["textDocument": document])
    func delta(_ id: LSPAny?) async throws -> LSPAny {
      try await client.ask(
        "textDocument/semanticTokens/full/delta",
        ["textDocument": document, "previousResultId": id ?? .null])
    }
    #expect(try await delta("other")["data"] == first["data"])
    let same = try await delta(first["resultId"])
    #expect(same["data"] == first["data"])
    client.closeDocument(TestArchive.votes)
    // What isn't open is answered, and not remembered.
    let closed = try await delta(same["resultId"])
    #expect(closed["data"] == first["data"])
    #expect(try await delta(closed["resultId"])["data"] == first["data"])
    #expect(try await client.end() == 0)
  }
}
