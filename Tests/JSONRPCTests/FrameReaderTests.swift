import JSONRPC
import Testing

@Suite struct FrameReaderTests {
  private func frames(_ text: String, contentLimit: Int = 1000) throws -> [String] {
    var reader = FrameReader(contentLimit: contentLimit, headerLimit: 200)
    reader.append(Array(text.utf8))
    var frames: [String] = []
    while let frame = try reader.next() { frames.append(String(decoding: frame, as: UTF8.self)) }
    return frames
  }

  @Test(arguments: [
    "Content-Length: 2\r\n\r\n{}", "content-length:2\r\n\r\n{}", "CONTENT-LENGTH: \t 2 \r\n\r\n{}",
    "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\nContent-Length: 2\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Type: application/json;charset=\"UTF8\"\r\nX-Other: y: z\r\n\r\n{}",
    "Content-Length: 2\r\nContent-Length: 002\r\nContent-Type: text/plain\r\n\r\n{}",
    "Content-Length: 2\n\n{}",
  ])
  func readsAHeaderHoweverItIsWritten(_ text: String) throws {
    #expect(try frames(text) == ["{}"])
    #expect(try frames(text + text) == ["{}", "{}"])
  }

  @Test(arguments: [
    ("\r\n{}", FramingError.missingLength), ("Content-Type: x\r\n\r\n{}", .missingLength),
    ("Content-Length: -2\r\n\r\n{}", .invalidLength), ("Content-Length: +2\r\n\r\n{}", .invalidLength),
    ("Content-Length: two\r\n\r\n{}", .invalidLength), ("Content-Length:\r\n\r\n{}", .invalidLength),
    ("Content-Length: 2 2\r\n\r\n{}", .invalidLength), ("Content-Length: 0x2\r\n\r\n{}", .invalidLength),
    ("Content-Length: 18446744073709551618\r\n\r\n{}", .invalidLength),
    ("Content-Length: 9223372036854775807\r\n\r\n{}", .contentTooLong(limit: 1000)),
    ("Content-Length: 1001\r\n\r\n{}", .contentTooLong(limit: 1000)),
    ("Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", .contradictoryLengths),
    ("Content-Length: 2\r\nContent-Type: a/b; charset=utf-16\r\n\r\n{}", .unsupportedCharset),
    ("Content-Length 2\r\n\r\n{}", .malformedHeader), (": 2\r\n\r\n{}", .malformedHeader),
    (String(repeating: "x", count: 200), .headerTooLong(limit: 200)),
    (String(repeating: "X: y\r\n", count: 40), .headerTooLong(limit: 200)),
  ])
  func refusesWhatItCannotFrame(_ text: String, _ error: FramingError) {
    #expect(throws: error) { try frames(text) }
    #expect(throws: error) { try frames("Content-Length: 0\r\n\r\n" + text) }
  }

  @Test func staysBrokenAfterAnError() {
    var reader = FrameReader()
    reader.append(Array("Content-Length: x\r\n\r\n".utf8))
    #expect(throws: FramingError.invalidLength) { try reader.next() }
    reader.append(Array("Content-Length: 2\r\n\r\n{}".utf8))
    #expect(throws: FramingError.invalidLength) { try reader.next() }
  }

  @Test func acceptsContentAndHeaderUpToTheirLimits() throws {
    let content = String(repeating: "x", count: 1000)
    #expect(try frames("Content-Length: 1000\r\n\r\n" + content) == [content])
    let padding = String(repeating: "x", count: 200 - "Content-Length: 1\r\nP:\r\n\r\n".utf8.count)
    #expect(try frames("Content-Length: 1\r\nP:\(padding)\r\n\r\n1") == ["1"])
    #expect(throws: FramingError.headerTooLong(limit: 200)) {
      try frames("Content-Length: 1\r\nP:x\(padding)\r\n\r\n1")
    }
  }

  @Test func givesTheSameFramesHoweverTheBytesAreCut() throws {
    let contents = (0..<200).map { String(repeating: "é", count: $0 * 7 % 300) }
    let stream = Array(contents.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }.joined().utf8)
    for longest in [1, 2, 3, 17, 500, 10_000] {
      var reader = FrameReader()
      var frames: [String] = []
      var rest = stream[...]
      while !rest.isEmpty {
        let count = min(rest.count, 1 + rest.count &* 0x9E37_79B1 >> 7 % longest)
        reader.append(rest.prefix(count))
        rest = rest.dropFirst(count)
        while let frame = try reader.next() { frames.append(String(decoding: frame, as: UTF8.self)) }
      }
      #expect(frames == contents)
      #expect(!reader.isWithinFrame)
    }
  }

  @Test func tellsThatAFrameIsCutShort() throws {
    var reader = FrameReader()
    for part in ["C", "ontent-Length: 3\r\n\r\n", "12"] {
      reader.append(Array(part.utf8))
      #expect(try reader.next() == nil)
      #expect(reader.isWithinFrame)
    }
    reader.append([UInt8(ascii: "3")])
    #expect(try reader.next() == Array("123".utf8))
    #expect(!reader.isWithinFrame)
  }

  /// Whatever a byte is changed to, there are frames or an error.
  @Test func survivesAnyChangedByte() {
    let frame = Array(
      "Content-Length: 12\r\nContent-Type: a/b; charset=\"utf-8\"\r\n\r\n{\"a\": \"b\"}  ".utf8)
    for offset in frame.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = frame
        changed[offset] = byte
        var reader = FrameReader()
        reader.append(changed + frame)
        var count = 0
        while case .some = try? reader.next() { count += 1 }
        #expect(count <= 2)
      }
    }
  }
}
