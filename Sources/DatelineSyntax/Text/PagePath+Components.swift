extension PagePath {
  /// A path taken apart in place: unlike a `PagePath` it needs no memory of its own.
  public struct Components: Hashable, Sendable {
    /// The day that the folders name.
    public let date: CalendarDate
    /// The byte offset at which the file's name begins; it reaches to the end of the path.
    public let nameOffset: Int

    /// Takes apart a path relative to the archive root.
    ///
    /// - Throws: as `PagePath.init(archivePath:)`.
    public init(archivePath bytes: Span<UInt8>) throws(PagePathError) {
      if let regular = Components(regular: bytes, from: 0) {
        self = regular
        return
      }
      var reader = PagePathReader(offset: 0)
      self = try reader.components(of: bytes)
    }

    /// Takes apart the destination of a link.
    ///
    /// - Throws: as `PagePath.init(destination:prefix:)`.
    public init(destination bytes: Span<UInt8>, prefix: [UInt8]) throws(PagePathError) {
      for index in bytes.indices {
        if bytes[index] == UInt8(ascii: "?") { throw PagePathError(.hasQuery) }
        if bytes[index] == UInt8(ascii: "#") { throw PagePathError(.hasFragment) }
      }
      guard bytes.count > 0, bytes[0] == UInt8(ascii: "/") else { throw PagePathError(.notAbsolute) }
      let rest = prefix.count + "/news/".utf8.count
      guard
        rest > bytes.count || !bytes.starts(with: prefix) || !bytes.matches("/news/", in: prefix.count..<rest)
      else {
        var reader = PagePathReader(offset: prefix.count + 1)
        self = try reader.components(of: bytes)
        return
      }
      try Self.refuse(bytes, prefix: prefix)
    }

    /// Takes apart `news/2015/11/20/name.md` from an offset on; `nil` for what has another form, right or wrong.
    private init?(regular bytes: Span<UInt8>, from start: Int) {
      let folder = start + "news/".utf8.count
      guard folder < bytes.count, bytes.matches("news/", in: start..<folder),
        let day = DayFolders(in: bytes, at: folder)
      else { return nil }
      let stem = day.end..<max(day.end, bytes.count - ".md".utf8.count)
      guard !stem.isEmpty, bytes.matches(".md", in: stem.upperBound..<bytes.count) else { return nil }
      guard !bytes.contains(UInt8(ascii: "/"), in: stem) else { return nil }
      self.init(date: day.date, nameOffset: day.end)
    }

    init(date: CalendarDate, nameOffset: Int) {
      self.date = date
      self.nameOffset = nameOffset
    }

    /// Finds out what is wrong with a destination that begins neither with the prefix nor with `news` after
    /// it.
    private static func refuse(_ bytes: Span<UInt8>, prefix: [UInt8]) throws(PagePathError) -> Never {
      var offset = 1
      while offset <= bytes.count {
        let segment = bytes.segment(from: offset)
        try PagePathReader.checkSegment(segment, in: bytes)
        if bytes.matches("news", in: segment) {
          // The prefix itself is there where `news` follows it as the last segment.
          if offset == prefix.count + 1, bytes.starts(with: prefix) { throw PagePathError(.tooShallow) }
          var reader = PagePathReader(offset: offset)
          let corrected = reader.correctedPath(of: bytes)
          throw PagePathError(offset == 1 ? .missingPrefix : .wrongPrefix, corrected: corrected)
        }
        offset = segment.upperBound + 1
      }
      throw PagePathError(.notUnderNews)
    }
  }
}

/// Reads `news/YYYY/MM/D/NAME.md` from an offset on.
private struct PagePathReader {
  var offset: Int
  /// The first fault that can be mended.
  var mendable: PagePathFault?

  init(offset: Int) {
    self.offset = offset
  }

  mutating func components(of bytes: Span<UInt8>) throws(PagePathError) -> PagePath.Components {
    let found = try read(bytes)
    if let mendable {
      throw PagePathError(mendable, corrected: PagePath(date: found.date, name: found.name(in: bytes)))
    }
    return found
  }

