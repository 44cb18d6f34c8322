import Foundation
import JSONRPC
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A connection and the other ends of its pipes.
final class Peer: Sendable {
  let connection: Connection
  private let input: Int32
  private let output: Int32
  private let theirs: [Int32]

  /// - Parameter isBlocking: whether the connection's calls wait, as they do on descriptors that are shared with nobody.
  init(isBlocking: Bool = true, trace: Connection.Trace? = nil) throws {
    let (theirInput, input) = try Self.pipe()
    let (output, theirOutput) = try Self.pipe()
    self.input = input
    self.output = output
    theirs = [theirInput, theirOutput]
    if !isBlocking {
      for descriptor in theirs { try #require(fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0) }
    }
    connection = Connection(input: theirInput, output: theirOutput, trace: trace)
    connection.start()
  }

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    #if canImport(Glibc)
      let result = Glibc.pipe(&ends)
    #elseif canImport(Musl)
      let result = Musl.pipe(&ends)
    #else
      let result = Darwin.pipe(&ends)
    #endif
    try #require(result == 0)
    // What other tests start must not hold these open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  func send(_ content: String) {
    sendUnframed("Content-Length: \(content.utf8.count)\r\n\r\n\(content)")
  }

  func sendUnframed(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  func endInput() {
    close(input)
  }

  func closeOutput() {
    close(output)
  }

  /// The contents of all frames, up to the end of the output or as many as asked for.
  ///
  /// On a thread of its own: one that Swift's tasks share may be needed for what is waited for.
  func receive(_ count: Int = .max) async throws -> [String] {
    let output = output
    return try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread {
        continuation.resume(with: Result { try Self.receive(count, from: output) })
      }
    }
  }

  private static func receive(_ count: Int, from output: Int32) throws -> [String] {
    var reader = FrameReader()
    var frames: [String] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while frames.count < count {
      let length = read(output, &buffer, buffer.count)
      guard length > 0 else { break }
      reader.append(buffer[..<length])
      while let frame = try reader.next() { frames.append(String(decoding: frame, as: UTF8.self)) }
    }
    #expect(!reader.isWithinFrame)
    return frames
  }

  /// Ends the connection and returns all that it sent and that wasn't received yet.
  func finish() async throws -> [String] {
    await connection.close(within: .seconds(30))
    for descriptor in theirs.dropFirst() { close(descriptor) }
    return try await receive()
  }
}
