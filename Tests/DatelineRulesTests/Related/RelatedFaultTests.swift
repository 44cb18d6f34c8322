import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// A clean archive with one change each: found on its line, with no other finding, and mended by its fix.
@Suite struct RelatedFaultTests {
  static let path = ArchivePath("news/2015/11/20/mill-burns-down.md")
  static let items = [
    "1. [Flood in the valley](/news/2015/11/18/flood-in-the-valley.md) _Context: Anytown, mill, river_",
    "2. [Bridge opens](/news/2015/11/19/bridge-opens.md) _Context: Anytown, river_",
    "3. [Mill is sold](/news/2015/11/17/mill-is-sold.md) _Context: mill_",
  ]

  struct Fault: Sendable, CustomTestStringConvertible {
    let rule: String
    let item: Int
    let old: String
    let new: String
    var safety: Fix.Safety? = .safe
    var testDescription: String { "\(rule): \(new)" }
  }

  static let faults: [Fault] = [
    Fault(rule: "stale-related-text", item: 1, old: "Bridge opens]", new: "Bridge is open]"),
    Fault(
      rule: "broken-related-link", item: 1, old: "19/bridge-opens", new: "19/bridge-open", safety: .unsafe),
    Fault(
      rule: "broken-related-link", item: 1, old: "19/bridge-opens", new: "18/bridge-opens", safety: .unsafe),
    Fault(rule: "broken-related-link", item: 1, old: "bridge-opens", new: "bridge%2Dopens"),
    Fault(rule: "malformed-related-path", item: 1, old: "/11/19/", new: "/11/019/", safety: nil),
    Fault(rule: "malformed-related-path", item: 1, old: "bridge-opens.md", new: "bridge-opens.md#top"),
    Fault(rule: "malformed-related-path", item: 1, old: "bridge-opens.md", new: "bridge-opens.md?a=1"),
    Fault(rule: "malformed-related-path", item: 1, old: "/news/2015/11/", new: "../", safety: nil),
    Fault(
      rule: "malformed-related-path", item: 1, old: "/news/2015/11/", new: "/news/../2015/11/", safety: nil),
    Fault(rule: "malformed-related-path", item: 1, old: "/11/19/", new: "/11/31/", safety: nil),
    Fault(rule: "wrong-link-prefix", item: 1, old: "(/news", new: "(/zh/news"),
    Fault(rule: "related-to-no-event", item: 1, old: "bridge-opens.md", new: "index.md", safety: nil),
    Fault(rule: "related-to-no-event", item: 1, old: "bridge-opens.md", new: "README.md", safety: nil),
    Fault(rule: "related-to-no-event", item: 1, old: "(/news", new: "(https://example/news", safety: nil),
    Fault(rule: "missing-context", item: 1, old: " _Context: Anytown, river_", new: "", safety: nil),
    Fault(rule: "malformed-context", item: 1, old: "river_", new: "river"),
    Fault(rule: "malformed-context", item: 1, old: " _Context", new: "_Context"),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: "Context:"),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: "Context："),
    Fault(rule: "malformed-context", item: 1, old: "Context", new: "Contxet"),
    Fault(rule: "malformed-context", item: 1, old: "Context", new: "消息", safety: .unsafe),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: ""),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: " "),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: ": "),
    Fault(rule: "malformed-context", item: 1, old: "Context: ", new: ":Context: ", safety: nil),
    Fault(rule: "malformed-context", item: 1, old: "Anytown, river", new: "", safety: nil),
    Fault(rule: "malformed-context", item: 1, old: "Anytown, river_", new: "Anytown, river, _"),
    Fault(rule: "unsorted-context", item: 0, old: "Anytown, mill, river", new: "river, Anytown, mill"),
    Fault(rule: "repeated-context-name", item: 1, old: "Anytown, ", new: "Anytown, Anytown, "),
    Fault(rule: "joined-context-names", item: 1, old: "Anytown, river", new: "Anytown,river"),
  ]

  @Test func theCleanArchiveIsClean() {
    #expect(Self.findings(in: Self.items).isEmpty)
  }

  @Test(arguments: faults)
  func aFaultIsFoundOnItsLineAndMended(_ fault: Fault) throws {
    var items = Self.items
    let parts = items[fault.item].split(fault.old)
    try #require(parts.count == 2)
    items[fault.item] = parts.joined(separator: fault.new)
    let findings = Self.findings(in: items)
    #expect(findings.map(\.diagnostic.rule) == [fault.rule], "\(findings.map(\.diagnostic.message))")
    let finding = try #require(findings.first)
    #expect(finding.file == Self.path)
    #expect(finding.start.line == 9 + fault.item)
    guard let safety = fault.safety else { return }
    let fix = try #require(finding.diagnostic.fix)
    #expect(fix.safety == safety)
    try expectMended(items, by: fix)
  }

  private func expectMended(_ items: [String], by fix: Fix) throws {
    let bytes = Array(Self.page(items).utf8)
    let mended = String(decoding: try EditSet(fix.edits).applied(to: bytes.span), as: UTF8.self)
    #expect(mended == Self.page(Self.items))
  }

  @Test func aCommaBehindTheColonLeavesItsBlank() throws {
    var items = Self.items
    items[1] = items[1].split("Context: ").joined(separator: "Context:, ")
    let comma = try #require(Self.findings(in: items).first { $0.diagnostic.message.contains("comma") })
    try expectMended(items, by: try #require(comma.diagnostic.fix))
  }

  @Test func anAddressThatMayBeCutOffIsClosedWithCareOnly() throws {
    var items = Self.items
    for (end, safety) in [(".md", Fix.Safety.safe), ("", .unsafe)] {
      items[2] = "3. [Mill is sold](/news/2015/11/17/mill-is-sold\(end) _Context: mill_"
      let found = Self.findings(in: items).first { $0.diagnostic.rule == "malformed-item" }
      #expect(found?.diagnostic.fix?.safety == safety)
    }
  }

  @Test func anItemOutOfOrderIsFoundOnce() throws {
    let items = [
      Self.items[0], "2" + Self.items[2].dropFirst(), "3" + Self.items[1].dropFirst(),
    ]
    let findings = Self.findings(in: items)
    #expect(findings.map(\.diagnostic.rule) == ["unordered-related"])
    #expect(findings.first?.start.line == 11)
    try expectMended(items, by: try #require(findings.first?.diagnostic.fix))
  }

  @Test func aRepeatAndThePageItselfAreFoundAndRemoved() throws {
    let repeated = [
      Self.items[0], Self.items[1], "3" + Self.items[1].dropFirst(), "4" + Self.items[2].dropFirst(),
    ]
    var findings = Self.findings(in: repeated)
    #expect(findings.map(\.diagnostic.rule) == ["repeated-related"])
    #expect(findings.first?.start.line == 11)
    try expectMended(repeated, by: try #require(findings.first?.diagnostic.fix))
    let selfish = [
      "1. [Mill burns down](/news/2015/11/20/mill-burns-down.md) _Context: Anytown, mill, river_",
      "2" + Self.items[0].dropFirst(), "3" + Self.items[1].dropFirst(), "4" + Self.items[2].dropFirst(),
    ]
    findings = Self.findings(in: selfish)
    #expect(findings.map(\.diagnostic.rule) == ["self-related"])
    #expect(findings.first?.start.line == 9)
    try expectMended(selfish, by: try #require(findings.first?.diagnostic.fix))
  }

  @Test func aTopicThatHoldsACommaIsOneName() {
    var items = Self.items
    items[1] = "2. [Bridge opens](/news/2015/11/19/bridge-opens.md) _Context: river, Anytown_"
    #expect(Self.findings(in: items).map(\.diagnostic.rule) == ["unsorted-context"])
    #expect(Self.findings(in: items, topic: "river, Anytown").isEmpty)
  }

  @Test func anImperfectSortWithoutCertaintyIsAHint() {
    var items = Self.items
    items[1] = "2. [Bridge opens](/news/2015/11/19/bridge-opens.md) _Context: zebra, Anytown_"
    let findings = Self.findings(in: items).filter { $0.diagnostic.rule == "unsorted-context" }
    #expect(findings.map(\.diagnostic.severity) == [.information])
    #expect(findings.first?.diagnostic.fix == nil)
  }

  @Test func aLabelOfAConfiguredDialectIsAnotherDialects() throws {
    var german = Dialect.english
    german.id = "de"
    german.contextLabels = ["Zusammenhang"]
    var items = Self.items
    items[1] = items[1].split("Context").joined(separator: "Zusammenhang")
    let bytes = Array(Self.page(items).utf8)
    func finding(_ dialects: [Dialect]) -> Diagnostic? {
      Linter(dialects: Dialects(dialects)).lint(bytes, at: Self.path).map(\.diagnostic)
        .first { $0.rule == "malformed-context" }
    }
    let known = try #require(finding([.english, german]))
    #expect(known.message == "'Zusammenhang' is the label of another dialect; expected 'Context'")
    #expect(known.fix?.safety == .unsafe)
    let unknown = try #require(finding([.english]))
    #expect(unknown.message == "'Zusammenhang' is no label of a context; expected 'Context'")
    #expect(unknown.fix == nil)
  }

  @Test(arguments: ["/news/2015/11/019/bridge-opens.md", "../19/bridge-opens.md", "/news/2015/11/31/a.md"])
  func aMalformedPathIsFoundWithoutAnArchive(_ path: String) throws {
    var items = Self.items
    items[1] = items[1].split("/news/2015/11/19/bridge-opens.md").joined(separator: path)
    let findings = Linter().lint(Array(Self.page(items).utf8), at: Self.path)
    #expect(findings.map(\.diagnostic.rule) == ["malformed-related-path"])
    #expect(findings.first?.start.line == 10)
    #expect(findings.first?.diagnostic.fix?.safety != .safe)
  }

  // MARK: The archive

  private static func page(_ items: [String]) -> String {
    page("Mill burns down", day: 20, items)
  }

  private static func page(_ headline: String, day: Int, _ items: [String]) -> String {
    """
    ### [2015-11-\(day)](/news/2015/11/\(day)/index.md)

    # \(headline)




    ### Related:

    \(items.joined(separator: "\n"))

    """
  }

  private static func findings(in items: [String], topic: String? = nil) -> [Finding] {
    let own = "[Mill burns down](/news/2015/11/20/mill-burns-down.md)"
    var files: [(path: ArchivePath, bytes: [UInt8])] = []
    func add(_ path: String, _ text: String) { files.append((ArchivePath(path), Array(text.utf8))) }
    add(path.description, page(items))
    add(
      "news/2015/11/19/bridge-opens.md",
      (topic.map { "##### \($0)\n" } ?? "")
        + page("Bridge opens", day: 19, ["1. \(own) _Context: Anytown, river_"]))
    add(
      "news/2015/11/18/flood-in-the-valley.md",
      page("Flood in the valley", day: 18, ["1. \(own) _Context: Anytown, mill, river_"]))
    add("news/2015/11/17/mill-is-sold.md", page("Mill is sold", day: 17, ["1. \(own) _Context: mill_"]))
    add(
      "news/2015/11/16/river-runs-dry.md",
      page(
        "River runs dry", day: 16,
        ["1. [Bridge opens](/news/2015/11/19/bridge-opens.md) _Context: river_"]))
    // Rules of other groups look at what this small archive doesn't have.
    let group = Set(RuleRegistry.metadata.filter { $0.group == .related || $0.group == .lists }.map(\.id))
    return Linter().lint(files).filter { $0.file == path && group.contains($0.diagnostic.rule) }
  }
}
