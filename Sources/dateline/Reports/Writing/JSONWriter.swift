/// Writes JSON into bytes as it goes: no value is built first.
///
/// It puts the commas; that objects and arrays are closed and that keys stand where they must is up
/// to the caller.
struct JSONWriter {
  /// What is written so far.
  private(set) var bytes: [UInt8] = []
  private var needsComma = false
  private var breaksLine = false

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Hands out what is written so far, and goes on behind it.
  mutating func take() -> [UInt8] {
    let taken = bytes
    bytes = []
    return taken
  }

  /// Puts the next value, key or closing bracket on a line of its own.
  mutating func breakLine() {
    breaksLine = true
  }

  /// Ends the line at once, as between documents of JSON Lines.
  mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
    breaksLine = false
  }

  mutating func beginObject() { open(UInt8(ascii: "{")) }
  mutating func endObject() { close(UInt8(ascii: "}")) }
  mutating func beginArray() { open(UInt8(ascii: "[")) }
  mutating func endArray() { close(UInt8(ascii: "]")) }

  /// Begins a member. `name` is the program's own and needs no escaping.
  mutating func key(_ name: StaticString) {
    // The comma and the quotation mark in one, as nearly every key has both.
    if needsComma && !breaksLine {
      bytes.append(",\"")
    } else {
      separate()
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(name)
    bytes.append("\":")
    needsComma = false
  }

  mutating func string(_ value: String) {
    string(value, JSONEscape.self)
  }

  /// Writes text whose format asks for more than JSON's own escapes.
  mutating func string<Escape: TextEscape>(_ value: String, _ escape: Escape.Type) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(value, escape)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes text; what is no UTF-8 becomes U+FFFD.
  mutating func string(_ value: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(value, JSONEscape.self)
    bytes.append(UInt8(ascii: "\""))
  }

  mutating func integer(_ value: Int) {
    separate()
    bytes.appendDecimal(value)
  }

  /// Writes a number that is not negative with four decimals.
  mutating func decimal(_ value: Double) {
    separate()
    bytes.appendDecimal(value, places: 4)
  }

  mutating func null() {
    separate()
    bytes.append("null")
  }

  mutating func member(_ name: StaticString, _ value: String) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: [UInt8]) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int) {
    key(name)
    integer(value)
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    verbatim(value ? "true" : "false")
  }

  mutating func member(_ name: StaticString, decimal value: Double) {
    key(name)
    decimal(value)
  }

  /// Writes an object member whose content `write` writes.
  mutating func object(_ name: StaticString, _ write: (inout JSONWriter) -> Void) {
    key(name)
    beginObject()
    write(&self)
    endObject()
  }

  /// Appends JSON written down whole. A comma comes before the next key or value unless it ends in a
  /// brace.
  ///
  /// Positions are most of a report; written member by member they cost twice the time.
  mutating func verbatim(_ json: StaticString) {
    bytes.append(json)
    needsComma = bytes.last != UInt8(ascii: "{")
  }

  /// Appends bytes that need no escaping, such as a percent-encoded address.
  mutating func verbatim(_ json: [UInt8]) {
    bytes += json
    needsComma = true
  }

  /// Appends the digits that complete what `verbatim(_:)` began.
  mutating func verbatimInteger(_ value: Int) {
    bytes.appendDecimal(value)
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    needsComma = true
    breaksLine = false
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    if breaksLine { bytes.append(UInt8(ascii: "\n")) }
    bytes.append(bracket)
    needsComma = true
    breaksLine = false
  }
}
