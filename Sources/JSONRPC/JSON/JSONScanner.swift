/// Goes through a JSON text without making values of it: checks it, and tells where values stand.
///
/// It doesn't recurse, so that no nesting can overflow the stack. That the text is UTF-8 was checked before.
struct JSONScanner {
  /// A key with its value, both as ranges of bytes.
  struct Member {
    /// The key between its quotes.
    var key: Range<Int>
    var value: Range<Int>
  }

  /// The nesting beyond which a text is refused; what follows may recurse for each level. Protocols need some fifteen.
  static let depthLimit = 128

  private let bytes: ArraySlice<UInt8>
  private(set) var offset: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    offset = bytes.startIndex
  }

  /// The next byte that is no blank.
  mutating func peek() -> UInt8? {
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case 0x20, 0x09, 0x0A, 0x0D: offset += 1
      default: return bytes[offset]
      }
    }
    return nil
  }

  /// Checks that nothing but blanks is left.
  mutating func end() throws(JSONFault) {
    if peek() != nil { throw fault("there is more behind the value") }
  }

  /// Passes an object and returns its members in their order.
  mutating func members() throws(JSONFault) -> [Member] {
    try expect(UInt8(ascii: "{"))
    var members: [Member] = []
    guard peek() != UInt8(ascii: "}") else {
      offset += 1
      return members
    }
    while true {
      let key = try self.key()
      _ = peek()
      let start = offset
      try skipValue(depth: 1)
      members.append(Member(key: key, value: start..<offset))
      guard peek() == UInt8(ascii: ",") else { break }
      offset += 1
    }
    try expect(UInt8(ascii: "}"))
    return members
  }

  /// Passes a value that stands within as many containers as `depth` says.
  mutating func skipValue(depth: Int = 0) throws(JSONFault) {
    // For each container that is open, whether it is an object.
    var containers: [Bool] = []
    while true {
      if let isObject = try beginValue(depth: depth + containers.count) {
        containers.append(isObject)
        if isObject { _ = try key() }
        continue
      }
      // A value has ended, and so may have the containers around it.
      var isNext = false
      while !isNext, let isObject = containers.last {
        switch peek() {
        case UInt8(ascii: ","):
          offset += 1
          if isObject { _ = try key() }
          isNext = true
        case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
          offset += 1
          containers.removeLast()
        default: throw fault(isObject ? "expected ',' or '}'" : "expected ',' or ']'")
        }
      }
      if !isNext { return }
    }
  }

  /// Passes a value or the bracket that opens it; tells for a container that isn't empty whether it is an object.
  private mutating func beginValue(depth: Int) throws(JSONFault) -> Bool? {
    switch peek() {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard depth < Self.depthLimit else { throw fault("the nesting is too deep") }
      let isObject = byte == UInt8(ascii: "{")
      offset += 1
      guard peek() == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else { return isObject }
      offset += 1
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")): try number()
    default: throw fault("expected a value")
    }
    return nil
  }

  private mutating func key() throws(JSONFault) -> Range<Int> {
    guard peek() == UInt8(ascii: "\"") else { throw fault("expected a key") }
    let key = try string()
    try expect(UInt8(ascii: ":"))
    return key
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    guard peek() == byte else { throw fault("expected '\(Unicode.Scalar(byte))'") }
    offset += 1
  }

  /// Passes a string and returns what stands between its quotes.
  private mutating func string() throws(JSONFault) -> Range<Int> {
    offset += 1
    let start = offset
    while offset < bytes.endIndex {
      switch bytes[offset] {
      case UInt8(ascii: "\""):
        offset += 1
        return start..<offset - 1
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw fault("a control character in a string")
      default: offset += 1
      }
    }
    throw fault("a string that doesn't end")
  }

  private mutating func escape() throws(JSONFault) {
    guard offset + 1 < bytes.endIndex else { throw fault("a string that doesn't end") }
    switch bytes[offset + 1] {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
      UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      offset += 2
    case UInt8(ascii: "u"):
      let digits = bytes[min(offset + 2, bytes.endIndex)..<min(offset + 6, bytes.endIndex)]
      guard digits.count == 4, digits.allSatisfy(Self.isHexDigit) else { throw fault("a broken escape") }
      offset += 6
    default: throw fault("an unknown escape")
    }
  }

  private mutating func literal(_ word: StaticString) throws(JSONFault) {
    let isThere = word.withUTF8Buffer { bytes[offset...].starts(with: $0) }
    guard isThere else { throw fault("expected a value") }
    offset += word.utf8CodeUnitCount
  }

  private mutating func number() throws(JSONFault) {
    if byte == UInt8(ascii: "-") { offset += 1 }
    if byte == UInt8(ascii: "0") { offset += 1 } else { try digits() }
    if byte == UInt8(ascii: ".") {
      offset += 1
      try digits()
    }
    if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") {
      offset += 1
      if byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") { offset += 1 }
      try digits()
    }
  }

  private mutating func digits() throws(JSONFault) {
    let start = offset
    while let byte, UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte { offset += 1 }
    guard offset > start else { throw fault("expected a digit") }
  }

  private var byte: UInt8? {
    offset < bytes.endIndex ? bytes[offset] : nil
  }

  private func fault(_ message: String) -> JSONFault {
    JSONFault(offset: offset - bytes.startIndex, message: message)
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}
