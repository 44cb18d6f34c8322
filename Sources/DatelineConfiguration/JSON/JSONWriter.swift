/// Prints JSON with two spaces of indentation and members in the given order.
struct JSONWriter {
  private(set) var text = ""

  /// Returns a value as JSON text that ends in a line end.
  static func text(of value: JSONValue) -> String {
    var writer = JSONWriter()
    writer.write(value, indentation: 0)
    writer.text += "\n"
    return writer.text
  }

  /// Returns a value as JSON text on one line, without a line end.
  static func line(of value: JSONValue) -> String {
    func joined(_ items: [String], _ brackets: (String, String)) -> String {
      brackets.0 + items.joined(separator: ", ") + brackets.1
    }
    switch value {
    case .array(let elements): return joined(elements.map(line), ("[", "]"))
    case .object(let members) where !members.isEmpty:
      return joined(members.map { "\(line(of: .string($0.key))): \(line(of: $0.value))" }, ("{ ", " }"))
    default:
      var writer = JSONWriter()
      writer.write(value, indentation: 0)
      return writer.text
    }
  }

  private mutating func write(_ value: JSONValue, indentation: Int) {
    switch value {
    case .null: text += "null"
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .integer(let integer): text += String(integer)
    case .number(let number): text += number.isFinite ? String(number) : "null"
    case .string(let string): write(string)
    case .array(let elements):
      write(elements, brackets: ("[", "]"), indentation) { $0.write($1, indentation: indentation + 1) }
    case .object(let members):
      write(members, brackets: ("{", "}"), indentation) {
        $0.write($1.key)
        $0.text += ": "
        $0.write($1.value, indentation: indentation + 1)
      }
    }
  }

  private mutating func write<Item>(
    _ items: [Item], brackets: (String, String), _ indentation: Int,
    item write: (inout JSONWriter, Item) -> Void
  ) {
    text += brackets.0
    for (number, item) in items.enumerated() {
      text += number == 0 ? "\n" : ",\n"
      text += String(repeating: "  ", count: indentation + 1)
      write(&self, item)
    }
    if !items.isEmpty { text += "\n" + String(repeating: "  ", count: indentation) }
    text += brackets.1
  }

  private mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\t": text += "\\t"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
