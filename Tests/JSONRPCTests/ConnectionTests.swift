import JSONRPC
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1)))
struct ConnectionTests {
  @Test func handsMessagesOverInOrder() async throws {
    let peer = try Peer()
    for id in 1...500 { peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#) }
    peer.endInput()
    var messages: [IncomingMessage] = []
    while case let more = await peer.connection.take(), !more.isEmpty { messages += more }
    #expect(messages == (1...500).map { .request(id: .number($0), method: "m", params: .null) })
    #expect(!peer.connection.hasWaiting)
    #expect(await peer.connection.take() == [])
  }

  /// Memory that is used up by one that asks and doesn't read is its own.
  @Test func readsNoMoreThanIsAnswered() async throws {
    let peer = try Peer()
    // What blocks would hold up other tests on a thread that tasks share.
    let isSending = DetachedThread.start {
      for id in 1...20_000 { peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#) }
      peer.endInput()
    }
    try #require(isSending)
    var taken: [RequestID] = []
    func take() async {
      for case .request(let id, _, _) in await peer.connection.take() { taken.append(id) }
    }
    while taken.count < 1000 { await take() }
    // What one chunk holds is read beyond that.
    #expect(taken.count < 3000)
    var answered = 0
    while answered < 20_000 {
      if answered == taken.count { await take() }
      guard answered < taken.count else { break }
      peer.connection.respond(to: taken[answered], with: answered)
      answered += 1
    }
    #expect(taken == (1...20_000).map { .number($0) })
    #expect(try await peer.receive(20_000).count == 20_000)
  }

  @Test func waitsForInputThatDoesNotBlock() async throws {
    let peer = try Peer(isBlocking: false)
    for id in 1...3 {
      peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#)
      #expect(await peer.connection.take() == [.request(id: .number(id), method: "m", params: .null)])
    }
  }

  @Test func answers() async throws {
    let peer = try Peer()
    for id in 1...3 { peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#) }
    peer.endInput()
    while await !peer.connection.take().isEmpty {}
    peer.connection.respond(to: 3, with: ["x/y"])
    peer.connection.respond(to: 1, with: Int?.none)
    peer.connection.respond(to: 2, failing: ResponseError(.requestFailed, "no \"way\""))
    peer.connection.respond(to: 2, with: 1)
    peer.connection.respond(to: 4, with: 1)
    peer.connection.notify("n", ["a": 1])
    peer.connection.notify("n")
    #expect(
      try await peer.finish() == [
        #"{"jsonrpc":"2.0","id":3,"result":["x/y"]}"#, #"{"jsonrpc":"2.0","id":1,"result":null}"#,
        #"{"jsonrpc":"2.0","id":2,"error":{"code":-32803,"message":"no \"way\""}}"#,
        #"{"jsonrpc":"2.0","method":"n","params":{"a":1}}"#, #"{"jsonrpc":"2.0","method":"n"}"#,
      ])
  }

  @Test func answersAResultThatCannotBeWrittenWithAnError() async throws {
    let peer = try Peer()
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"m"}"#)
    _ = await peer.connection.take()
    peer.connection.respond(to: 1, with: [Double.infinity])
    #expect(try await peer.finish().map { $0.contains("-32603") } == [true])
  }

  @Test func answersWhatIsMalformedAndGoesOn() async throws {
    let peer = try Peer()
    peer.send("{")
    peer.send("[]")
    peer.send("")
    peer.send(#"{"jsonrpc":"2.0","id":7}"#)
    peer.send(#"{"jsonrpc":"2.0","method":"m"}"#)
    #expect(await peer.connection.take() == [.notification(method: "m", params: .null)])
    let answers = try await peer.finish()
    #expect(answers.map { $0.contains("-32700") } == [true, false, true, false])
    #expect(answers.map { $0.contains("-32600") } == [false, true, false, true])
    #expect(answers.map { $0.contains(#""id":null"#) } == [true, true, true, false])
  }

  @Test func endsAfterAFramingError() async throws {
    let peer = try Peer()
    peer.send(#"{"jsonrpc":"2.0","method":"m"}"#)
    peer.sendUnframed("Content-Length: -1\r\n\r\n")
    peer.send(#"{"jsonrpc":"2.0","method":"n"}"#)
    #expect(await peer.connection.take() == [.notification(method: "m", params: .null)])
    #expect(await peer.connection.take() == [])
    let answers = try await peer.finish()
    #expect(answers.count == 1)
    #expect(answers.first?.hasPrefix(#"{"jsonrpc":"2.0","id":null,"error":{"code":-32700"#) == true)
  }

  @Test func refusesAnIDInUse() async throws {
    let peer = try Peer()
    peer.send(#"{"jsonrpc":"2.0","id":"a","method":"m"}"#)
    peer.send(#"{"jsonrpc":"2.0","id":"a","method":"n"}"#)
    peer.send(#"{"jsonrpc":"2.0","method":"end"}"#)
    var messages: [IncomingMessage] = []
    while messages.count < 2 { messages += await peer.connection.take() }
    #expect(
      messages == [
        .request(id: "a", method: "m", params: .null), .notification(method: "end", params: .null),
      ])
    peer.connection.respond(to: "a", with: 1)
    peer.send(#"{"jsonrpc":"2.0","id":"a","method":"o"}"#)
    #expect(await peer.connection.take() == [.request(id: "a", method: "o", params: .null)])
    let answers = try await peer.finish()
    #expect(answers.map { $0.contains("-32600") } == [true, false])
  }

  @Test func answersACancelledRequestAtOnceAndOnce() async throws {
    let peer = try Peer()
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"m"}"#)
    #expect(await peer.connection.take().count == 1)
    peer.send(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}"#)
    #expect(try await peer.receive(1).map { $0.contains("-32800") } == [true])
    peer.connection.cancel(1)
    peer.connection.cancel(2)
    peer.connection.respond(to: 1, with: 1)
    peer.connection.respond(to: 1, with: 1)
    #expect(try await peer.finish() == [])
  }

  @Test func doesNotHandOverWhatIsCancelledBefore() async throws {
    let peer = try Peer()
    for id in 1...3 { peer.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"m"}"#) }
    peer.send(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":2}}"#)
    #expect(try await peer.receive(1).map { $0.contains(#""id":2"#) } == [true])
    peer.endInput()
    var messages: [IncomingMessage] = []
    while case let more = await peer.connection.take(), !more.isEmpty { messages += more }
    #expect(
      messages.filter { if case .request = $0 { true } else { false } }
        == [1, 3].map { .request(id: $0, method: "m", params: .null) })
    #expect(messages.count == 3)
  }

  @Test func asksAndGetsTheAnswer() async throws {
    let peer = try Peer()
    async let first = peer.connection.request("ask", ["x": 1])
    #expect(try await peer.receive(1) == [#"{"jsonrpc":"2.0","id":1,"method":"ask","params":{"x":1}}"#])
    peer.send(#"{"jsonrpc":"2.0","id":99,"result":0}"#)
    peer.send(#"{"jsonrpc":"2.0","id":1,"result":[5]}"#)
    peer.send(#"{"jsonrpc":"2.0","id":1,"result":[6]}"#)
    #expect(try await first.decode([Int].self) == [5])
    let second = Task { try await peer.connection.request("ask") }
    #expect(try await peer.receive(1) == [#"{"jsonrpc":"2.0","id":2,"method":"ask"}"#])
    peer.send(#"{"jsonrpc":"2.0","id":2,"error":{"code":-32601,"message":"no"}}"#)
    await #expect(throws: ResponseError(.methodNotFound, "no")) { _ = try await second.value }
  }

  @Test func cancelsWhatItAsks() async throws {
    let peer = try Peer()
    let task = Task { try await peer.connection.request("ask") }
    #expect(try await peer.receive(1).count == 1)
    task.cancel()
    await #expect(throws: ResponseError(.requestCancelled, "the request was cancelled")) {
      _ = try await task.value
    }
    #expect(
      try await peer.finish() == [#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":1}}"#])
  }

  @Test func failsWhatItAsksWhenTheInputEnds() async throws {
    let peer = try Peer()
    let task = Task { try await peer.connection.request("ask") }
    #expect(try await peer.receive(1).count == 1)
    peer.endInput()
    await #expect(throws: ResponseError(.connectionClosed, "the connection has ended")) {
      _ = try await task.value
    }
    #expect(await peer.connection.take() == [])
    await #expect(throws: ResponseError(.connectionClosed, "the connection has ended")) {
      _ = try await peer.connection.request("ask")
    }
  }

  @Test func failsWhatItAsksOnceItIsClosed() async throws {
    let peer = try Peer()
    await peer.connection.close(within: .seconds(30))
    await #expect(throws: ResponseError(.connectionClosed, "the connection has ended")) {
      _ = try await peer.connection.request("ask")
    }
  }

  @Test func stopsTakingWhenTheTaskIsCancelled() async throws {
    let peer = try Peer()
    let task = Task { await peer.connection.take() }
    task.cancel()
    #expect(await task.value == [])
    peer.send(#"{"jsonrpc":"2.0","method":"m"}"#)
    #expect(await peer.connection.take().count == 1)
  }

  @Test func survivesAClosedOutput() async throws {
    let peer = try Peer()
    peer.closeOutput()
    for _ in 0..<100 { peer.connection.notify("n", [String(repeating: "x", count: 10_000)]) }
    await peer.connection.close(within: .seconds(30))
    peer.send(#"{"jsonrpc":"2.0","method":"m"}"#)
    #expect(await peer.connection.take().count == 1)
  }

  @Test func doesNotWaitForAReaderThatNeverReads() async throws {
    let peer = try Peer()
    for _ in 0..<100 { peer.connection.notify("n", [String(repeating: "x", count: 10_000)]) }
    peer.send(#"{"jsonrpc":"2.0","method":"m"}"#)
    #expect(await peer.connection.take().count == 1)
    await peer.connection.close(within: .milliseconds(1))
    peer.closeOutput()
  }

  @Test(arguments: [true, false])
  func writesLargeMessagesWhole(isBlocking: Bool) async throws {
    let peer = try Peer(isBlocking: isBlocking)
    let text = String(repeating: "é😀\u{2028}\u{0}\u{7}/\"", count: 50_000)
    async let received = peer.receive(3)
    for _ in 0..<3 { peer.connection.notify("n", [text]) }
    for content in try await received {
      guard case .notification("n", let params) = IncomingMessage(Array(content.utf8)) else {
        Issue.record("no notification")
        continue
      }
      #expect(try params.decode([String].self) == [text])
    }
  }

  @Test func tracesEveryMessage() async throws {
    let log = Mutex<[String]>([])
    let peer = try Peer { direction, content in
      log.withLock { $0.append("\(direction) \(String(decoding: content, as: UTF8.self))") }
    }
    peer.send(#"{"jsonrpc":"2.0","id":1,"method":"m"}"#)
    _ = await peer.connection.take()
    peer.connection.respond(to: 1, with: true)
    _ = try await peer.receive(1)
    peer.send("}")
    _ = try await peer.receive(1)
    let lines = log.withLock { $0 }
    #expect(
      lines.prefix(3) == [
        #"received {"jsonrpc":"2.0","id":1,"method":"m"}"#, #"sent {"jsonrpc":"2.0","id":1,"result":true}"#,
        "received }",
      ])
    #expect(lines.count == 4)
  }
}
