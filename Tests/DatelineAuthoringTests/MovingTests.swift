import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

@Suite struct MovingTests {
  private let landslide = ArchivePath(
    "news/2017/03/9/a-landslide-blocks-the-orrin-valley-railway-near-tarn-bridge-nobody-is-hurt.md")

  @Test func pageEntryAndLinksGoToTheNewDay() throws {
    let archive = try TestArchive.fixture("english")
    let day = try date(2017, 3, 8)
    let plan = try archive.reader().moving(landslide, to: day)
    let new = archive.applying(plan)
    #expect(new.files[landslide] == nil)
    let path = landslide.description.replacing("/9/", with: "/8/")
    #expect(
      new[path]
        == archive[landslide.description]?.replacing(
          "[2017-03-9](/news/2017/03/9/", with: "[2017-03-8](/news/2017/03/8/"))
    for (path, bytes) in new.files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(landslide.description), "\(path)")
    }
    let entry = """
      ##### Orrin Valley Railway
      ### [A landslide blocks the Orrin Valley Railway near Tarn Bridge. Nobody is hurt. ](/news/2017/03/9/a-landslide-blocks-the-orrin-valley-railway-near-tarn-bridge-nobody-is-hurt.md)
      Buses replace the trains while the slope is cleared.


      """
    let old = try #require(archive["news/2017/03/9/index.md"])
    #expect(old.contains(entry))
    #expect(new["news/2017/03/9/index.md"] == old.replacing(entry, with: ""))
    let moved = entry.replacing("/9/", with: "/8/")
    #expect(new["news/2017/03/8/index.md"] == archive["news/2017/03/8/index.md"]! + moved)
    #expect(new["index.md"]?.contains("a-landslide-blocks") == false)
    #expect(new["README.md"] == new["index.md"])
  }

  @Test func theContextLineGoesWithTheEntry() throws {
    let archive = try TestArchive.fixture("english")
    let comet = ArchivePath(
      "news/2017/03/9/astronomers-of-the-mount-eyre-observatory-find-a-comet-that-will-be-seen-by-eye-in-may.md"
    )
    let day = try date(2017, 3, 11)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.moving(comet, to: day) }
    #expect(
      new["news/2017/03/11/index.md"]?.contains(".md)\n_Context: Mount Eyre Observatory, comet_\n\n## [Prev")
        == true)
    #expect(new["index.md"]?.contains("/11/astronomers") == true)
  }

  @Test func allEntriesOfThePageGoWithIt() throws {
    var archive = TestArchive()
    let head = "## [2015-11-20](/news/2015/11/20/index.md)\n\n"
    let entries =
      "### [a](/news/2015/11/20/a.md)\n_Context: A_\n\n##### T\n### [a](/news/2015/11/20/a.md)\n_Context: B_\n\n"
    archive.setIndex("news/2015/11/20", head + entries + "### [a](/news/2015/11/20/a.md)\n_Context: A_\n\n")
    archive["news/2015/11/20/a.md"] = "### [2015-11-20](/news/2015/11/20/index.md)\n\n# a\n\n\n\n"
    let day = try date(2015, 11, 21)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.moving(ArchivePath("news/2015/11/20/a.md"), to: day)
    }
    #expect(new["news/2015/11/20/index.md"] == nil)
    // Of two that say the same, one is enough.
    #expect(
      new["news/2015/11/21/index.md"]
        == (head + entries).replacing("11/20/", with: "11/21/").replacing("11-20", with: "11-21"))
  }

  @Test func formatsAndTheCurrentVersionLeadToTheNewPlace() throws {
    let archive = try TestArchive.fixture("english")
    let works = ArchivePath("news/2017/03/10/calder-works-hires-300-people-to-build-the-electric-trains.md")
    let day = try date(2017, 3, 9)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.moving(works, to: day) }
    let text = try #require(
      new["news/2017/03/9/calder-works-hires-300-people-to-build-the-electric-trains.md"])
    #expect(!text.contains("2017/03/10/calder-works-hires-300"))
    #expect(
      text.contains("[JSON](/news/2017/03/9/calder-works-hires-300-people-to-build-the-electric-trains.json)")
    )
    #expect(text.contains("2017/03/10/calder-works-will-hire-250"))
  }

  @Test func aDayWithoutEventsGoesAndANewOneComes() throws {
    var archive = TestArchive()
    for day in 1...3 {
      let previous = day > 1 ? "\n## [Previous Day...](/news/2015/11/\(day - 1)/index.md)\n\n" : "\n"
      archive.setIndex(
        "news/2015/11/\(day)",
        "## [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n### [P\(day)](/news/2015/11/\(day)/p\(day).md)\nS\n\(previous)"
      )
      archive["news/2015/11/\(day)/p\(day).md"] =
        "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n# P\(day)\n\nS\n"
    }
    let third = try date(2015, 11, 20)
    let new = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.moving(ArchivePath("news/2015/11/2/p2.md"), to: third)
    }
    #expect(new["news/2015/11/2/index.md"] == nil && new["news/2015/11/2/README.md"] == nil)
    #expect(
      new["news/2015/11/3/index.md"]
        == archive["news/2015/11/3/index.md"]?.replacing("/11/2/index", with: "/11/1/index"))
    #expect(
      new["news/2015/11/20/index.md"] == """
        ## [2015-11-20](/news/2015/11/20/index.md)

        ### [P2](/news/2015/11/20/p2.md)
        S

        ## [Previous Day...](/news/2015/11/3/index.md)


        """)
    let first = try date(2015, 10, 1)
    let earlier = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.moving(ArchivePath("news/2015/11/1/p1.md"), to: first)
    }
    #expect(earlier["news/2015/10/1/index.md"]?.contains("Previous") == false)
    #expect(
      earlier["news/2015/11/2/README.md"]?.contains("[Previous Day...](/news/2015/10/1/index.md)\n\n") == true
    )
    let next = try date(2015, 11, 2)
    let late = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.moving(ArchivePath("news/2015/11/1/p1.md"), to: next)
    }
    #expect(late["news/2015/11/2/index.md"]?.contains("Previous") == false)
  }

  @Test func relatedEventsStayInTheOrderOfTheirDates() throws {
    let archive = try TestArchive.fixture("chinese")
    func dates(on path: ArchivePath, of archive: TestArchive) throws -> [CalendarDate] {
      let page = EventPage(SyntaxTree(parsing: try #require(archive.files[path]), as: .eventPage))
      return page.related?.items.compactMap { item in
        item.destination.flatMap(ArchiveIndex.path(ofDestination:))
          .flatMap { try? PagePath(archivePath: $0.bytes.span).date }
      } ?? []
    }
    var count = 0
    for path in archive.files.keys where path.documentKind == .eventPage {
      for day in [try date(2018, 3, 1), try date(2018, 5, 1)] {
        let new = try archive.after { (reader) throws(AuthoringRefusal) in try reader.moving(path, to: day) }
        for page in new.files.keys where page.documentKind == .eventPage {
          let dates = try dates(on: page, of: new)
          #expect(dates == dates.sorted(by: >), "\(path) \(page)")
          if dates.contains(day), dates.count > 1 { count += 1 }
        }
      }
    }
    #expect(count > 4)
  }

  @Test func whatCanNotBeIsRefused() throws {
    let archive = try TestArchive.fixture("english")
    let day = try date(2017, 3, 9)
    #expect(throws: AuthoringRefusal.sameDay(day)) { try archive.reader().moving(landslide, to: day) }
    var other = archive
    let there = landslide.description.replacing("/9/", with: "/8/")
    other[there] = "# x\n"
    let eighth = try date(2017, 3, 8)
    #expect(throws: AuthoringRefusal.pageExists(ArchivePath(there))) {
      try other.reader().moving(landslide, to: eighth)
    }
  }
}
