internal import DatelineRules

/// Turns shapes into JSON Schema.
struct SchemaPrinter {
  private typealias Member = JSONValue.Member

  /// What ids and names of one's own look like where the schema doesn't list them.
  private static let namePattern = JSONValue.string("^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$")

  /// The definitions met so far.
  private(set) var definitions: [JSONValue.Member] = []
  private let summaries: [String: String]

  init(rules: [RuleMetadata]) {
    summaries = Dictionary(rules.map { ($0.id, $0.summary) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns the schema of a shape.
  mutating func schema(of shape: Shape) -> JSONValue {
    switch shape {
    case .text(let form):
      let pattern = form.schemaPattern.map { [Member(key: "pattern", value: .string($0))] } ?? []
      let limit = form.lengthLimit.map { [Member(key: "maxLength", value: .integer($0))] } ?? []
      return .object([Member(key: "type", value: .string("string"))] + pattern + limit)
    case .name(let names):
      return .object([Member(key: "type", value: .string("string"))] + [values(of: names)])
    case .integer(let range):
      var members = [
        Member(key: "type", value: .string("integer")),
        Member(key: "minimum", value: .integer(range.lowerBound)),
      ]
      if range.upperBound < Int.max {
        members.append(Member(key: "maximum", value: .integer(range.upperBound)))
      }
      return .object(members)
    case .boolean:
      return .object([Member(key: "type", value: .string("boolean"))])
    case .list(let element, let least):
      let minimum = least > 0 ? [Member(key: "minItems", value: .integer(least))] : []
      return .object(
        [Member(key: "type", value: .string("array"))] + minimum
          + [Member(key: "items", value: schema(of: element))])
    case .object(let keys): return object(keys)
    case .map(let names, let values): return map(names, values)
    case .texts(let values):
      return .object([
        Member(key: "type", value: .string("object")),
        Member(key: "additionalProperties", value: schema(of: values)),
      ])
    case .either(let first, let second):
      return .object([Member(key: "anyOf", value: .array([schema(of: first), schema(of: second)]))])
    case .definition(let name, let shape):
      if !definitions.contains(where: { $0.key == name }) {
        let definition = schema(of: shape)
        definitions.append(Member(key: name, value: definition))
      }
      return .object([Member(key: "$ref", value: .string("#/definitions/\(name)"))])
    }
  }

  private func values(of names: NameSet) -> Member {
    names.isOpenInSchema
      ? Member(key: "pattern", value: Self.namePattern)
      : Member(key: "enum", value: .array(names.names.map { .string($0) }))
  }

  private mutating func object(_ keys: [Shape.Key]) -> JSONValue {
    var properties: [Member] = []
    for key in keys {
      var members = [Member(key: "description", value: .string(key.description))]
      let schema = schema(of: key.shape)
      // Draft 7 passes over everything beside a `$ref`.
      if schema["$ref"] == nil {
        members += schema.members
      } else {
        members.append(Member(key: "allOf", value: .array([schema])))
      }
      if let value = key.defaultValue { members.append(Member(key: "default", value: value)) }
      properties.append(Member(key: key.name, value: .object(members)))
    }
    var members = [
      Member(key: "type", value: .string("object")),
      Member(key: "properties", value: .object(properties)),
      Member(key: "additionalProperties", value: .boolean(false)),
    ]
    let required = keys.filter(\.isRequired).map { JSONValue.string($0.name) }
    if !required.isEmpty { members.append(Member(key: "required", value: .array(required))) }
    return .object(members)
  }

  private mutating func map(_ names: NameSet?, _ values: Shape) -> JSONValue {
    let value = schema(of: values)
    let type = Member(key: "type", value: .string("object"))
    guard let names, !names.isOpenInSchema else {
      return .object([
        type,
        Member(key: "propertyNames", value: .object([Member(key: "pattern", value: Self.namePattern)])),
        Member(key: "additionalProperties", value: value),
      ])
    }
    let properties = names.names.map { name in
      let summary = summaries[name].map { [Member(key: "description", value: .string($0))] } ?? []
      return Member(
        key: name, value: .object(summary + [Member(key: "allOf", value: .array([value]))]))
    }
    return .object([
      type,
      Member(key: "properties", value: .object(properties)),
      Member(key: "additionalProperties", value: .boolean(false)),
    ])
  }
}
