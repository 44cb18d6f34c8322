import Benchmark
import JSONRPC
import LanguageServerProtocol

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is done with messages: a burst of small changes, as an editor sends them.
func registerMessageOperations() {
  Benchmark("JSON-RPC: frames and envelopes of 5,000 changes") { benchmark in
    let frames = Changes.frames
    benchmark.measure(bytes: frames.count) {
      var reader = FrameReader()
      var count = 0
      for start in stride(from: 0, to: frames.count, by: 1 << 16) {
        reader.append(frames[start..<min(start + 1 << 16, frames.count)])
        while let content = try? reader.next() {
          if case .notification = IncomingMessage(content) { count += 1 }
        }
      }
      precondition(count == Changes.count)
    }
  }

  // Reading is done on a thread of the connection.
  Benchmark("JSON-RPC: 5,000 changes through a pipe, parameters decoded") { benchmark in
    let frames = Changes.frames
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return benchmark.error("no pipe") }
    let writing = ends[1]
    benchmark.startMeasurement()
    let connection = Connection(input: ends[0], output: STDERR_FILENO)
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
    var count = 0
    while case let messages = await connection.take(), !messages.isEmpty {
      for case .notification(_, let params) in messages {
        if (try? params.decode(DidChangeTextDocumentNotification.Params.self)) != nil { count += 1 }
      }
    }
    benchmark.stopMeasurement()
    await sender.value
    precondition(count == Changes.count)
  }
}

private enum Changes {
  static let count = 5000
  static let frames = (0..<count).flatMap { version in
    let content = """
      {"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":\
      {"uri":"file:///archive/news/2017/03/8/harbour-reopens-after-the-storm.md","version":\(version)},"contentChanges":\
      [{"range":{"start":{"line":12,"character":40},"end":{"line":12,"character":40}},"rangeLength":0,"text":"é"}]}}
      """
    return Array("Content-Length: \(content.utf8.count)\r\n\r\n\(content)".utf8)
  }
}
