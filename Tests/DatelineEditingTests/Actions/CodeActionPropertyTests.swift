import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

/// What every action promises, on the archives of the repository and on damaged ones.
struct CodeActionPropertyTests {
  private static let timestamp = "2018-02-06 13:49:28"

  /// Every action that is offered can be carried out, ends what it claims to end, and begins nothing that is worse than
  /// information.
  private func check(
    _ archive: ChangedArchive, path: String, isDamaged: Bool = false, _ comment: String
  ) throws {
    let page = try archive.desk.page(path)
    let faults = try archive.faults()
    let findings = page.diagnostics()
    var ranges = Set(findings.map(\.diagnostic.range))
    if let headline = page.eventPage?.headline?.range { ranges.insert(headline) }
    if let related = page.eventPage?.related?.range { ranges.insert(related) }
    ranges.insert(0..<page.bytes.count)
    var seen: Set<CodeAction.Request> = []
    for range in ranges.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
      for action in page.codeActions(in: range) {
        guard case .change(let request) = action.effect, seen.insert(request).inserted else { continue }
        let change: WorkspaceChange
        do throws(ChangeRefusal) {
          change = try page.change(for: request, timestamp: Self.timestamp)
        } catch {
          // What can't be known before it is worked out.
          switch (error, request) {
          case (.notSuppressible, .suppressOnLine), (.notSuppressible, .suppressOnPage), (.authoring, _):
            continue
          default:
            Issue.record("\(comment) \(path): \(action.title): \(error)")
            continue
          }
        }
        let new = try archive.applying(change)
        for (rule, count) in try new.faults() where count > faults[rule] ?? 0 {
          if Self.isRules(request), isDamaged || rule.hasPrefix("stale-") { continue }
          let paths = Set(new.files.keys).subtracting(archive.files.keys)
          Issue.record("\(comment) \(path): \(action.title) makes \(rule), \(paths)")
        }
        guard !action.ends.isEmpty else { continue }
        guard new[path] != nil else {
          #expect(request == .renameFile)
          continue
        }
        let left = try new.desk.page(path).diagnostics()
        for (key, count) in Self.counts(action.ends) {
          #expect(
            (Self.counts(left)[key] ?? 0) <= (Self.counts(findings)[key] ?? 0) - count,
            "\(comment) \(path): \(action.title) leaves \(key)")
        }
      }
    }
  }

  /// Whether a change is made of the rules' own fixes: on a damaged page one can show what was hidden, and one that
  /// changes what other pages copy leaves them stale.
  private static func isRules(_ request: CodeAction.Request) -> Bool {
    switch request {
    case .fix, .fixAll: true
    default: false
    }
  }

  private static func counts(_ findings: [Finding]) -> [[String]: Int] {
    Dictionary(findings.map { ([$0.diagnostic.rule, $0.diagnostic.message], 1) }, uniquingKeysWith: +)
  }

  @Test(arguments: ["english", "chinese", "slips"])
  func actionsDoWhatTheySay(fixture: String) throws {
    let archive = try ChangedArchive(fixture: fixture)
    for path in archive.files.keys.sorted() { try check(archive, path: path, fixture) }
  }

  @Test(arguments: ["english", "chinese"], 0..<12)
  func actionsDoWhatTheySayOnDamagedPages(fixture: String, seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var archive = try ChangedArchive(fixture: fixture)
    let path = try #require(archive.files.keys.sorted().randomElement(using: &generator))
    let mutated = generator.mutation(of: Array(try #require(archive[path]).utf8))
    archive[path] = String(decoding: mutated, as: UTF8.self)
    try check(archive, path: path, isDamaged: true, "\(fixture) \(seed)")
  }

  @Test(arguments: ["english", "chinese"])
  func noPlaceTraps(fixture: String) throws {
    let archive = try ChangedArchive(fixture: fixture)
    let desk = archive.desk
    var generator = SeededGenerator(seed: 7)
    for path in archive.files.keys.sorted().prefix(6) {
      let text = Array(try #require(archive[path]).utf8)
      for bytes in [text, generator.mutation(of: text), []] {
        let document = Document(DocumentText(bytes), at: ArchivePath(path), dialects: .builtIn)
        for page in [
          PageSnapshot(document, linter: desk.archive.linter),
          PageSnapshot(document, linter: desk.archive.linter, archive: desk.archive),
        ] {
          let findings = page.diagnostics()
          for offset in stride(from: -1, through: bytes.count + 1, by: 3) {
            _ = page.codeActions(in: offset..<offset, findings: findings)
            _ = try? page.renameTarget(at: offset)
            _ = page.formatting(afterTyping: "\n", at: offset)
            _ = page.formatting(afterTyping: ".", at: offset)
            _ = try? page.formatting([offset..<(offset + 5)])
            _ = try? page.change(for: .sortContext(at: offset), timestamp: "")
            _ = try? page.change(for: .createPage(linkAt: offset), timestamp: "")
          }
        }
      }
    }
  }
}
