/// Finds the marks in a text: character references, HTML, left-over wiki mark-up and mojibake.
struct TextMarks {
  let bytes: TextBytes
  let end: Int
  /// The link to a wiki's news at the end of the text, which nothing but the words tells.
  private let siteLink: Range<Int>?

  /// Where the next closing brackets stand, so that a text full of opening ones isn't searched again for each.
  private var nextBraces = -1
  private var nextBrace = -1
  private var nextBracket = -1
  private var nextGreater = -1

  typealias Mark = (kind: SyntaxKind, range: Range<Int>)

  init(bytes: TextBytes, start: Int, end: Int) {
    self.bytes = bytes
    self.end = end
    siteLink = WikiRemnants(bytes: bytes, start: start, end: end).siteLink
  }

  /// The first mark at or after `start`.
  mutating func next(from start: Int) -> Mark? {
    var offset = start
    let limit = siteLink?.lowerBound ?? end
    while offset < limit {
      if isPlain(blockAt: offset) {
        offset += Self.blockSize
        continue
      }
      let blockEnd = min(offset + Self.blockSize, limit)
      while offset < blockEnd {
        if Self.canBeginMark(bytes[offset]) != 0, let mark = mark(at: offset, from: start) { return mark }
        offset += 1
      }
    }
    guard let siteLink, start <= siteLink.lowerBound else { return nil }
    return (.wikiMarkup, siteLink)
  }

  /// The bytes that are judged at once, without a branch.
  private static let blockSize = 16

  /// Whether no byte of a block, which may reach beyond the text, begins a mark.
  @inline(__always)
  private func isPlain(blockAt start: Int) -> Bool {
    guard start <= bytes.count - Self.blockSize else { return false }
    return bytes.union(from: start, count: Self.blockSize, Self.canBeginMark) == 0
  }

  /// 1 if a byte begins a mark, else 0, or 1 too for a few that stand beside such bytes.
  @inline(__always)
  private static func canBeginMark(_ byte: UInt8) -> UInt8 {
    // `&` and `'`; `:`, `;`, `<` and `=`; brackets, braces, `\` and `|`.
    Byte.flag(byte & 0xFE == Byte.ampersand) | Byte.flag(byte &- Byte.colon < 4)
      | Byte.flag((byte | 0x20) &- Byte.openBrace < 3) | Byte.flag(byte == Mojibake.leadByte)
  }

  private mutating func mark(at offset: Int, from start: Int) -> Mark? {
    switch bytes[offset] {
    case Byte.ampersand: characterReference(at: offset)
    case Byte.less: htmlTag(at: offset)
    case Byte.apostrophe: run(at: offset, atLeast: 2)
    case Byte.closeBracket: run(at: offset, atLeast: 2)
    case Byte.bar:
      remnants(from: start).bar(at: offset).map { (.wikiMarkup, $0) } ?? run(at: offset, atLeast: 1)
    case Byte.colon: remnants(from: start).colon(at: offset).map { (.wikiMarkup, $0) }
    case Byte.equals: remnants(from: start).parameter(at: offset).map { (.wikiMarkup, $0) }
    case Byte.openBracket: bracket(at: offset)
    case Byte.openBrace: brace(at: offset, from: start)
    case Mojibake.leadByte: Mojibake.range(at: offset, in: bytes, to: end).map { (.mojibake, $0) }
    default: nil
    }
  }

  private func remnants(from start: Int) -> WikiRemnants {
    WikiRemnants(bytes: bytes, start: start, end: end)
  }

  private func run(at offset: Int, atLeast count: Int) -> Mark? {
    var stop = offset
    while stop < end, bytes[stop] == bytes[offset] { stop += 1 }
    return stop - offset >= count ? (.wikiMarkup, offset..<stop) : nil
  }

  /// `&name;`, `&#39;`, `&#x27;`
  private func characterReference(at offset: Int) -> Mark? {
    var stop = offset + 1
    let limit = min(end, offset + 34)
    if stop < limit, bytes[stop] == Byte.hash { stop += 1 }
    let name = stop
    while stop < limit, Byte.isLetter(bytes[stop]) || Byte.isDigit(bytes[stop]) { stop += 1 }
    guard stop > name, stop < limit, bytes[stop] == Byte.semicolon else { return nil }
    return (.characterReference, offset..<(stop + 1))
  }

  /// `<br>`, `</i>`, `<!-- … -->`
  private mutating func htmlTag(at offset: Int) -> Mark? {
    guard offset + 1 < end else { return nil }
    let next = bytes[offset + 1]
    guard Byte.isLetter(next) || next == Byte.slash || next == UInt8(ascii: "!") else { return nil }
    if nextGreater < offset { nextGreater = bytes.firstOffset(of: Byte.greater, from: offset, to: end) }
    guard nextGreater < end else { return nil }
    return (.htmlTag, offset..<(nextGreater + 1))
  }

  /// `[[`, `[http://… (Name)]`
  private mutating func bracket(at offset: Int) -> Mark? {
    if let run = run(at: offset, atLeast: 2) { return run }
    guard bytes.hasPrefix("[http:", at: offset) || bytes.hasPrefix("[https:", at: offset) else { return nil }
    if nextBracket < offset {
      nextBracket = bytes.firstOffset(of: Byte.closeBracket, from: offset, to: end)
    }
    return (.wikiMarkup, offset..<withParameters(min(nextBracket + 1, end)))
  }

  /// `{{…}}`, `-{…}-`, `${…}`
  private mutating func brace(at offset: Int, from start: Int) -> Mark? {
    if offset + 1 < end, bytes[offset + 1] == Byte.openBrace {
      if nextBraces < offset { nextBraces = offsetOfBraces(from: offset) }
      return (.wikiMarkup, offset..<(nextBraces < end ? withParameters(nextBraces + 2) : offset + 2))
    }
    guard offset > start, bytes[offset - 1] == Byte.hyphen || bytes[offset - 1] == UInt8(ascii: "$") else {
      return nil
    }
    if nextBrace < offset { nextBrace = bytes.firstOffset(of: Byte.closeBrace, from: offset, to: end) }
    guard nextBrace < end else { return (.wikiMarkup, (offset - 1)..<(offset + 1)) }
    let isConversion =
      bytes[offset - 1] == Byte.hyphen && nextBrace + 1 < end && bytes[nextBrace + 1] == Byte.hyphen
    return (.wikiMarkup, (offset - 1)..<(nextBrace + (isConversion ? 2 : 1)))
  }

  /// The end of mark-up with what follows it of a template: `date=十一月 2008`.
  private func withParameters(_ offset: Int) -> Int {
    WikiRemnants(bytes: bytes, start: offset, end: end).endOfParameters(at: offset) ?? offset
  }

  private func offsetOfBraces(from start: Int) -> Int {
    var offset = start
    while true {
      let brace = bytes.firstOffset(of: Byte.closeBrace, from: offset, to: end)
      guard brace + 1 < end else { return end }
      if bytes[brace + 1] == Byte.closeBrace { return brace }
      offset = brace + 1
    }
  }
}
