import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules

struct RulesCommand: ParsableCommand {
  enum Format: String, CaseIterable, Sendable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules, with the severities that the configuration gives them.",
    discussion: """
      Example:
        dateline rules --format json
      """)

  @OptionGroup var options: ArchiveOptions

  @Option(
    help: ArgumentHelp("text or json.", valueName: "format"), completion: .list(["text", "json"]),
    transform: namedChoice)
  var format = Format.text

  func run() throws {
    let location = try options.currentArchive()
    let files = location.flatMap { try? ArchiveFiles($0) }
    let configuration = try options.configuration(of: files, at: location)
    let settings = configuration.settings(at: ArchivePath(bytes: []))
    let severities = RuleRegistry.all.indices.map { settings.severity(ofRuleAt: $0)?.rawValue ?? "off" }
    let rules = Array(zip(RuleRegistry.metadata, severities))
    try Output.write(format == .text ? Self.text(rules) : Self.json(rules), to: .output)
  }

  private static func text(_ rules: [(RuleMetadata, String)]) -> [UInt8] {
    var bytes: [UInt8] = []
    let width = rules.map { $0.0.id.utf8.count }.max() ?? 0
    for group in RuleMetadata.Group.allCases {
      let members = rules.filter { $0.0.group == group }
      guard !members.isEmpty else { continue }
      bytes += Array("\(bytes.isEmpty ? "" : "\n")\(group.rawValue)\n".utf8)
      for (rule, severity) in members {
        bytes += Array("  \(rule.id)".utf8)
        bytes.append(UInt8(ascii: " "), count: width - rule.id.utf8.count + 2)
        bytes += Array(severity.utf8)
        bytes.append(UInt8(ascii: " "), count: 13 - severity.utf8.count)
        bytes += Array("\(rule.summary)\n".utf8)
      }
    }
    return bytes
  }

  private static func json(_ rules: [(RuleMetadata, String)]) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    for (rule, severity) in rules {
      writer.breakLine()
      writer.beginObject()
      writer.member("id", rule.id)
      writer.member("group", rule.group.rawValue)
      writer.member("severity", severity)
      writer.member("defaultSeverity", rule.severity.rawValue)
      writer.member("scope", rule.scope.rawValue)
      writer.member("summary", rule.summary)
      writer.member("explanation", rule.explanation)
      writer.endObject()
    }
    if !rules.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endLine()
    return writer.bytes
  }
}
