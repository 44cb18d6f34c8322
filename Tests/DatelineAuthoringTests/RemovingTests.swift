import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import DatelineTestSupport
import Testing

@Suite struct RemovingTests {
  @Test(arguments: ["english", "chinese"])
  func whatIsNewAndThenRemovedLeavesTheOriginalBytes(name: String) throws {
    let archive = try TestArchive.fixture(name)
    var days = archive.index.dates
    for day in days { if let next = day.adding(days: 1) { days.append(next) } }
    days += [try date(2000, 1, 1), try date(2017, 3, 25), try date(2030, 12, 31)]
    for day in days {
      let entry = try NewEntry(
        day, "Zebras 7", summary: "S", topic: "T", sources: ["X=https://x.example/1"],
        dialect: day.day == 9 ? .englishWithFormats : nil)
      let there = try archive.after { (reader) throws(AuthoringRefusal) in try reader.adding(entry) }
      #expect(there != archive)
      let path = ArchivePath(
        "news/\(day.pathComponents)/\(name == "english" && day.day != 9 || day.day == 9 ? "zebras-7" : "Zebras-7").md"
      )
      let back = try there.after { (reader) throws(AuthoringRefusal) in try reader.removing(path) }
      #expect(archive.differences(to: back) == [], "\(day)")
    }
  }

