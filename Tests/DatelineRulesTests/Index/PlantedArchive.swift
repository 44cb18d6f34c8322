import DatelineArchive
import DatelineRules
import DatelineSyntax
import Testing

/// A small archive in which nothing is wrong, to plant faults in. Every `README.md` is the `index.md` beside it.
struct PlantedArchive {
  var files: [String: String]
  /// The days whose README is not taken from the index.
  var readmes: [String: String?] = [:]

  /// Three days in English, the last with two events.
  static let english = PlantedArchive(files: [
    "news/2015/11/18/index.md": index("2015-11-18", [("Storm nears the coast", "storm-nears-the-coast")], 17),
    "news/2015/11/18/storm-nears-the-coast.md": page("2015-11-18", "Storm nears the coast"),
    "news/2015/11/19/index.md": index("2015-11-19", [("Storm shuts harbour", "storm-shuts-harbour")], 18),
    "news/2015/11/19/storm-shuts-harbour.md": page("2015-11-19", "Storm shuts harbour"),
    "news/2015/11/20/index.md": index(
      "2015-11-20", [("Ferries sail again", "ferries-sail-again"), ("Harbour reopens", "harbour-reopens")], 19
    ),
    "news/2015/11/20/ferries-sail-again.md": page("2015-11-20", "Ferries sail again"),
    "news/2015/11/20/harbour-reopens.md": page("2015-11-20", "Harbour reopens"),
  ])

  /// One day in Chinese, with three events under two topics.
  static let chinese = PlantedArchive(files: [
    "news/2015/11/20/index.md": """
    ## [2015-11-20](/zh/news/2015/11/20/index.md)

    ##### 港口
    ### [港口重新开放](/zh/news/2015/11/20/港口重新开放.md)
    ### [渡轮恢复航行](/zh/news/2015/11/20/渡轮恢复航行.md)
    ##### 桥梁
    ### [大桥今日通车](/zh/news/2015/11/20/大桥今日通车.md)
    ## [前一天...](/zh/news/2015/11/19/index.md)


    """,
    "news/2015/11/20/港口重新开放.md": chinesePage("港口", "港口重新开放", 1),
    "news/2015/11/20/渡轮恢复航行.md": chinesePage("港口", "渡轮恢复航行", 2),
    "news/2015/11/20/大桥今日通车.md": chinesePage("桥梁", "大桥今日通车", 3),
  ])

  private static func index(_ date: String, _ events: [(String, String)], _ previous: Int) -> String {
    let folder = "/news/" + date.split(separator: "-").joined(separator: "/")
    let entries = events.map { "### [\($0.0)](\(folder)/\($0.1).md)\nIt was a windy day.\n\n" }.joined()
    return "## [\(date)](\(folder)/index.md)\n\n\(entries)"
      + "## [Previous Day...](/news/2015/11/\(previous)/index.md)\n\n"
  }

  private static func page(_ date: String, _ headline: String) -> String {
    """
    ### [\(date)](/news/\(date.split(separator: "-").joined(separator: "/"))/index.md)

    # \(headline)

    It was a windy day.




    ### Source:

    1. [Harbour Post](https://example.org/\(headline.split(separator: " ").joined(separator: "-")))

    """
  }

  private static func chinesePage(_ topic: String, _ headline: String, _ number: Int) -> String {
    """
    ### [2015-11-20](/news/2015/11/20/index.md)

    ##### \(topic)
    # \(headline)




    ### 信息来源:

    1. [港口报](https://example.org/\(number))

    """
  }

  /// What all rules find.
  func lint() -> [Finding] {
    var all = files
    for (path, text) in files where path.hasSuffix("/index.md") {
      all[path.dropLast("index.md".count) + "README.md"] = text
    }
    for (path, text) in readmes { all[path] = text }
    return Linter().lint(all.map { (path: ArchivePath($0.key), bytes: Array($0.value.utf8)) })
  }
}

/// One change to a clean archive, and what must be found then.
struct ArchiveFault: Sendable, CustomTestStringConvertible {
  /// The file that is changed.
  let file: String
  /// What is replaced, once, and by what.
  let old: String
  let new: String
  /// The rule that finds it, and the 1-based line.
  let rule: String
  let line: Int
  /// Whether the fix gives the clean file back.
  let isMended: Bool
  /// The file in which it is found, if that is another.
  private var place: String?
  /// Other rules that find an error then, rightly.
  private var companions: [String] = []

  init(_ rule: String, _ file: String, line: Int, _ old: String, _ new: String, isMended: Bool = false) {
    (self.rule, self.file, self.line, self.old, self.new, self.isMended) = (
      rule, file, line, old, new, isMended
    )
  }

  /// The same fault, found in another file.
  func moved(to file: String, line: Int) -> ArchiveFault {
    var fault = ArchiveFault(rule, self.file, line: line, old, new, isMended: isMended)
    fault.place = file
    return fault
  }

  /// The same fault, of which another rule speaks as well.
  func alsoFinding(_ rule: String) -> ArchiveFault {
    var fault = self
    fault.companions.append(rule)
    return fault
  }

  var testDescription: String { "\(rule), line \(line): '\(new)'" }

  /// Plants the fault and expects that the rule finds it on its line, and that no other rule finds an error.
  func verify(in archive: PlantedArchive) throws {
    var archive = archive
    let clean = try #require(archive.files[file])
    let parts = clean.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false)
    try #require(parts.count == 2, "nothing to replace")
    let changed = parts.joined(separator: new)
    archive.files[file] = changed
    let findings = archive.lint()
    let own = findings.filter { $0.diagnostic.rule == rule && $0.file == ArchivePath(place ?? file) }
    let found = try #require(
      own.first { $0.start.line + 1 == line }, "found: \(findings.map(Self.describe))")
    let others = findings.filter { finding in
      finding.diagnostic.severity == .error && finding.diagnostic.rule != rule
        && !companions.contains(finding.diagnostic.rule)
    }
    #expect(others.isEmpty, "others: \(others.map(Self.describe))")
    guard isMended else { return }
    let fix = try #require(found.diagnostic.fix, "no fix")
    let mended = try EditSet(fix.edits).applied(to: Array(changed.utf8).span)
    #expect(String(decoding: mended, as: UTF8.self) == clean)
  }

  static func describe(_ finding: Finding) -> String {
    "\(finding.file):\(finding.start.line + 1): \(finding.diagnostic.rule): \(finding.diagnostic.message)"
  }
}
