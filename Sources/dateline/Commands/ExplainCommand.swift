import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules
import DatelineSyntax

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a rule, with examples.",
    discussion: """
      Example:
        dateline explain unused-suppression
      """)

  @OptionGroup var options: ArchiveOptions

  @Argument(help: ArgumentHelp("The id of the rule; 'dateline rules' lists them.", valueName: "rule"))
  var rule: String

  func run() throws {
    guard let index = RuleRegistry.index(of: rule) else {
      let nearest = NearestName.nearest(to: rule, in: RuleRegistry.metadata.map(\.id))
      throw CommandFailure(
        "no rule is called '\(rule)'"
          + (nearest.map { "; did you mean '\($0)'?" } ?? "; 'dateline rules' lists them"))
    }
    let location = try options.currentArchive()
    let files = location.flatMap { try? ArchiveFiles($0) }
    let settings = try options.configuration(of: files, at: location).settings(at: ArchivePath(bytes: []))
    let text = Self.text(RuleRegistry.metadata[index], severity: settings.severity(ofRuleAt: index))
    try Output.write(Array(text.utf8), to: .output)
  }

  private static func text(_ rule: RuleMetadata, severity: Severity?) -> String {
    let sees =
      switch rule.scope {
      case .page: "its page"
      case .references: "its page and what that refers to"
      case .archive: "the whole archive"
      }
    var text = """
      \(rule.id)
      \(rule.summary)

      Group: \(rule.group.rawValue)
      Severity: \(severity?.rawValue ?? "off")
      Looks at: \(sees)

      \(rule.explanation)

      """
    for example in rule.examples {
      text += "\n\(example.verdict == .bad ? "Bad" : "Good"):\n\n"
      for line in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
      while text.hasSuffix("\n\n") { text.removeLast() }
    }
    return text
  }
}
