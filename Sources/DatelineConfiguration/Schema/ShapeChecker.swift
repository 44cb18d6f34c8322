internal import DatelineSyntax

/// Holds a value against its shape and collects what is wrong.
struct ShapeChecker {
  /// The number of problems after which no more are collected.
  private static let limit = 100

  private(set) var problems: [(path: JSONPath, message: String)] = []

  /// Checks a value and all in it.
  mutating func check(_ value: JSONValue, _ shape: Shape, at path: JSONPath = JSONPath()) {
    guard problems.count < Self.limit else { return }
    switch (shape, value) {
    case (.definition(_, let shape), _): check(value, shape, at: path)
    case (.either(_, let shape), .object): check(value, shape, at: path)
    case (.either(let shape, _), .string): check(value, shape, at: path)
    case (.text(let form), .string(let text)): add(form.problem(with: text), at: path)
    case (.name(let names), .string(let name)): add(names.problem(with: name), at: path)
    case (.integer(let range), .integer(let integer)):
      if !range.contains(integer) {
        add("\(Self.name(of: path)) must be \(Self.description(of: range)), not \(integer)", at: path)
      }
    case (.boolean, .boolean): break
    case (.list(let shape, let least), .array(let elements)):
      if elements.count < least { add("\(Self.name(of: path)) must not be empty", at: path) }
      for (index, element) in elements.enumerated() { check(element, shape, at: path.index(index)) }
    case (.object(let keys), .object(let members)): check(members, keys, at: path)
    case (.map(let names, let shape), .object(let members)):
      for member in members {
        let problem =
          if let names { names.problem(with: member.key) } else { Self.problem(withNewName: member.key) }
        add(problem, at: path.key(member.key))
        check(member.value, shape, at: path.key(member.key))
      }
    case (.texts(let shape), .object(let members)):
      for member in members {
        add(TextForm.label.problem(with: member.key), at: path.key(member.key))
        check(member.value, shape, at: path.key(member.key))
      }
    default:
      add("\(Self.name(of: path)) must be \(Self.description(of: shape)), not \(value.kind)", at: path)
    }
  }

  private mutating func check(_ members: [JSONValue.Member], _ keys: [Shape.Key], at path: JSONPath) {
    for member in members {
      if let key = keys.first(where: { $0.name == member.key }) {
        check(member.value, key.shape, at: path.key(member.key))
        continue
      }
      let place = path.steps.isEmpty ? "" : " in '\(path)'"
      let nearest = NearestName.nearest(to: member.key, in: keys.map(\.name))
      let hint =
        nearest.map { "; did you mean '\($0)'?" }
        ?? "; known are \(keys.map { "'\($0.name)'" }.joined(separator: ", "))"
      add("unknown key '\(member.key)'\(place)\(hint)", at: path.key(member.key))
    }
    for key in keys where key.isRequired && !members.contains(where: { $0.key == key.name }) {
      add("\(Self.name(of: path)) needs the key '\(key.name)'", at: path)
    }
  }

  private mutating func add(_ message: String?, at path: JSONPath) {
    guard let message, problems.count < Self.limit else { return }
    problems.append((path, message))
  }

  private static func name(of path: JSONPath) -> String {
    path.steps.isEmpty ? "the configuration" : "'\(path)'"
  }

  /// What is wrong with a name of one's own choosing.
  private static func problem(withNewName name: String) -> String? {
    let parts = name.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isWellFormed = parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { 0x61...0x7A ~= $0 || 0x41...0x5A ~= $0 || 0x30...0x39 ~= $0 }
    }
    return isWellFormed ? nil : "'\(name)' is no name; one is letters and digits, with '-' between them"
  }

  /// What a value has to be: `a list`.
  private static func description(of shape: Shape) -> String {
    switch shape {
    case .text, .name: "a text"
    case .integer(let range): description(of: range)
    case .boolean: "a boolean"
    case .list: "a list"
    case .object, .map, .texts: "an object"
    case .either(let first, _): "\(description(of: first)) or an object"
    case .definition(_, let shape): description(of: shape)
    }
  }

  private static func description(of range: ClosedRange<Int>) -> String {
    range.upperBound == Int.max
      ? "a whole number of at least \(range.lowerBound)"
      : "a whole number from \(range.lowerBound) to \(range.upperBound)"
  }
}
