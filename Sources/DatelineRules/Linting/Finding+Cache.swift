import DatelineArchive
import DatelineSyntax

extension Finding {
  /// Writes the findings of one page, so that ``read(_:at:)`` gives them back.
  ///
  /// - Returns: `nil` if that takes so much that the page is read as fast.
  static func written(_ findings: [Finding]) -> [UInt8]? {
    var writer = CacheWriter()
    writer.writeCount(findings.count)
    for finding in findings {
      guard writer.bytes.count < 1 << 16 else { return nil }
      finding.write(to: &writer)
    }
    return writer.bytes
  }

  /// Reads the findings of the page at a path; `nil` if they are broken.
  static func read(_ bytes: ArraySlice<UInt8>, at path: ArchivePath) -> [Finding]? {
    var reader = CacheReader(bytes)
    let count = reader.count(ofSize: leastSize)
    var findings: [Finding] = []
    findings.reserveCapacity(count)
    for _ in 0..<count where !reader.isBroken {
      if let finding = Finding(&reader, at: path) { findings.append(finding) }
    }
    return reader.isBroken || findings.count != count ? nil : findings
  }

  // The least bytes of a finding, of a related place and of an edit with its ends.
  private static let leastSize = 80
  private static let leastPlaceSize = 13
  private static let leastEditSize = 44

  private func write(to writer: inout CacheWriter) {
    writer.write(diagnostic.rule)
    writer.write(diagnostic.severity.rawValue)
    writer.write(diagnostic.message)
    writer.write(diagnostic.range)
    writer.writeCount(diagnostic.related.count)
    for place in diagnostic.related {
      writer.write(place.file.bytes)
      writer.write(place.range) { $0.write($1) }
      writer.writeCount(place.line)
      writer.write(place.message)
    }
    writer.write(diagnostic.fix) { writer, fix in
      writer.write(fix.title)
      writer.write(fix.safety == .safe)
      writer.writeCount(fix.edits.count)
      for edit in fix.edits { writer.write(edit) }
    }
    writer.write(start)
    writer.write(end)
    writer.write(excerpt.bytes)
    writer.writeCount(excerpt.column)
    writer.writeCount(excerpt.lineLength)
    writer.writeCount(placedEdits.count)
    for edit in placedEdits {
      writer.write(edit.start)
      writer.write(edit.end)
      writer.write(edit.edit)
    }
  }

  private init?(_ reader: inout CacheReader, at path: ArchivePath) {
    let rule = reader.string()
    guard let severity = Severity(rawValue: reader.string()) else { return nil }
    let message = reader.string()
    guard let range = reader.range() else { return nil }
    let related = (0..<reader.count(ofSize: Self.leastPlaceSize)).map { _ in
      Diagnostic.RelatedPlace(
        file: ArchivePath(bytes: Array(reader.piece())), range: reader.optional { $0.range() } ?? nil,
        line: Int(reader.number(UInt32.self)), message: reader.string())
    }
    let fix = reader.optional { reader in
      Fix(
        title: reader.string(), safety: reader.flag() ? .safe : .unsafe,
        edits: (0..<reader.count(ofSize: 12)).compactMap { _ in reader.edit() })
    }
    let (start, end) = (reader.position(), reader.position())
    var excerpt = LineExcerpt(Array(reader.piece()))
    excerpt.column = Int(reader.number(UInt32.self))
    excerpt.lineLength = Int(reader.number(UInt32.self))
    let edits = (0..<reader.count(ofSize: Self.leastEditSize)).compactMap { _ -> PlacedEdit? in
      let (start, end) = (reader.position(), reader.position())
      return reader.edit().map { PlacedEdit(start: start, end: end, edit: $0) }
    }
    self.init(
      file: path,
      diagnostic: Diagnostic(
        rule: rule, severity: severity, message: message, range: range, related: related, fix: fix),
      start: start, end: end, excerpt: excerpt, placedEdits: edits)
  }
}

extension CacheWriter {
  fileprivate mutating func write(_ text: String) { write(text.utf8) }

  fileprivate mutating func write(_ range: Range<Int>) {
    writeCount(range.lowerBound)
    writeCount(range.upperBound)
  }

  fileprivate mutating func write(_ edit: TextEdit) {
    write(edit.range)
    write(edit.replacement)
  }

  fileprivate mutating func write(_ position: SourcePosition) {
    for number in [position.line, position.utf8Column, position.utf16Column, position.utf32Column] {
      writeCount(number)
    }
  }
}

extension CacheReader {
  fileprivate mutating func string() -> String { String(decoding: piece(), as: UTF8.self) }

  fileprivate mutating func range() -> Range<Int>? {
    let (start, end) = (Int(number(UInt32.self)), Int(number(UInt32.self)))
    guard start <= end else {
      refuse()
      return nil
    }
    return start..<end
  }

  fileprivate mutating func edit() -> TextEdit? {
    let (range, replacement) = (range(), Array(piece()))
    return range.map { TextEdit(range: $0, replacement: replacement) }
  }

  fileprivate mutating func position() -> SourcePosition {
    func next() -> Int { Int(number(UInt32.self)) }
    return SourcePosition(
      line: next(), utf8Column: next(), utf16Column: next(), utf32Column: next())
  }
}
