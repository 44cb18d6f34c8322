import DatelineSyntax

// `#expect` can't take a call apart that has a span among its arguments. So tests hand over arrays.

extension UTF8Decoding {
  static func unit(at offset: Int, in bytes: [UInt8]) -> Unit { unit(at: offset, in: bytes.span) }
  static func unitStart(atOrBefore offset: Int, in bytes: [UInt8]) -> Int {
    unitStart(atOrBefore: offset, in: bytes.span)
  }
  static func cutsScalar(at offset: Int, in bytes: [UInt8]) -> Bool { cutsScalar(at: offset, in: bytes.span) }
}

extension LineIndex {
  init(_ bytes: [UInt8]) { self.init(bytes.span) }
  func contentRange(ofLine line: Int, in bytes: [UInt8]) -> Range<Int> {
    contentRange(ofLine: line, in: bytes.span)
  }
  func position(at offset: Int, in bytes: [UInt8]) -> SourcePosition { position(at: offset, in: bytes.span) }
  func offset(line: Int, column: Int, encoding: PositionEncoding, in bytes: [UInt8]) -> Int {
    offset(line: line, column: column, encoding: encoding, in: bytes.span)
  }
}

extension CalendarDate {
  static func parse(_ text: String) throws(ParsingError) -> Spelling { try parse(Array(text.utf8).span) }
}

extension PagePath {
  init(archivePath text: String) throws(PagePathError) { try self.init(archivePath: Array(text.utf8).span) }
  init(destination bytes: [UInt8], prefix: [UInt8]) throws(PagePathError) {
    try self.init(destination: bytes.span, prefix: prefix)
  }
}

extension EditSet {
  func applied(to bytes: [UInt8]) throws(EditError) -> [UInt8] { try applied(to: bytes.span) }
  func inverse(for bytes: [UInt8]) throws(EditError) -> EditSet { try inverse(for: bytes.span) }
}

extension SlugRule {
  func slug(for headline: [UInt8]) -> [UInt8] { slug(for: headline.span) }
  func slug(for headline: String) -> String {
    String(decoding: slug(for: Array(headline.utf8)), as: UTF8.self)
  }
  func slugForNewPage(headline: [UInt8]) -> [UInt8] { slugForNewPage(headline: headline.span) }
  func slugForNewPage(headline: String) -> String {
    String(decoding: slugForNewPage(headline: Array(headline.utf8)), as: UTF8.self)
  }
  func matches(slug: some Sequence<UInt8>, headline: some Sequence<UInt8>) -> Bool {
    matches(slug: Array(slug).span, headline: Array(headline).span)
  }
}
