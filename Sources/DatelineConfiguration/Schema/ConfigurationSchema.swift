public import DatelineRules

/// The JSON Schema of `.dateline.json`, for editors.
public enum ConfigurationSchema {
  /// Returns the schema (draft 7, which editors know) as JSON text.
  ///
  /// It is a little looser than the check of a file: names of dialects, and without `knownRules` those of rules
  /// and groups, are only held to their form, and so are ranges of characters in patterns.
  ///
  /// - Parameter knownRules: the rules whose ids the schema offers and explains.
  public static func text(knownRules: [RuleMetadata]) -> String {
    var printer = SchemaPrinter(rules: knownRules)
    let shape = ConfigurationShape(
      catalog: RuleCatalog(knownRules), dialects: Configuration.builtInDialects)
    let head: [JSONValue.Member] = [
      .init(key: "$schema", value: .string("http://json-schema.org/draft-07/schema#")),
      .init(key: "title", value: .string("Dateline configuration")),
      .init(key: "description", value: .string("The file '.dateline.json' in the root of a news archive.")),
    ]
    let root = printer.schema(of: shape.root).members
    let definitions = JSONValue.Member(key: "definitions", value: .object(printer.definitions))
    return JSONWriter.text(of: .object(head + root + [definitions]))
  }
}
