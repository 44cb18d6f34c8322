import DatelineRules

/// The program and its rules, as SARIF has them.
enum SARIFRules {
  /// Writes the members of `driver`.
  static func appendDriver(in context: ReportContext, to writer: inout JSONWriter) {
    writer.member("name", "dateline")
    if !context.version.isEmpty { writer.member("version", context.version) }
    if let address = context.documentationAddress { writer.member("informationUri", address) }
    writer.key("rules")
    writer.beginArray()
    for rule in context.rules {
      writer.breakLine()
      append(rule, documentationAddress: context.documentationAddress, to: &writer)
    }
    if !context.rules.isEmpty { writer.breakLine() }
    writer.endArray()
  }

  private static func append(
    _ rule: RuleMetadata, documentationAddress: String?, to writer: inout JSONWriter
  ) {
    writer.beginObject()
    writer.member("id", rule.id)
    writer.member("name", name(of: rule.id))
    writer.object("shortDescription") { $0.member("text", rule.summary) }
    writer.object("fullDescription") { $0.member("text", rule.explanation) }
    writer.object("help") { writer in
      writer.member("text", rule.explanation)
      writer.member("markdown", help(of: rule))
    }
    if let documentationAddress { writer.member("helpUri", documentationAddress + rule.id) }
    writer.object("defaultConfiguration") {
      $0.member("level", SARIFReport.level(of: rule.severity))
    }
    writer.object("properties") { writer in
      writer.key("tags")
      writer.beginArray()
      writer.string(rule.group.rawValue)
      writer.endArray()
      writer.member("scope", rule.scope.rawValue)
    }
    writer.endObject()
  }

  /// `StaleRelatedText` for `stale-related-text`: SARIF wants a name in Pascal case.
  private static func name(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  private static func help(of rule: RuleMetadata) -> String {
    var text = rule.explanation
    for example in rule.examples {
      // Longer than any fence in the example, and four at least as pages may hold three.
      let longest = example.text.split { $0 != "`" }.map(\.count).max() ?? 0
      let fence = String(repeating: "`", count: max(4, longest + 1))
      text += example.verdict == .bad ? "\n\nBad:\n\n" : "\n\nGood:\n\n"
      text += fence + "markdown\n" + example.text
      text += (example.text.utf8.last == UInt8(ascii: "\n") ? "" : "\n") + fence
    }
    return text
  }
}
