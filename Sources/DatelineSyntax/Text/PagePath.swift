/// The path of a page in the archive: `news/2015/11/20/slug.md`.
///
/// The month has its zero, the day has none. The name is kept as bytes since file names need not be UTF-8.
public struct PagePath: Hashable, Sendable {
  /// The day that the folders name.
  public let date: CalendarDate
  /// The file's name, `.md` included.
  public let name: [UInt8]

  /// Creates the path of the page named `name` (with `.md`) on `date`.
  public init(date: CalendarDate, name: [UInt8]) {
    self.date = date
    self.name = name
  }

  /// The name without `.md`.
  public var slug: ArraySlice<UInt8> {
    name.suffix(3).elementsEqual(".md".utf8) ? name.dropLast(3) : name[...]
  }

  /// Whether the page is the index of its day: `index.md`, or `README.md` beside it.
  public var isDayIndex: Bool {
    name.elementsEqual("index.md".utf8) || name.elementsEqual("README.md".utf8)
  }

  /// The path relative to the archive root: `news/2015/11/20/slug.md`.
  public var archivePathBytes: [UInt8] {
    Array("news/\(date.pathComponents)/".utf8) + name
  }

  /// The path as links write it, after the dialect's prefix: `/zh/news/2015/11/20/slug.md` for `/zh`.
  public func linkDestination(prefix: [UInt8]) -> [UInt8] {
    prefix + [UInt8(ascii: "/")] + archivePathBytes
  }
}

extension PagePath: Comparable {
  /// By date, then by the bytes of the name.
  public static func < (left: PagePath, right: PagePath) -> Bool {
    left.date == right.date ? left.name.lexicographicallyPrecedes(right.name) : left.date < right.date
  }
}

extension PagePath: CustomStringConvertible {
  /// The path relative to the archive root; what isn't UTF-8 is shown as U+FFFD.
  public var description: String { String(decoding: archivePathBytes, as: UTF8.self) }
}

extension PagePath {
  /// Reads a path relative to the archive root.
  ///
  /// - Throws: `PagePathError` with the first fault from the left.
  public init(archivePath bytes: Span<UInt8>) throws(PagePathError) {
    self.init(try Components(archivePath: bytes), in: bytes)
  }

  /// Reads the destination of a link, taken as written: percent-encoding is not decoded.
  ///
  /// - Parameters:
  ///   - bytes: the destination.
  ///   - prefix: what the dialect puts before `/news`: nothing, or such as `/zh`.
  /// - Throws: `PagePathError` with the first fault from the left; a query or fragment counts as leftmost.
  public init(destination bytes: Span<UInt8>, prefix: [UInt8]) throws(PagePathError) {
    self.init(try Components(destination: bytes, prefix: prefix), in: bytes)
  }

  private init(_ components: Components, in bytes: Span<UInt8>) {
    date = components.date
    name = bytes.extracting(components.nameOffset..<bytes.count).withUnsafeBufferPointer { Array($0) }
  }

  /// The bytes with each `%` and two hexadecimal digits replaced by the byte that they spell; other bytes
  /// stay.
  public static func percentDecoded(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.contains(UInt8(ascii: "%")) else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), bytes.count - index > 2,
        let high = hexadecimalValue(bytes[index + 1]), let low = hexadecimalValue(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }

  private static func hexadecimalValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
