import DatelineArchive
import DatelineAuthoring
import DatelineEditing
import DatelineRelated
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Foundation
import Testing

struct CodeActionTests {
  private static let timestamp = "2018-02-06 13:49:28"
  private static let ferry = "news/2017/03/8/ferry-to-sarn-runs-again.md"
  private static let votes = "news/2017/03/9/sarn-votes.md"

  private static func page(
    _ day: Int, _ headline: String, topic: String? = nil, related: [String] = [], above: String = ""
  ) -> String {
    let topicLine = topic.map { "##### \($0)\n" } ?? ""
    let list = related.isEmpty ? "" : "\n### Related:\n\n" + related.map { $0 + "\n" }.joined()
    return """
      \(above)### [2017-03-\(day)](/news/2017/03/\(day)/index.md)

      \(topicLine)# \(headline)

      Summary of the day.




      ### Source:

      1. [Lindall Post](https://post.example/\(day))

      """ + list
  }

  /// Two days without a fault.
  private static func archive(related: [String] = [ferryItem]) -> ChangedArchive {
    var archive = ChangedArchive([
      ferry: page(8, "Ferry to Sarn runs again", topic: "Sarn"),
      votes: page(9, "Sarn votes", related: related),
    ])
    archive.setIndex(8, [("Ferry to Sarn runs again", ferry)])
    archive.setIndex(9, [("Sarn votes", votes)])
    return archive
  }

  private static let ferryItem = "1. [Ferry to Sarn runs again](/\(ferry)) _Context: Sarn_"

  // MARK: Asking

  private func actions(
    _ archive: ChangedArchive, _ path: String, at text: String? = nil,
    kinds: Set<CodeAction.Kind> = Set(CodeAction.Kind.allCases)
  ) throws -> [CodeAction] {
    let page = try archive.desk.page(path)
    let whole = String(decoding: page.bytes, as: UTF8.self)
    let place = try text.map { text in
      let start = try #require(whole.ranges(of: text).first)
      return whole.utf8.distance(from: whole.startIndex, to: start.lowerBound)
    }
    return page.codeActions(in: place.map { ($0 + 1)..<($0 + 1) } ?? 0..<page.bytes.count, kinds: kinds)
  }

  private func titles(_ archive: ChangedArchive, _ path: String, at text: String? = nil) throws -> [String] {
    try actions(archive, path, at: text).map(\.title)
  }

