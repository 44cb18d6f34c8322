import JSONRPC
import LanguageServerProtocol
import Testing

struct CancellationTests {
  @Test func aRequestThatIsCancelledIsAnsweredOnceAndItsIDCanBeUsedAgain() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.beginAndRead()
    let params: LSPAny = [
      "textDocument": ["uri": .string(client.uri(TestArchive.ferry).string)],
      "position": ["line": 3, "character": 4], "context": ["includeDeclaration": true],
    ]
    for round in 1...40 {
      try client.send([
        "jsonrpc": "2.0", "id": .string("r\(round)"), "method": "textDocument/references", "params": params,
      ])
      try client.send(["jsonrpc": "2.0", "method": "$/cancelRequest", "params": ["id": .string("r\(round)")]])
    }
    for round in 1...40 {
      let answer = try await client.responses(to: "r\(round)")[0]
      #expect(!isAbsent(answer["result"]) || answer["error"]?["code"] == -32800, "\(answer)")
    }
    for _ in 1...20 {
      let count = try await client.responses(to: "again", atLeast: 0).count
      try client.send([
        "jsonrpc": "2.0", "id": "again", "method": "textDocument/hover", "params": params,
      ])
      #expect(isAbsent(try await client.responses(to: "again", atLeast: count + 1)[count]["error"]))
    }
    for round in 1...40 {
      #expect(
        try await client.responses(to: "r\(round)").count == 1)
    }
    #expect(try await client.end() == 0)
  }

  @Test func whatRunsAtTheEndIsAnswered() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin()
    let params: LSPAny = [
      "textDocument": ["uri": .string(client.uri(TestArchive.ferry).string)],
      "position": ["line": 3, "character": 4], "context": ["includeDeclaration": true],
    ]
    try client.open(TestArchive.ferry)
    for round in 1...30 {
      try client.send([
        "jsonrpc": "2.0", "id": .string("r\(round)"), "method": "textDocument/references", "params": params,
      ])
    }
    _ = try await client.request(ShutdownRequest.self, ShutdownRequest.Params())
    for round in 1...30 {
      #expect(
        try await client.responses(to: "r\(round)").count == 1)
    }
    client.notify(ExitNotification.self, ExitNotification.Params())
    #expect(await client.exitStatus.value == 0)
  }
}
