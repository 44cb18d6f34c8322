/// Finds the lines on which the values of a JSON5 text stand.
///
/// Foundation's decoder reads the text and decides whether it is valid; but it doesn't keep lines, on Linux
/// tells no line for a syntax error, and accepts a key that is given twice. This scanner only follows strings,
/// comments, brackets, commas and colons, and gives what the decoder can't: the line of each key and list
/// element, the keys given twice, and where a text stops making sense. A key written with escapes has no line
/// of its own.
struct JSONLocator {
  /// A place where the text stops making sense.
  struct Fault: Hashable {
    /// 1-based.
    var line: Int
    var message: String
  }

  /// A key that its object has already had.
  struct Repetition: Hashable {
    var path: JSONPath
    /// 1-based.
    var line: Int
    /// The 1-based line on which the key stood first.
    var firstLine: Int
  }

  /// The nesting beyond which a text is refused. Real configurations need six levels.
  static let depthLimit = 32

  private(set) var fault: Fault?
  private(set) var repetitions: [Repetition] = []
  private var lines: [JSONPath: Int] = [:]

  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var path = JSONPath()
  private var containers: [Container] = []
  private var expected = Expectation.value

  private struct Container {
    var isObject: Bool
    /// The number of elements so far, if it is a list.
    var count = 0
    /// The 1-based line of the bracket that opened it.
    var line: Int
  }

  private enum Expectation {
    case key, colon, value, commaOrClosing, end
  }

  /// Scans a text.
  ///
  /// - Complexity: O(*n*), apart from the depth of the paths, which is limited.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    scan()
  }

  /// The 1-based line of the key or list element at `path`, or of the nearest one around it.
  func line(of path: JSONPath) -> Int? {
    var place: JSONPath? = path
    while let here = place {
      if let line = lines[here] { return line }
      place = here.parent
    }
    return nil
  }

  private mutating func fail(_ message: String, line: Int? = nil) {
    if fault == nil { fault = Fault(line: line ?? self.line, message: message) }
  }
}

// MARK: Tokens

extension JSONLocator {
  private mutating func scan() {
    while fault == nil, skipBlanksAndComments() {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): open(isObject: byte == UInt8(ascii: "{"))
      case UInt8(ascii: "}"), UInt8(ascii: "]"): close(isObject: byte == UInt8(ascii: "}"))
      case UInt8(ascii: ":"): colon()
      case UInt8(ascii: ","): comma()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): text()
      default: word()
      }
    }
    guard fault == nil else { return }
    if let innermost = containers.last {
      fail("'\(innermost.isObject ? "{" : "[")' is never closed", line: innermost.line)
    } else if expected != .end {
      fail("the file holds no value; an empty configuration is '{}'")
    }
  }

  /// Moves to the next token. Returns false at the end of the text.
  private mutating func skipBlanksAndComments() -> Bool {
    while offset < bytes.count {
      switch bytes[offset] {
      case 0x0A, 0x0D: newline()
      case 0x09, 0x0B, 0x0C, 0x20: offset += 1
      // No-break space, line and paragraph separator, byte order mark: JSON5 has more blanks than JSON.
      case 0xC2 where bytes[offset...].starts(with: [0xC2, 0xA0]): offset += 2
      case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0xA8]): offset += 3
      case 0xE2 where bytes[offset...].starts(with: [0xE2, 0x80, 0xA9]): offset += 3
      case 0xEF where bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]): offset += 3
      case UInt8(ascii: "/") where bytes[offset...].starts(with: [0x2F, 0x2F]):
        while offset < bytes.count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset += 1 }
      case UInt8(ascii: "/") where bytes[offset...].starts(with: [0x2F, 0x2A]):
        guard skipBlockComment() else { return false }
      default: return true
      }
    }
    return false
  }

  private mutating func skipBlockComment() -> Bool {
    let start = line
    offset += 2
    while offset < bytes.count {
      if bytes[offset...].starts(with: [0x2A, 0x2F]) {
        offset += 2
        return true
      }
      if bytes[offset] == 0x0A || bytes[offset] == 0x0D { newline() } else { offset += 1 }
    }
    fail("the comment is never closed", line: start)
    return false
  }

  /// Passes LF, CRLF or a lone CR.
  private mutating func newline() {
    let isPair = bytes[offset...].starts(with: [0x0D, 0x0A])
    offset += isPair ? 2 : 1
    line += 1
  }

  private mutating func text() {
    let quote = bytes[offset]
    let firstLine = line
    offset += 1
    let start = offset
    while offset < bytes.count, bytes[offset] != quote {
      if bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count {
        offset += 1
        if bytes[offset] == 0x0A || bytes[offset] == 0x0D { newline() } else { offset += 1 }
      } else if bytes[offset] == 0x0A || bytes[offset] == 0x0D {
        return fail("the text is not closed on its line")
      } else {
        offset += 1
      }
    }
    guard offset < bytes.count else { return fail("the text is never closed") }
    let content = String(decoding: bytes[start..<offset], as: UTF8.self)
    offset += 1
    if expected == .key { key(content, line: firstLine) } else { value("the text '\(content)'", firstLine) }
  }

  private mutating func word() {
    let start = offset
    while offset < bytes.count, !Self.endsWord(bytes[offset]) { offset += 1 }
    // A byte that begins no token, such as a lone slash, is a word of its own.
    if offset == start { offset += 1 }
    let content = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard expected != .key else { return key(content, line: line) }
    if expected == .value, !Self.isPlainValue(content) {
      return fail("'\(content)' is no value; texts need quotes")
    }
    value("'\(content)'", line)
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
      true
    default: false
    }
  }

  /// Whether a word without quotes may be a value; of numbers only the first byte is looked at.
  private static func isPlainValue(_ word: String) -> Bool {
    switch word {
    case "true", "false", "null", "Infinity", "NaN": true
    default: word.utf8.first.map { (0x30...0x39).contains($0) || "+-.".utf8.contains($0) } ?? false
    }
  }
}