  mutating func correctedPath(of bytes: Span<UInt8>) -> PagePath? {
    guard let found = try? read(bytes) else { return nil }
    return PagePath(date: found.date, name: found.name(in: bytes))
  }

  private mutating func read(_ bytes: Span<UInt8>) throws(PagePathError) -> PagePath.Components {
    let news = try nextSegment(in: bytes)
    guard bytes.matches("news", in: news) else { throw PagePathError(.notUnderNews) }

    let yearSegment = try nextFolder(in: bytes)
    guard let year = CalendarDate.decimal(bytes, yearSegment, digits: 4...4) else {
      throw PagePathError(.malformedYear)
    }
    let monthSegment = try nextFolder(in: bytes)
    guard let month = CalendarDate.decimal(bytes, monthSegment, digits: 1...2) else {
      throw PagePathError(.malformedMonth)
    }
    if monthSegment.count == 1 { mendable = .unpaddedMonth }
    let daySegment = try nextFolder(in: bytes)
    guard let day = CalendarDate.decimal(bytes, daySegment, digits: 1...2) else {
      throw PagePathError(.malformedDay)
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      throw PagePathError(.impossibleDate(year: year, month: month, day: day))
    }
    if bytes[daySegment.lowerBound] == UInt8(ascii: "0") { mendable = mendable ?? .paddedDay }

    let name = try nextSegment(in: bytes)
    guard name.upperBound == bytes.count else {
      // A slash at the very end leaves an empty segment, which says it better than "too deep".
      offset = name.upperBound + 1
      _ = try nextSegment(in: bytes)
      throw PagePathError(.tooDeep)
    }
    let stem = name.lowerBound..<max(name.lowerBound, name.upperBound - 3)
    guard bytes.matches(".md", in: stem.upperBound..<name.upperBound) else {
      throw PagePathError(.notMarkdown)
    }
    guard !stem.isEmpty else { throw PagePathError(.emptyName) }
    return PagePath.Components(date: date, nameOffset: name.lowerBound)
  }

  /// The next segment, with at least one more after it.
  private mutating func nextFolder(in bytes: Span<UInt8>) throws(PagePathError) -> Range<Int> {
    let segment = try nextSegment(in: bytes)
    guard segment.upperBound < bytes.count else { throw PagePathError(.tooShallow) }
    return segment
  }

  private mutating func nextSegment(in bytes: Span<UInt8>) throws(PagePathError) -> Range<Int> {
    guard offset <= bytes.count else { throw PagePathError(.tooShallow) }
    let segment = bytes.segment(from: offset)
    try Self.checkSegment(segment, in: bytes)
    offset = segment.upperBound + 1
    return segment
  }

  static func checkSegment(_ segment: Range<Int>, in bytes: Span<UInt8>) throws(PagePathError) {
    if segment.isEmpty { throw PagePathError(.emptySegment) }
    if bytes.matches(".", in: segment) || bytes.matches("..", in: segment) { throw PagePathError(.climbs) }
  }
}

extension PagePath.Components {
  fileprivate func name(in bytes: Span<UInt8>) -> [UInt8] {
    bytes.extracting(nameOffset..<bytes.count).withUnsafeBufferPointer { Array($0) }
  }
}

extension Span<UInt8> {
  fileprivate func segment(from start: Int) -> Range<Int> {
    var end = start
    while end < count, self[end] != UInt8(ascii: "/") { end += 1 }
    return start..<end
  }

  fileprivate func matches(_ text: StaticString, in range: Range<Int>) -> Bool {
    guard text.utf8CodeUnitCount == range.count else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<buffer.count where self[range.lowerBound + index] != buffer[index] { return false }
      return true
    }
  }

  fileprivate func starts(with other: [UInt8]) -> Bool {
    guard count >= other.count else { return false }
    for index in other.indices where self[index] != other[index] { return false }
    return true
  }
}