  @Test(arguments: ["english", "chinese"]) func damagedIndexesComeBackToo(name: String) throws {
    let archive = try TestArchive.fixture(name)
    var random = SeededGenerator(seed: 6)
    let days = archive.index.dates
    var count = 0
    for round in 0..<200 {
      let day = try #require(days.randomElement(using: &random))
      let folder = "news/\(day.pathComponents)"
      var lines = try #require(archive["\(folder)/index.md"]).split(
        separator: "\n", omittingEmptySubsequences: false)
      for _ in 0..<2 {
        let place = lines.indices.randomElement(using: &random) ?? 0
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: lines.indices.randomElement(using: &random) ?? 0)
        default: lines[place] = lines[place].dropLast(5)
        }
      }
      var damaged = archive
      damaged.setIndex(folder, lines.joined(separator: round.isMultiple(of: 3) ? "\r\n" : "\n"))
      // Where a day has lost its entries, new ones come with the blank lines that it should have.
      let tree = SyntaxTree(parsing: try #require(damaged["\(folder)/index.md"]), as: .dayIndex)
      if DayIndex(tree).days.first?.entries.isEmpty ?? true { continue }
      let entry = try NewEntry(day, "42 ]](/x) [", summary: "S", topic: "T", sources: ["https://x.example/1"])
      guard let plan = try? damaged.reader().adding(entry) else { continue }
      let there = damaged.applying(plan)
      let path = try #require(plan.changes.first { $0.original == nil }?.path)
      let back = try there.after { (reader) throws(AuthoringRefusal) in try reader.removing(path) }
      #expect(damaged.differences(to: back) == [], "\(lines.joined(separator: "\n"))")
      count += 1
    }
    #expect(count > 150)
  }

  @Test(arguments: [
    // The target stands in either section, or in both, or nowhere else.
    (["a", "b"], ["a", "c"], "1. [c](/news/2015/11/20/c.md)"), (["a"], ["b"], nil), (["b"], ["a"], nil),
    (["a"], ["a"], nil), (["c"], ["a"], nil),
  ])
  func allSectionsOfRelatedEventsAreLookedAt(first: [String], second: [String], left: String?) throws {
    var archive = TestArchive()
    let start = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# x\n"
    func section(_ slugs: [String]) -> String {
      let items = slugs.enumerated().map {
        "\($0 + 1). [\($1)](/news/2015/11/20/\($1).md) _Context: A_\n"
      }
      return slugs.isEmpty ? "" : "\n### Related:\n\n" + items.joined()
    }
    for slug in ["a", "b", "c"] {
      archive["news/2015/11/20/\(slug).md"] = start.replacing("# x", with: "# \(slug)") + "\n\n\n"
    }
    let page = "news/2015/11/20/x.md"
    archive[page] = start + "\n\n\n" + section(first) + section(second)
    let removed = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.removing(ArchivePath("news/2015/11/20/a.md"))
    }
    let rest = section(first.filter { $0 != "a" }) + section(second.filter { $0 != "a" })
    #expect(removed[page] == (start + "\n\n\n" + rest))
    let merged = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.removing(
        ArchivePath("news/2015/11/20/a.md"), mergingInto: ArchivePath("news/2015/11/20/b.md"))
    }
    let text = try #require(merged[page])
    #expect(!text.contains("/a.md"))
    #expect(text.split(separator: "/b.md").count == 2)
  }

  @Test func relatedEventsAndEntriesGo() throws {
    let archive = try TestArchive.fixture("english")
    let vote = ArchivePath("news/2017/03/9/sarn-island-votes-to-join-the-national-park-of-lindall-sound.md")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.removing(vote) }
    #expect(new.files[vote] == nil)
    for (path, bytes) in new.files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("sarn-island-votes"), "\(path)")
      let page = EventPage(SyntaxTree(parsing: bytes, as: path.documentKind))
      let numbers = page.related?.items.map(\.number) ?? []
      #expect(numbers.elementsEqual(numbers.indices.map { $0 + 1 }), "\(path)")
    }
  }

  @Test func theTopicLineGoesOverToTheEntryBelow() throws {
    var archive = TestArchive()
    let index = """
      ## [2018-04-6](/zh/news/2018/04/6/index.md)

      ##### T
      ### [a](/zh/news/2018/04/6/a.md)
      ### [b](/zh/news/2018/04/6/b.md)
      ##### U
      ### [c](/zh/news/2018/04/6/c.md)

      """
    archive.setIndex("news/2018/04/6", index)
    for (slug, topic) in [("a", "T"), ("b", "T"), ("c", "U")] {
      archive["news/2018/04/6/\(slug).md"] =
        "### [2018-04-6](/news/2018/04/6/index.md)\n\n##### \(topic)\n# \(slug)\n\n\n\n\n### 信息来源:\n\n1. [x](https://x.example/)\n"
    }
    let without = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.removing(ArchivePath("news/2018/04/6/a.md"))
    }
    #expect(
      without["news/2018/04/6/index.md"] == index.replacing("### [a](/zh/news/2018/04/6/a.md)\n", with: ""))
    let other = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.removing(ArchivePath("news/2018/04/6/b.md"))
    }
    #expect(
      other["news/2018/04/6/index.md"] == index.replacing("### [b](/zh/news/2018/04/6/b.md)\n", with: ""))
  }

  @Test(arguments: [
    ("S\nAn editor's remark.\n", 5, "An editor's remark."), ("S <!-- dateline-disable-line x -->\n", 4, nil),
    ("<!-- dateline-disable-next-line x -->\nS\n", 4, nil), ("S\n\nA remark below.\n", 6, "A remark below."),
  ])
  func wordsThatOnlyTheIndexHasAreNotLost(below: String, line: Int, words: String?) throws {
    var archive = TestArchive()
    let index = "## [2015-11-20](/news/2015/11/20/index.md)\n\n### [a](/news/2015/11/20/a.md)\n\(below)"
    archive.setIndex("news/2015/11/20", index)
    let page = ArchivePath("news/2015/11/20/a.md")
    archive[page.description] = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# a\n\nS\n"
    let day = try date(2015, 11, 21)
    let reader = archive.reader()
    let comment = below.firstIndex(of: "<").map { below[$0...].prefix { $0 != "\n" } }
    let refusal = AuthoringRefusal.indexWords(
      ArchivePath("news/2015/11/20/index.md"), line: line, words: .init(words ?? String(comment ?? "")))
    #expect(throws: refusal) { try reader.removing(page) }
    #expect(throws: refusal) { try reader.moving(page, to: day) }
    #expect(refusal.description.contains("index.md:\(line)' has words "))
  }

  @Test func aRemarkBesideTheLinkOnTheFrontPageIsNotLost() throws {
    var archive = try TestArchive.fixture("english")
    let page = ArchivePath("news/2017/03/9/sarn-island-votes-to-join-the-national-park-of-lindall-sound.md")
    let link = "\(page))\n"
    archive["index.md"] = try #require(archive["index.md"]).replacing(link, with: "\(page)) At last!\n")
    archive["README.md"] = archive["index.md"]
    #expect(archive["index.md"]?.contains("At last!") == true)
    let error = #expect(throws: AuthoringRefusal.self) { try archive.reader().removing(page) }
    guard case .indexWords(let file, _, let words) = error, "\(file)" == "index.md",
      words == .init("At last!")
    else {
      Issue.record("\(String(describing: error))")
      return
    }
  }

  @Test func linksLeadToTheDouble() throws {
    let archive = try TestArchive.fixture("english")
    let trains = ArchivePath(
      "news/2017/03/8/the-orrin-valley-railway-orders-12-electric-trains-from-calder-works.md")
    let works = ArchivePath("news/2017/03/10/calder-works-hires-300-people-to-build-the-electric-trains.md")
    let plan = try archive.reader().removing(trains, mergingInto: works)
    let new = archive.applying(plan)
    for (path, bytes) in new.files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(trains.description), "\(path)")
      guard path.documentKind == .eventPage else { continue }
      let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage))
      let targets = page.related?.items.compactMap { $0.destination.map { Array($0.bytes) } } ?? []
      #expect(Set(targets).count == targets.count, "\(path)")
      #expect(!targets.contains(Array("/\(path)".utf8)), "\(path)")
    }
    #expect(plan.leftAlone.contains { $0.path == trains })
    let runs =
      "news/2017/03/11/the-orrin-valley-railway-runs-again-through-tarn-bridge-two-days-after-the-landslide.md"
    #expect(new[runs] != archive[runs])
  }

  @Test func whatCanNotBeIsRefused() throws {
    let reader = try TestArchive.fixture("english").reader()
    let page = ArchivePath("news/2017/03/9/the-coast-library-of-orford-quay-opens-its-doors.md")
    let missing = ArchivePath("news/2017/03/9/none.md")
    #expect(throws: AuthoringRefusal.mergedIntoItself) { try reader.removing(page, mergingInto: page) }
    #expect(throws: AuthoringRefusal.noSuchPage(missing)) { try reader.removing(missing) }
    #expect(throws: AuthoringRefusal.noSuchPage(missing)) { try reader.removing(page, mergingInto: missing) }
  }
}
