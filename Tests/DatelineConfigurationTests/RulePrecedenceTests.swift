import DatelineArchive
import DatelineConfiguration
import DatelineRules
import Testing

@Suite("Which rules run, and how severely")
struct RulePrecedenceTests {
  private let all = testRules.map(\.id)

  @Test("Without a file every rule runs at its own severity")
  func noFile() {
    let settings = Configuration(knownRules: testRules).settings(at: ArchivePath("index.md"))
    #expect(settings.severities == testRules.map(\.severity))
    #expect(settings.severity(ofRuleAt: -1) == nil)
    #expect(settings.severity(ofRuleAt: testRules.count) == nil)
  }

  @Test("The file sets severities and turns rules off")
  func levels() throws {
    let read = try configuration("{rules: {'wiki-markup': 'off', 'raw-html': {severity: 'error'}}}")
    let path = ArchivePath("news/2015/11/20/a.md")
    #expect(read.severity(of: "wiki-markup", at: path) == nil)
    #expect(read.severity(of: "raw-html", at: path) == .error)
    #expect(read.severity(of: "unsorted-context", at: path) == .information)
    #expect(read.severity(of: "unheard-of", at: path) == nil)
  }

  @Test("A severity that is named holds for hints too")
  func namedSeverity() throws {
    let page = """
      ### [2015-11-20](/news/2015/11/20/index.md)

      # Bridge opens

      ### Related:

      1. [Storm nears](/news/2015/11/19/storm-nears.md) _Context: storm, harbour_

      """
    func severity(_ text: String) throws -> Severity? {
      let read = try Configuration.load(bytes: Array(text.utf8), knownRules: RuleRegistry.metadata)
      return Linter(policy: read)
        .lint([(path: ArchivePath("news/2015/11/20/bridge-opens.md"), bytes: Array(page.utf8))])
        .first { $0.diagnostic.rule == "unsorted-context" }?.diagnostic.severity
    }
    #expect(try severity("{}") == .information)
    #expect(try severity("{select: ['related']}") == .information)
    #expect(try severity("{rules: {'unsorted-context': 'error'}}") == .error)
    #expect(
      try severity("{overrides: [{paths: ['news'], rules: {'unsorted-context': 'warning'}}]}") == .warning)
    #expect(
      try severity("{overrides: [{paths: ['old'], rules: {'unsorted-context': 'warning'}}]}") == .information)
  }

  @Test("An id wins over a group, a group over 'all', and of equals 'ignore' wins")
  func specificity() throws {
    #expect(try running(configuration("{ignore: ['all']}")) == [])
    #expect(try running(configuration("{select: ['text'], ignore: ['raw-html']}")) == ["wiki-markup"])
    #expect(try running(configuration("{select: ['raw-html'], ignore: ['text']}")) == ["raw-html"])
    #expect(try running(configuration("{select: ['text'], ignore: ['all']}")) == ["wiki-markup", "raw-html"])
    #expect(try running(configuration("{select: ['text'], ignore: ['text']}")) == [])
    #expect(try running(configuration("{select: []}")) == [])
  }

  @Test("A severity doesn't select a rule")
  func severityAlone() throws {
    #expect(
      try running(configuration("{select: ['page'], rules: {'raw-html': 'error'}}")) == ["missing-headline"])
  }

  @Test("Of overrides that apply the later wins")
  func overrides() throws {
    let read = try configuration(
      """
      {
        rules: {'raw-html': 'error', 'wiki-markup': 'off'},
        overrides: [
          {paths: ['news/20*'], rules: {'raw-html': 'warning'}, ignore: ['page']},
          {paths: ['news/2019', 'news/2020/**'], rules: {'raw-html': 'off', 'wiki-markup': 'error'}},
        ],
      }
      """)
    let old = ArchivePath("news/1999/1/1/a.md")
    let new = ArchivePath("news/2015/11/20/a.md")
    let newest = ArchivePath("news/2020/01/2/a.md")
    #expect([old, new, newest].map { read.severity(of: "raw-html", at: $0) } == [.error, .warning, nil])
    #expect([old, new, newest].map { read.severity(of: "wiki-markup", at: $0) } == [nil, nil, .error])
    #expect([old, new, newest].map { read.severity(of: "missing-headline", at: $0) } == [.error, nil, nil])
  }

  @Test("An override's selection replaces the file's on its paths")
  func overriddenSelection() throws {
    let read = try configuration(
      "{select: ['text'], ignore: ['raw-html'], overrides: [{paths: ['news/2019'], select: ['lists', 'raw-html']}]}"
    )
    #expect(running(read) == ["wiki-markup"])
    #expect(running(read, at: "news/2019/1/1/a.md") == ["wrong-number", "raw-html"])
  }

  @Test("More overrides than bits of a word stay apart")
  func manyOverrides() throws {
    let overrides = (0..<130).map {
      "{paths: ['news/\($0)'], rules: {'raw-html': '\($0 % 2 == 0 ? "off" : "error")'}}"
    }
    let read = try configuration("{overrides: [\(overrides.joined(separator: ","))]}")
    for year in 0..<130 {
      let severity = read.severity(of: "raw-html", at: ArchivePath("news/\(year)/a.md"))
      #expect(severity == (year % 2 == 0 ? nil : .error))
    }
  }

  @Test("--select replaces the selection everywhere, but not what overrides ignore")
  func select() throws {
    let read = try configuration(
      """
      {
        select: ['page'], ignore: ['wiki-markup'],
        overrides: [
          {paths: ['news/2018'], select: ['all']},
          {paths: ['news/2003'], ignore: ['raw-html'], rules: {'wiki-markup': 'information'}},
        ],
      }
      """
    ).applying(select: ["text"])
    #expect(running(read) == ["wiki-markup", "raw-html"])
    #expect(running(read, at: "news/2018/a.md") == ["wiki-markup", "raw-html"])
    #expect(running(read, at: "news/2003/a.md") == ["wiki-markup"])
    #expect(read.severity(of: "wiki-markup", at: ArchivePath("news/2003/a.md")) == .information)
  }

  @Test("A rule that --select names runs although the file has it off; one of a group it names doesn't")
  func selectedByName() throws {
    let read = try configuration("{rules: {'raw-html': 'off'}}")
    #expect(try running(read.applying(select: ["raw-html"])) == ["raw-html"])
    #expect(try running(read.applying(select: ["text"])) == ["wiki-markup"])
  }

  @Test("--ignore adds to what is ignored, on every path")
  func ignore() throws {
    let read = try configuration("{ignore: ['page'], overrides: [{paths: ['news/2018'], select: ['all']}]}")
      .applying(ignore: ["text"]).applying(ignore: ["wrong-number"])
    #expect(running(read) == ["stale-related-text", "unsorted-context"])
    #expect(
      running(read, at: "news/2018/a.md") == ["missing-headline", "stale-related-text", "unsorted-context"])
  }

  @Test("Neither option leaves everything as it is")
  func noOptions() throws {
    let read = try configuration("{select: ['page']}")
    #expect(try read.applying() == read)
    #expect(try read.applying(select: ["all"]) != read)
  }

  @Test("A changed copy forgets what it had worked out, and leaves the first as it was")
  func copies() throws {
    let read = try configuration("{overrides: [{paths: ['news/2018'], ignore: ['page']}]}")
    let path = ArchivePath("news/2018/a.md")
    #expect(read.severity(of: "missing-headline", at: path) == nil)
    var copy = read
    copy.overrides = [ConfigurationOverride(paths: [try Glob("news/2018")], preferences: RulePreferences())]
    #expect(copy.severity(of: "missing-headline", at: path) == .error)
    #expect(read.severity(of: "missing-headline", at: path) == nil)
    copy.preferences.ignore = ["all"]
    #expect(copy.settings(at: ArchivePath("x")).isEmpty)
  }

  @Test("Many tasks can ask at once")
  func concurrency() async throws {
    let read = try configuration(
      "{overrides: [{paths: ['news/*/1'], ignore: ['page']}, {paths: ['news/1'], select: []}]}")
    let counts = await withTaskGroup(of: Int.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<200).reduce(0) { $0 + running(read, at: "news/\($1 % 3)/\((task + $1) % 2)/a.md").count }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts.allSatisfy { (1...(200 * all.count)).contains($0) })
    #expect(Set(counts).count <= 2)
  }
}