  /// The archive once an action is done.
  private func after(
    _ title: String, _ archive: ChangedArchive, _ path: String, at text: String? = nil
  ) throws -> ChangedArchive {
    let actions = try actions(archive, path, at: text)
    let action = try #require(
      actions.first { $0.title.hasPrefix(title) }, "\(title) is not among \(actions.map(\.title))")
    guard case .change(let request) = action.effect else { return archive }
    // An editor keeps it as JSON.
    let data = try JSONEncoder().encode(request)
    let decoded = try JSONDecoder().decode(CodeAction.Request.self, from: data)
    return try archive.applying(try archive.desk.page(path).change(for: decoded, timestamp: Self.timestamp))
  }

  // MARK: Fixes

  @Test func aPageInOrderIsOfferedNoFix() throws {
    let actions = try actions(Self.archive(), Self.votes)
    #expect(!actions.contains { $0.kind == .quickFix || $0.kind == .fixAll }, "\(actions.map(\.title))")
  }

  @Test func aFixEndsItsFinding() throws {
    let archive = Self.archive(related: [Self.ferryItem.replacing("runs again]", with: "渡轮🚢]")])
    let action = try #require(try actions(archive, Self.votes, at: "渡轮").first)
    #expect(action.title == "Replace the link text by the headline")
    #expect(action.kind == .quickFix)
    #expect(action.isPreferred)
    #expect(action.ends.map(\.diagnostic.rule) == ["stale-related-text"])
    let new = try after("Replace the link text", archive, Self.votes, at: "渡轮")
    #expect(new.files == Self.archive().files)
  }

  @Test func allFindingsOfARuleAndAllSafeOnesAreFixedAtOnce() throws {
    var archive = Self.archive()
    archive[Self.votes] = archive[Self.votes]?.replacing("Summary of the day.", with: "Summary of the day.  ")
      .replacing("1. [Lindall", with: "1.  [Lindall").replacing("1. [Ferry", with: "1.  [Ferry")
    let spaced = try after("Fix all 2 findings of 'wrong-spacing'", archive, Self.votes, at: "  [Lindall")
    #expect(
      spaced[Self.votes] == Self.archive()[Self.votes]?.replacing("day.\n\n\n\n\n", with: "day.  \n\n\n\n\n"))
    #expect(try after("Make all safe fixes", archive, Self.votes).files == Self.archive().files)
  }

  @Test func anIndexAndItsCopyStayTheSame() throws {
    var archive = Self.archive()
    archive.setIndex(8, [("Ferry", Self.ferry)])
    let new = try after("Copy the page's headline", archive, "news/2017/03/8/index.md", at: "[Ferry")
    #expect(new.files == Self.archive().files)
  }

  @Test func staleTextsAreRefreshedOnThePageAndElsewhere() throws {
    var archive = Self.archive()
    archive[Self.ferry] = archive[Self.ferry]?.replacing(
      "# Ferry to Sarn runs", with: "# Ferry to Sarn sails")
    let text = "Ferry to Sarn sails again"
    let onPage = try after("Refresh 1 stale text", archive, Self.votes)
    #expect(archive.differences(to: onPage) == [Self.votes])
    #expect(onPage[Self.votes]?.contains("[\(text)]") == true)
    let elsewhere = try after("Refresh 2 links", archive, Self.ferry, at: text)
    #expect(
      archive.differences(to: elsewhere) == [
        "news/2017/03/8/README.md", "news/2017/03/8/index.md", Self.votes,
      ])
    #expect(try elsewhere.faults().isEmpty)
    #expect(try !titles(elsewhere, Self.ferry, at: text).contains { $0.hasPrefix("Refresh") })
  }

  @Test func aChangeThatIsNoLongerDueIsRefused() throws {
    let page = try Self.archive().desk.page(Self.votes)
    for request: CodeAction.Request in [
      .fix(rule: "stale-related-text", range: 3..<5), .sortContext(at: 4), .createPage(linkAt: 1),
    ] {
      #expect(throws: ChangeRefusal.outdated) { try page.change(for: request, timestamp: Self.timestamp) }
    }
  }

  @Test func aPageInConflictIsOnlyExplained() throws {
    var archive = Self.archive()
    archive[Self.votes] = archive[Self.votes]?.replacing(
      "Summary of the day.\n", with: "<<<<<<< ours\nA\n=======\nB\n>>>>>>> theirs\n")
    let actions = try actions(archive, Self.votes)
    #expect(actions.contains { $0.effect == .explanation(rule: "merge-conflict") })
    #expect(
      actions.allSatisfy { action in
        if case .explanation = action.effect { true } else { false }
      })
    #expect(throws: ChangeRefusal.mergeConflict) {
      try archive.desk.page(Self.votes).change(for: .fixAll(rule: nil), timestamp: Self.timestamp)
    }
  }

  // MARK: Kinds

  @Test func onlyWantedKindsAreOffered() throws {
    let archive = Self.archive(related: [Self.ferryItem.replacing("runs again]", with: "]")])
    for kind in CodeAction.Kind.allCases {
      let actions = try actions(archive, Self.votes, kinds: [kind])
      #expect(actions.allSatisfy { $0.kind == kind })
    }
    #expect(try actions(archive, Self.votes, kinds: [.quickFix]).count > 2)
    #expect(try actions(archive, Self.votes, kinds: [.fixAll]).count == 1)
  }

  @Test(arguments: [
    ("", CodeAction.Kind.allCases), ("quickfix", [.quickFix]), ("source", [.source, .sort, .fixAll]),
    ("source.fixAll", [.fixAll]), ("source.fixAll.dateline", [.fixAll]), ("source.fix", []),
    ("refactor", [.refactor]),
    ("source.fixAll.other", []),
  ])
  func namesOfKindsCoverMoreSpecialOnes(name: String, kinds: [CodeAction.Kind]) {
    #expect(CodeAction.Kind.allCases.filter { $0.isCovered(by: name) } == kinds)
  }

  // MARK: Rules

  @Test func aRuleIsExplainedOnce() throws {
    let archive = Self.archive(related: [
      Self.ferryItem.replacing("runs again]", with: "]"),
      Self.ferryItem.replacing("1.", with: "2.").replacing("runs again]", with: "]"),
    ])
    let explained = try actions(archive, Self.votes).filter {
      $0.effect == .explanation(rule: "stale-related-text")
    }
    #expect(explained.count == 1)
  }

  @Test func aCommentSwitchesARuleOffForALine() throws {
    let archive = Self.archive(related: [Self.ferryItem.replacing("runs again]", with: "]")])
    let title = "Switch 'stale-related-text' off for this line"
    let new = try after(title, archive, Self.votes, at: "Ferry to")
    #expect(
      new[Self.votes]?.contains("\n<!-- dateline-disable-next-line stale-related-text -->\n1. [Ferry") == true
    )
    #expect(try new.faults().isEmpty)
  }

  @Test func aCommentSwitchesARuleOffForThePage() throws {
    let archive = Self.archive(related: [Self.ferryItem.replacing("runs again]", with: "]")])
    let title = "Switch 'stale-related-text' off for this page"
    let new = try after(title, archive, Self.votes, at: "Ferry to")
    #expect(
      new[Self.votes]?.hasPrefix("<!-- dateline-disable-page stale-related-text -->\n### [2017") == true)
    #expect(try new.faults().isEmpty)
  }

  @Test func aCommentThatIsThereNamesTheRuleToo() throws {
    var archive = Self.archive(related: [
      "<!-- dateline-disable-next-line wrong-number -->",
      "7. [Ferry](/\(Self.ferry)) _Context: Sarn_ <!-- dateline-disable-line tab -->",
    ])
    let line = try after("Switch 'stale-related-text' off for this line", archive, Self.votes, at: "[Ferry")
    #expect(line[Self.votes]?.contains("next-line wrong-number, stale-related-text -->") == true)
    archive[Self.votes] = "<!-- dateline-disable-page raw-html -->\r\n" + (archive[Self.votes] ?? "")
    let page = try after("Switch 'stale-related-text' off for this page", archive, Self.votes, at: "[Ferry")
    #expect(
      page[Self.votes]?.hasPrefix("<!-- dateline-disable-page raw-html, stale-related-text -->\r\n") == true)
  }

  @Test func whatNoCommentCoversIsRefused() throws {
    var archive = Self.archive()
    archive[Self.votes] = archive[Self.votes]?.replacing("### Source:\n", with: "### Source:\n\n\n\n")
    let page = try archive.desk.page(Self.votes)
    let finding = try #require(page.diagnostics().first { $0.diagnostic.rule == "wrong-blank-lines" })
    #expect(throws: ChangeRefusal.notSuppressible(rule: "wrong-blank-lines")) {
      try page.change(
        for: .suppressOnLine(rule: "wrong-blank-lines", range: finding.diagnostic.range),
        timestamp: Self.timestamp)
    }
  }

  // MARK: Missing pages and indexes

  @Test func theMissingPageIsWrittenAndListed() throws {
    let item = "2. [The ferry is late](/news/2017/03/8/the-ferry-is-late.md) _Context: Sarn_"
    let archive = Self.archive(related: [Self.ferryItem, item])
    let new = try after("Write the page", archive, Self.votes, at: "/news/2017/03/8/the-ferry-is-late")
    #expect(new["news/2017/03/8/the-ferry-is-late.md"]?.contains("# The ferry is late\n") == true)
    #expect(
      new["news/2017/03/8/index.md"]?.contains("### [The ferry is late](/news/2017/03/8/the-ferry") == true)
    #expect(new["news/2017/03/8/README.md"] == new["news/2017/03/8/index.md"])
    #expect(try new.faults().isEmpty)
  }

  @Test func theMissingPageHasTheTopicThatItsDialectRequires() throws {
    var archive = try ChangedArchive(fixture: "chinese")
    let path = "news/2018/04/7/云台地铁宣布延长周末运营时间.md"
    archive[path] = archive[path].map {
      $0.replacing("3. [", with: "4. [").replacing(
        "\n4. [", with: "\n3. [云台地铁停运](/zh/news/2018/04/6/云台地铁停运.md) _消息: 云台地铁, 云台市_\n4. [")
    }
    let new = try after("Write the page", archive, path, at: "/zh/news/2018/04/6/云台地铁停运")
    #expect(new["news/2018/04/6/云台地铁停运.md"]?.contains("##### 云台地铁\n# 云台地铁停运\n") == true)
    #expect(try new.faults().filter { $0.key != "unordered-related" } == [:])
  }

  @Test func anEntryWithoutPageGetsOne() throws {
    var archive = Self.archive()
    archive.setIndex(
      9, [("Sarn votes", Self.votes), ("The ferry is late", "news/2017/03/9/the-ferry-is-late.md")])
    let new = try after("Write the page", archive, "news/2017/03/9/index.md", at: "/news/2017/03/9/the-ferry")
    #expect(
      new["news/2017/03/9/the-ferry-is-late.md"]?.contains("# The ferry is late\n\nSummary of the day.\n")
        == true)
    #expect(archive.differences(to: new) == ["news/2017/03/9/the-ferry-is-late.md"])
    #expect(try new.faults().isEmpty)
  }

  @Test(arguments: ["Odd(name)", "../up", "a b"])
  func noPageIsOfferedForALinkWithASlip(slug: String) throws {
    let archive = Self.archive(related: ["1. [Odd](/news/2017/03/8/\(slug).md) _Context: Sarn_"])
    #expect(try !titles(archive, Self.votes).contains { $0.hasPrefix("Write the page") })
  }

  @Test func theMissingIndexIsWritten() throws {
    var archive = Self.archive()
    for name in ["index.md", "README.md"] { archive["news/2017/03/9/\(name)"] = nil }
    let new = try after("Write the index of 2017-03-9", archive, Self.votes, at: "[2017-03-9]")
    #expect(
      new["news/2017/03/9/index.md"]?.contains("### [Sarn votes](/news/2017/03/9/sarn-votes.md)") == true)
    #expect(try new.faults().isEmpty)
  }

  @Test func aPageIsAddedToItsIndex() throws {
    var archive = Self.archive()
    let other = "news/2017/03/9/the-ferry-is-late.md"
    archive[other] = Self.page(9, "The ferry is late")
    archive["news/2017/03/9/third.md"] = Self.page(9, "Third")
    let new = try after("Add this page to the index of 2017-03-9", archive, other, at: "[2017-03-9]")
    #expect(archive.differences(to: new) == ["news/2017/03/9/README.md", "news/2017/03/9/index.md"])
    #expect(new["news/2017/03/9/index.md"]?.contains("Third") == false)
    let aligned = try after("Bring this index in line", archive, "news/2017/03/9/index.md")
    #expect(aligned["news/2017/03/9/index.md"]?.contains("### [Third]") == true)
    #expect(try aligned.faults().isEmpty)
    #expect(try after("Bring the index of 2017-03-9 in line", archive, other).files == aligned.files)
    #expect(try after("Bring this index in line", aligned, "news/2017/03/9/index.md").files == aligned.files)
  }

  // MARK: Related events

  @Test func relatedEventsAreListedOneByOneOrAllAtOnce() throws {
    var archive = Self.archive(related: [])
    for (name, headline) in [
      ("a", "Sarn opens a school"), ("b", "A storm shuts Sarn"), ("c", "Sarn's fleet"),
    ] {
      archive["news/2017/03/8/\(name).md"] = Self.page(8, headline, related: [Self.ferryItem])
    }
    let all = try after("List 4 related events", archive, Self.votes)
    #expect(all[Self.votes]?.contains("\n4. [") == true)
    #expect(all[Self.votes]?.contains("_Context: Sarn_") == true)
    // What is begun makes room.
    var begun = archive
    begun[Self.votes] = (archive[Self.votes] ?? "") + "\n### Related:\n\n1. \n"
    #expect(try after("List 4 related events", begun, Self.votes)[Self.votes] == all[Self.votes])
    // Each by itself is offered where the list is.
    #expect(
      try titles(archive, Self.votes, at: "# Sarn").filter { $0.hasPrefix("List") } == [
        "List 4 related events"
      ])
    archive[Self.votes] = Self.page(9, "Sarn votes", related: [Self.ferryItem])
    let offered = try titles(archive, Self.votes, at: "### Related").filter { $0.hasPrefix("List '") }
    #expect(
      offered.sorted() == ["List 'A storm shuts Sarn'", "List 'Sarn opens a school'", "List 'Sarn's fleet'"])
    var one = archive
    for title in offered { one = try after(title, one, Self.votes, at: "### Related") }
    #expect(one[Self.votes] == all[Self.votes])
    #expect(try one.faults() == archive.faults())
    #expect(try !titles(one, Self.votes, at: "### Related").contains { $0.hasPrefix("List") })
  }

  @Test(arguments: [0, 3]) func aFullListIsOfferedNothingMore(surplus: Int) throws {
    var archive = Self.archive(related: [])
    let count = Dialect.english.relatedLimit + surplus
    let items = (1...count).map { "\($0). [Page \($0)](/news/2017/03/7/page-\($0).md) _Context: Sarn_" }
    for number in 1...count { archive["news/2017/03/7/page-\(number).md"] = Self.page(7, "Page \(number)") }
    archive[Self.votes] = Self.page(9, "Sarn votes", related: items)
    let offered = try titles(archive, Self.votes, at: "### Related").filter { $0.hasPrefix("List") }
    #expect(offered.isEmpty)
  }

  @Test func contextsAndItemsAreSorted() throws {
    let others = (1...3).map { "\($0). [Ferry to Sarn runs again](/\(Self.ferry)) _Context: Lindall, Sarn_" }
    var archive = Self.archive(related: [
      Self.ferryItem.replacing("Sarn_", with: "Sarn, Lindall_")
    ])
    archive["news/2017/03/8/b.md"] = Self.page(8, "B", related: [others[0]])
    archive["news/2017/03/8/c.md"] = Self.page(8, "C", related: [others[0].replacing("Lindall, ", with: "")])
    let sorted = try after("Sort contexts", archive, Self.votes)
    #expect(sorted[Self.votes]?.contains("_Context: Lindall, Sarn_") == true)
    let request = try #require(
      try archive.desk.page(Self.votes).eventPage?.related?.items.first { _ in true }?.context?.range
        .lowerBound)
    let change = try archive.desk.page(Self.votes).change(
      for: .sortContext(at: request), timestamp: Self.timestamp)
    #expect(try archive.applying(change).files == sorted.files)
  }

  @Test func itemsAreSortedInTheOrderOfTheirDialect() throws {
    var archive = try ChangedArchive(fixture: "chinese")
    let path = "news/2018/04/7/云台地铁宣布延长周末运营时间.md"
    let whole = try #require(archive[path])
    let lines = whole.components(separatedBy: "\n")
    let items = lines.filter { $0.contains("_消息: ") }
    #expect(items.count == 3)
    archive[path] = whole.replacing(items[0].dropFirst(3), with: "X").replacing(
      items[2].dropFirst(3), with: items[0].dropFirst(3)
    )
    .replacing("1. X", with: "1. " + items[2].dropFirst(3))
    #expect(archive[path] != whole)
    #expect(
      try after("Put the items in order", archive, path).files
        == (try ChangedArchive(fixture: "chinese")).files)
    #expect(try after("Sort contexts and related events", archive, path)[path] == whole)
    let change = try archive.desk.page(path).change(for: .sortRelated, timestamp: Self.timestamp)
    #expect(try archive.applying(change)[path] == whole)
  }

  // MARK: The file's name

  @Test func theFileFollowsItsHeadline() throws {
    var archive = Self.archive()
    archive[Self.ferry] = archive[Self.ferry]?.replacing(
      "# Ferry to Sarn runs again", with: "# A boat to Sarn sails")
    archive = try after("Refresh 2 links", archive, Self.ferry, at: "A boat")
    let new = try after("Rename the file to 'a-boat-to-sarn-sails.md'", archive, Self.ferry, at: "A boat")
    #expect(new[Self.ferry] == nil)
    let path = "news/2017/03/8/a-boat-to-sarn-sails.md"
    #expect(new[path] == archive[Self.ferry])
    #expect(new[Self.votes]?.contains("[A boat to Sarn sails](/\(path))") == true)
    #expect(new["news/2017/03/8/index.md"]?.contains("[A boat to Sarn sails](/\(path))") == true)
    #expect(try new.faults().isEmpty)
    #expect(try !titles(new, path, at: "A boat").contains { $0.hasPrefix("Rename the file") })
  }

  // MARK: Outside of archives

  @Test func pagesOutsideOfArchivesAreFixed() throws {
    let linter = Linter()
    let text = Self.page(9, "Sarn votes").replacing("1. [L", with: "1.   [L")
    let document = Document(
      DocumentText(Array(text.utf8)), at: ArchivePath("draft.md"), dialects: linter.dialects)
    let page = PageSnapshot(document, linter: linter)
    let actions = page.codeActions(in: 0..<text.utf8.count)
    let fix = try #require(actions.first { $0.ends.first?.diagnostic.rule == "wrong-spacing" })
    guard case .change(let request) = fix.effect else { return }
    let edits = try page.change(for: request, timestamp: Self.timestamp).edits(of: ArchivePath("draft.md"))
    #expect(
      String(decoding: try edits.applied(to: page.bytes.span), as: UTF8.self) == Self.page(9, "Sarn votes"))
    #expect(throws: ChangeRefusal.noArchive) {
      try page.change(for: .renameFile, timestamp: Self.timestamp)
    }
  }
}

extension ChangedArchive {
  /// Writes an index and the `README.md` beside it.
  fileprivate mutating func setIndex(_ day: Int, _ entries: [(headline: String, path: String)]) {
    let text =
      "## [2017-03-\(day)](/news/2017/03/\(day)/index.md)\n\n"
      + entries.map { "### [\($0.headline)](/\($0.path))\nSummary of the day.\n\n" }.joined()
      + (day > 8 ? "## [Previous Day...](/news/2017/03/\(day - 1)/index.md)\n" : "") + "\n"
    for name in ["index.md", "README.md"] { self["news/2017/03/\(day)/\(name)"] = text }
  }
}
