import JSONRPC
import LanguageServerProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sends a burst of small changes through a pipe and prints how long it takes to read them: framing and envelopes on the
/// reading thread, parameters on this one.
///
///     message-benchmark [COUNT]
let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 5000

let frames = (0..<count).flatMap { version in
  let content = """
    {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":\
    {"uri":"file:///archive/news/2017/03/8/harbour-reopens-after-the-storm.md","version":\(version)},"contentChanges":\
    [{"range":{"start":{"line":12,"character":40},"end":{"line":12,"character":40}},"rangeLength":0,"text":"é"}]}}
    """
  return Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)
}

func timed(_ name: String, _ body: () async throws -> Int) async rethrows {
  let clock = ContinuousClock()
  let start = clock.now
  let total = try await body()
  print("\(name): \(start.duration(to: clock.now)) for \(total) messages, \(frames.count) bytes")
}

await timed("framed, envelopes read") {
  var reader = FrameReader()
  var total = 0
  for start in stride(from: 0, to: frames.count, by: 1 << 16) {
    reader.append(frames[start..<min(start + 1 << 16, frames.count)])
    while let content = try? reader.next() {
      if case .notification = IncomingMessage(content) { total += 1 }
    }
  }
  return total
}

var ends: [Int32] = [-1, -1]
guard pipe(&ends) == 0 else { fatalError("no pipe") }
let (reading, writing) = (ends[0], ends[1])
await timed("through a connection, parameters decoded") {
  let connection = Connection(input: reading, output: STDERR_FILENO)
  connection.start()
  let sender = Task.detached {
    var rest = frames[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
      guard written > 0 else { break }
      rest = rest.dropFirst(written)
    }
    close(writing)
  }
  var total = 0
  while case let messages = await connection.take(), !messages.isEmpty {
    for case .notification(_, let params) in messages {
      if (try? params.decode(DidChangeTextDocumentNotification.Params.self)) != nil { total += 1 }
    }
  }
  await sender.value
  return total
}
