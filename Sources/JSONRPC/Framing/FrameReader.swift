/// Cuts a stream of bytes into the contents of its frames: a header, an empty line, and as many bytes of content as
/// `Content-Length` says.
///
/// Bytes come in chunks that may be cut anywhere. Reading is linear in the number of bytes, however small the chunks.
public struct FrameReader: Sendable {
  /// How many bytes of content are accepted unless told otherwise: 256 MiB.
  public static let defaultContentLimit = 256 << 20
  /// How many bytes of header are accepted unless told otherwise: 64 KiB.
  public static let defaultHeaderLimit = 64 << 10

  private let contentLimit: Int
  private let headerLimit: Int
  private var buffer: [UInt8] = []
  /// Where the frame begins, or its content once the header is read.
  private var start = 0
  /// Where the line of the header begins that isn't read yet.
  private var lineStart = 0
  /// How far a line's end was looked for.
  private var scanned = 0
  private var header = FrameHeader()
  /// The length of the content, once the header is read.
  private var contentLength: Int?
  private var failure: FramingError?

  /// Creates a reader at the beginning of a stream.
  ///
  /// - Parameters:
  ///   - contentLimit: the bytes accepted as the content of one frame.
  ///   - headerLimit: the bytes accepted as the header of one frame.
  public init(
    contentLimit: Int = FrameReader.defaultContentLimit, headerLimit: Int = FrameReader.defaultHeaderLimit
  ) {
    self.contentLimit = contentLimit
    self.headerLimit = headerLimit
  }

  /// Takes the bytes that follow.
  ///
  /// - Complexity: O(*n*) in their number, amortized.
  public mutating func append(_ bytes: some Collection<UInt8>) {
    guard failure == nil else { return }
    forgetWhatIsRead()
    buffer.append(contentsOf: bytes)
  }

  /// Returns the content of the next frame, or `nil` if more bytes are needed for that.
  ///
  /// - Throws: ``FramingError`` where the header makes no sense. Every later call throws it again.
  /// - Complexity: O(*n*) in the number of bytes that weren't looked at yet.
  public mutating func next() throws(FramingError) -> [UInt8]? {
    if let failure { throw failure }
    do throws(FramingError) {
      return try readFrame()
    } catch {
      failure = error
      buffer = []
      throw error
    }
  }

  /// Whether a part of a frame was taken and the rest of it wasn't.
  public var isWithinFrame: Bool {
    contentLength != nil || start < buffer.count
  }

  private mutating func readFrame() throws(FramingError) -> [UInt8]? {
    guard let length = try readHeader() else { return nil }
    // Not `start + length`, which may overflow if the limit is out of the ordinary.
    guard buffer.count - start >= length else { return nil }
    let content = Array(buffer[start..<start + length])
    start += length
    lineStart = start
    scanned = start
    header = FrameHeader()
    contentLength = nil
    return content
  }

  /// Returns the length of the content, or `nil` if the header has not ended.
  private mutating func readHeader() throws(FramingError) -> Int? {
    if let contentLength { return contentLength }
    let end = min(buffer.count, start + headerLimit)
    while let lineEnd = buffer[scanned..<end].firstIndex(of: UInt8(ascii: "\n")) {
      var line = buffer[lineStart..<lineEnd]
      if line.last == UInt8(ascii: "\r") { line.removeLast() }
      lineStart = lineEnd + 1
      scanned = lineStart
      if !line.isEmpty {
        try header.read(line)
        continue
      }
      guard let length = header.contentLength else { throw .missingLength }
      guard length <= contentLimit else { throw .contentTooLong(limit: contentLimit) }
      start = lineStart
      contentLength = length
      return length
    }
    scanned = end
    guard end - start < headerLimit else { throw .headerTooLong(limit: headerLimit) }
    return nil
  }

  /// Drops the frames that were returned: only once they are the greater part, so that each byte moves seldom.
  private mutating func forgetWhatIsRead() {
    guard start > 0, start >= buffer.count - start else { return }
    if start == buffer.count {
      buffer.removeAll(keepingCapacity: buffer.capacity <= Self.keptCapacity)
    } else {
      buffer.removeSubrange(..<start)
    }
    lineStart -= start
    scanned -= start
    start = 0
  }

  /// The memory that is kept for frames to come; one that was huge isn't a reason to hold on to more.
  private static let keptCapacity = 1 << 20
}
