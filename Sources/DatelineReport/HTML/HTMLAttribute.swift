/// An attribute of an element. Its value is escaped when it is written.
struct HTMLAttribute {
  let name: StaticString
  let value: [UInt8]

  init(_ name: StaticString, _ value: String) {
    self.init(name, Array(value.utf8))
  }

  init(_ name: StaticString, _ value: [UInt8]) {
    self.name = name
    self.value = value
  }

  init(_ name: StaticString, _ value: Int) {
    self.init(name, String(value))
  }

  static func `class`(_ name: String) -> HTMLAttribute { HTMLAttribute("class", name) }
}
