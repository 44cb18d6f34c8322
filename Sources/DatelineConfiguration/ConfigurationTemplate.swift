public import DatelineRules

/// A configuration file to begin with: all keys with what they are for, as comments, so that it says nothing yet.
public enum ConfigurationTemplate {
  /// Returns the text, which ends in a line end.
  ///
  /// - Parameter knownRules: the rules of whose ids one serves as an example.
  public static func text(knownRules: [RuleMetadata]) -> String {
    let shape = ConfigurationShape(
      catalog: RuleCatalog(knownRules), dialects: Configuration.builtInDialects)
    guard case .object(let keys) = shape.root else { return "{}\n" }
    var text = "// What Dateline does in this archive. A line that is taken out of its comment holds.\n{\n"
    // Where a schema is only an editor knows.
    for (number, key) in keys.filter({ $0.name != "$schema" }).enumerated() {
      if number > 0 { text += "\n" }
      text += "  // \(key.description)\n"
      if let choices = choices(of: key.shape) { text += "  // One of \(choices.joined(separator: ", ")).\n" }
      text += "  // \"\(key.name)\": \(JSONWriter.line(of: sample(of: key))),\n"
    }
    return text + "}\n"
  }

  /// The names to choose from where they are few.
  private static func choices(of shape: Shape) -> [String]? {
    guard case .name(let names) = shape, names.isListed else { return nil }
    return names.names
  }

  private static func sample(of key: Shape.Key) -> JSONValue {
    key.defaultValue ?? sample(of: key.shape)
  }

  /// A value of a shape.
  private static func sample(of shape: Shape) -> JSONValue {
    switch shape {
    case .text(.address): .string("https://news.example/rules")
    case .text: .string("")
    case .name(let names): .string(names.names.first ?? "")
    case .integer(let range): .integer(range.lowerBound)
    case .boolean: .boolean(false)
    case .list: .array([])
    case .object(let keys):
      .object(keys.map { JSONValue.Member(key: $0.name, value: sample(of: $0)) })
    case .map(let names, let values):
      .object((names?.names.first).map { [JSONValue.Member(key: $0, value: sample(of: values))] } ?? [])
    case .texts: .object([])
    case .either(let shape, object: _), .definition(_, let shape): sample(of: shape)
    }
  }
}
