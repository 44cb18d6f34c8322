import DatelineArchive
import DatelineRules
import DatelineSyntax
import DatelineTestSupport

extension FuzzTarget {
  /// Findings lie in their page; a fix ends its finding, a safe one makes no other, and all fixes twice are all fixes once.
  static let linting = FuzzTarget(name: "linting") { input in
    var input = input
    let archive = input.choose(from: archives)
    let path = input.choose(from: archive.paths)
    let bytes = Array(input.rest)
    checkFindings(in: bytes, at: path)
    checkFixes(of: bytes, at: path, in: archive.files, allowsUnsafe: input.choose(below: 2) == 1)
  } seeds: {
    Seeds.pages.map { $0 + [0, 0, 0] } + Seeds.pages.map { $0 + [1, 1, 1] }
  }

  // MARK: One page

  private static func checkFindings(in bytes: [UInt8], at path: ArchivePath) {
    let findings = Linter().lint(bytes, at: path)
    let lines = LineIndex(bytes.span)
    for finding in findings {
      let range = finding.diagnostic.range
      expect(
        range.lowerBound >= 0 && range.upperBound <= bytes.count,
        "\(finding.diagnostic.rule): outside the page")
      expect(
        finding.start == lines.position(at: range.lowerBound, in: bytes.span)
          && finding.end == lines.position(at: range.upperBound, in: bytes.span),
        "\(finding.diagnostic.rule): misplaced")
    }
    let fixable = findings.filter { $0.diagnostic.fix != nil }
    // Enough of a page to be quick.
    for finding in fixable.prefix(6) { check(finding.diagnostic, among: findings, in: bytes, at: path) }
  }

  private static func check(
    _ diagnostic: Diagnostic, among findings: [Finding], in bytes: [UInt8], at path: ArchivePath
  ) {
    guard let fix = diagnostic.fix else { return }
    let edits: EditSet
    let fixed: [UInt8]
    do throws(EditError) {
      edits = try EditSet(fix.edits)
      fixed = try edits.applied(to: bytes.span)
    } catch {
      find("\(diagnostic.rule): the fix doesn't fit the page: \(error)")
    }
    expect(fixed != bytes, "\(diagnostic.rule): the fix changes nothing")
    let after = Linter().lint(fixed, at: path)
    let start = diagnostic.range.lowerBound
    let places = [edits.offset(after: start, affinity: .before), edits.offset(after: start)]
    let isFoundAgain = after.contains {
      $0.diagnostic.rule == diagnostic.rule && $0.diagnostic.message == diagnostic.message
        && places.contains($0.diagnostic.range.lowerBound)
    }
    expect(!isFoundAgain, "\(diagnostic.rule): found again where it was fixed: \(diagnostic.message)")
    guard fix.safety == .safe, lineKinds(fixed, at: path) == lineKinds(bytes, at: path) else { return }
    let (old, new) = (counts(findings), counts(after))
    for (rule, count) in new {
      expect(
        count <= old[rule, default: 0] || isShown(rule, by: diagnostic.rule)
          || isSpread(rule, count: old[rule, default: 0], by: diagnostic.rule),
        "\(diagnostic.rule): its fix makes a finding of \(rule)")
    }
  }

  private static func counts(_ findings: [Finding]) -> [String: Int] {
    findings.reduce(into: [:]) { $0[$1.diagnostic.rule, default: 0] += 1 }
  }

  /// Whether the fix of one rule makes readable what another one then finds wrong: what is malformed isn't looked at further,
  /// and a path with the wrong prefix leads nowhere.
  private static func isShown(_ rule: String, by fixed: String) -> Bool {
    fixed.hasPrefix("malformed-")
      || fixed == "wrong-link-prefix" && ["unordered-related", "related-to-no-event"].contains(rule)
  }

  /// Whether the fix of one rule may show what another one found before in more places.
  private static func isSpread(_ rule: String, count: Int, by fixed: String) -> Bool {
    count > 0 && spread[fixed]?.contains(rule) == true
  }

  /// The rules whose fixes put items into another order, to which wrong numbers can be wrong more often.
  private static let spread: [String: Set<String>] = ["misplaced-cover-image": ["wrong-number"]]

  /// How the lines of a page are read. What makes a line another one shows what is on it for the first time, and its
  /// faults.
  private static func lineKinds(_ bytes: [UInt8], at path: ArchivePath) -> [SyntaxKind] {
    SyntaxTree(parsing: bytes, as: path.documentKind).nodes.lazy.filter { !$0.isToken }.map(\.kind)
  }

  // MARK: With the archive around it

  private struct Archive: Sendable {
    let files: ArchiveFiles
    /// Where the page is taken to be: in place of another, as a new one, and as an index.
    let paths: [ArchivePath]
  }

  private static let archives = ["english", "chinese"].map { name in
    guard let files = try? ArchiveFiles(ArchiveLocation(root: ArchiveFixture.root(of: name))),
      let texts = try? ArchiveFixture.files(of: name),
      let page = texts.keys.sorted().first(where: {
        !["index.md", "README.md"].contains(String(decoding: $0.name, as: UTF8.self))
      })
    else { find("there is no archive '\(name)'") }
    return Archive(files: files, paths: [page, page.sibling("example.md"), page.sibling("index.md")])
  }

  private static func checkFixes(
    of bytes: [UInt8], at path: ArchivePath, in files: ArchiveFiles, allowsUnsafe: Bool
  ) {
    func fix(_ bytes: [UInt8]) -> FixOutcome {
      let linter = ArchiveLinter(
        files, linter: Linter(), jobs: 1, sizeLimit: 1 << 20, overlay: [path: bytes])
      return Fixer(linter, allowsUnsafe: allowsUnsafe).fix(only: [path])
    }
    let once = fix(bytes)
    guard let fixed = once.pages.first(where: { $0.path == path })?.fixed else { return }
    let twice = fix(fixed)
    expect(
      !twice.pages.contains { $0.path == path },
      "fixed twice, it is another page: \(twice.pages.flatMap { $0.counts.keys.sorted() })")
    expect(twice.found.findings == once.left.findings, "what is left isn't what is found then")
  }
}
