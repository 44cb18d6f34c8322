import DatelineArchive
import DatelineRules
import DatelineTestSupport
import Testing

/// A comment takes the findings of its rules away, and no other.
@Suite struct SuppressedRuleTests {
  private let path = ArchivePath("news/2015/11/20/example.md")

  private func findings(on page: [UInt8], without rules: [String]) -> [Diagnostic] {
    // Of one length, so that the end of the page is at one place.
    let names = rules.joined(separator: ", ")
    let blanks = String(repeating: " ", count: 200 - names.utf8.count)
    let comment = "\n<!-- dateline-disable-page \(names)\(blanks)-->\n"
    return Linter().lint(page + Array(comment.utf8), at: path).map(\.diagnostic)
  }

  private func isAboutComments(_ diagnostic: Diagnostic) -> Bool {
    RuleRegistry.rule(diagnostic.rule)?.metadata.group == .suppression
  }

  @Test func theOtherFindingsStay() {
    var generator = SeededGenerator(seed: 10)
    var suppressed = 0
    for number in 0..<400 {
      let page = generator.mutation(of: Array(SamplePages.all[number % SamplePages.all.count].utf8))
      // A comment for a rule that finds nothing, lest the comment itself be the difference.
      let found = Set(Linter().lint(page, at: path).map(\.diagnostic.rule))
      guard let idle = RuleRegistry.metadata.map(\.id).first(where: { !found.contains($0) }) else { continue }
      let all = findings(on: page, without: [idle])
      // Behind what never ends, such as another comment, there is none.
      guard all.contains(where: { $0.rule == "unused-suppression" && $0.message.contains(idle) }) else {
        continue
      }
      let rules = found.sorted().shuffled(using: &generator).prefix(3).filter { rule in
        RuleRegistry.rule(rule)?.metadata.group != .suppression
      }
      guard !rules.isEmpty else { continue }
      let rest = findings(on: page, without: rules).filter { !isAboutComments($0) }
      let expected = all.filter { !isAboutComments($0) && !rules.contains($0.rule) }
      suppressed += all.count { rules.contains($0.rule) }
      let isSame = rest == expected
      #expect(isSame, "\(rules) on \(String(decoding: page, as: UTF8.self).debugDescription)")
    }
    #expect(suppressed > 400)
  }
}