// MARK: Structure

extension JSONLocator {
  private mutating func open(isObject: Bool) {
    guard expected == .value else { return unexpected(isObject ? "'{'" : "'['") }
    guard containers.count < Self.depthLimit else {
      return fail("more than \(Self.depthLimit) levels of nesting")
    }
    noteElement(line)
    containers.append(Container(isObject: isObject, line: line))
    expected = isObject ? .key : .value
    offset += 1
  }

  private mutating func close(isObject: Bool) {
    let bracket = isObject ? "'}'" : "']'"
    guard let innermost = containers.last, innermost.isObject == isObject else { return unexpected(bracket) }
    switch (expected, isObject) {
    case (.commaOrClosing, _), (.key, true), (.value, false): break
    default: return unexpected(bracket)
    }
    containers.removeLast()
    offset += 1
    finishValue()
  }

  private mutating func colon() {
    guard expected == .colon else { return unexpected("':'") }
    expected = .value
    offset += 1
  }

  private mutating func comma() {
    guard expected == .commaOrClosing, let innermost = containers.last else { return unexpected("','") }
    expected = innermost.isObject ? .key : .value
    offset += 1
  }

  private mutating func key(_ key: String, line: Int) {
    path.steps.append(.key(key))
    if let first = lines[path] {
      repetitions.append(Repetition(path: path, line: line, firstLine: first))
    } else {
      lines[path] = line
    }
    expected = .colon
  }

  private mutating func value(_ shown: String, _ line: Int) {
    guard expected == .value else { return unexpected(shown) }
    noteElement(line)
    finishValue()
  }

  /// Gives an element of a list its index and line; the value of a key has them from the key.
  private mutating func noteElement(_ line: Int) {
    guard let innermost = containers.last else {
      lines[path] = line
      return
    }
    guard !innermost.isObject else { return }
    path.steps.append(.index(innermost.count))
    lines[path] = line
    containers[containers.count - 1].count += 1
  }

  private mutating func finishValue() {
    if !path.steps.isEmpty { path.steps.removeLast() }
    expected = containers.isEmpty ? .end : .commaOrClosing
  }

  private mutating func unexpected(_ what: String) {
    let wanted =
      switch expected {
      case .key: "a key or '}'"
      case .colon: "':' after the key '\(path.steps.last.map { JSONPath(steps: [$0]).description } ?? "")'"
      case .value: "a value"
      case .commaOrClosing: "',' or '\(containers.last?.isObject == true ? "}" : "]")'"
      case .end: "the end of the file"
      }
    fail("expected \(wanted), found \(what)")
  }
}
