import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

@Suite struct RenamingTests {
  @Test(arguments: [false, true]) func aHeadlineThatLeavesNoSlugIsRefused(changesSlug: Bool) throws {
    let archive = try TestArchive.fixture("english")
    let path = try #require(archive.files.keys.filter { $0.documentKind == .eventPage }.min())
    #expect(throws: AuthoringRefusal.noSlug) {
      try archive.reader().renaming(
        path, headline: Array("!!!".utf8), changesSlug: changesSlug, timestamp: "2018-02-06 13:49:28")
    }
  }

  private let timestamp = "2018-03-01 10:00:00"
  private let landslide = ArchivePath(
    "news/2017/03/9/a-landslide-blocks-the-orrin-valley-railway-near-tarn-bridge-nobody-is-hurt.md")
  private let old = "A landslide blocks the Orrin Valley Railway near Tarn Bridge. Nobody is hurt. "

  @Test func theHeadlineIsCarriedThroughTheArchive() throws {
    let archive = try TestArchive.fixture("english")
    let plan = try archive.reader().renaming(landslide, headline: .init("A landslide"), timestamp: timestamp)
    let new = archive.applying(plan)
    #expect(plan.leftAlone.isEmpty)
    #expect(
      new.files[landslide].map { String(decoding: $0, as: UTF8.self) }?.contains("\n# A landslide\n") == true)
    for (path, bytes) in new.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("[\(old)]"), "\(path)")
    }
    let linking = archive.files.keys.filter { path in
      archive[path.description]?.contains("[\(old)]") ?? false
    }
    #expect(linking.count > 4)
    #expect(Set(archive.differences(to: new)) == Set(linking.map(\.description) + [landslide.description]))
  }

  @Test func otherLinkTextsAreLeftAloneAndNamed() throws {
    var archive = try TestArchive.fixture("english")
    let page = "news/2017/03/11/ada-quill-19-wins-the-national-chess-championship.md"
    archive[page] = """
      ### [2017-03-11](/news/2017/03/11/index.md)

      # Ada Quill, 19, wins the national chess championship. 




      ### Related:

      1. [A landslide of old](/\(landslide)) _Context: Tarn Bridge_

      """
    let plan = try archive.reader().renaming(landslide, headline: .init("A landslide"), timestamp: timestamp)
    #expect(archive.applying(plan)[page] == archive[page])
    #expect(
      plan.leftAlone == [
        LeftAlone(path: ArchivePath(page), reason: .otherLinkText(.init("A landslide of old")))
      ])
  }

  @Test func theNewSlugTakesFileAndLinksWithIt() throws {
    let archive = try TestArchive.fixture("english")
    let works = ArchivePath("news/2017/03/10/calder-works-hires-300-people-to-build-the-electric-trains.md")
    let plan = try archive.reader().renaming(
      works, headline: .init("Calder Works hires Zoë. "), changesSlug: true, timestamp: timestamp)
    let new = archive.applying(plan)
    #expect(new.files[works] == nil)
    let page = try #require(new["news/2017/03/10/calder-works-hires-zoe.md"])
    #expect(page.contains("[HTML](/news/2017/03/10/calder-works-hires-zoe.html)  [JSON]"))
    #expect(
      page.contains(
        """
        3. [Calder Works hires 300 people to build the electric trains. ](/\(works)) _\(timestamp) (Update)_
        4. [Calder Works hires Zoë. ](/news/2017/03/10/calder-works-hires-zoe.md) _(Current version)_

        """))
    for (path, bytes) in new.files where path.description != "news/2017/03/10/calder-works-hires-zoe.md" {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(works.description), "\(path)")
    }
  }

  @Test func relatedEventsStayInOrderWhenSlugsChange() throws {
    let archive = try TestArchive.fixture("english")
    let chess = ArchivePath(
      "news/2017/03/10/the-national-chess-championship-begins-in-tarn-bridge-with-64-players.md")
    let new = try archive.after { (reader) throws(AuthoringRefusal) in
      try reader.renaming(chess, headline: .init("A chess match"), changesSlug: true, timestamp: timestamp)
    }
    let page = try #require(new[landslide.description])
    #expect(
      page.contains(
        """
        _Context: storm_
        6. [Calder Works hires 300 people to build the electric trains. ](/news/2017/03/10/calder-works-hires-300-people-to-build-the-electric-trains.md) _Context: Orrin Valley Railway_
        7. [A chess match](/news/2017/03/10/a-chess-match.md) _Context: Tarn Bridge_

        """))
  }

  @Test(arguments: ["english", "chinese"], [false, true])
  func thereAndBackGivesTheOriginalBytes(name: String, changesSlug: Bool) throws {
    let archive = try TestArchive.fixture(name)
    var count = 0
    for (path, bytes) in archive.files where path.documentKind == .eventPage {
      let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage))
      let headline = try #require(page.headline?.text.map { Array($0.bytes) })
      if page.changes != nil { continue }
      let there = try archive.after { (reader) throws(AuthoringRefusal) in
        try reader.renaming(
          path, headline: .init("Zebras ]( 7 "), changesSlug: changesSlug, timestamp: timestamp)
      }
      #expect(there != archive)
      let place = try PagePath(archivePath: path.bytes.span)
      let slug = name == "english" ? "zebras-7" : "Zebras-7"
      let moved = changesSlug ? ArchivePath("news/\(place.date.pathComponents)/\(slug).md") : path
      let back = try there.after { (reader) throws(AuthoringRefusal) in
        try reader.renaming(moved, headline: headline, changesSlug: changesSlug, timestamp: timestamp)
      }
      #expect(archive.differences(to: back) == [], "\(path)")
      count += 1
    }
    #expect(count > 6)
  }

  @Test func whatCanNotBeIsRefused() throws {
    let archive = try TestArchive.fixture("english")
    let reader = archive.reader()
    let missing = ArchivePath("news/2017/03/9/none.md")
    #expect(throws: AuthoringRefusal.noSuchPage(missing)) {
      try reader.renaming(missing, headline: .init("A"), timestamp: timestamp)
    }
    let index = ArchivePath("news/2017/03/9/index.md")
    #expect(throws: AuthoringRefusal.notAnEventPage(index)) {
      try reader.renaming(index, headline: .init("A"), timestamp: timestamp)
    }
    #expect(throws: AuthoringRefusal.emptyHeadline) {
      try reader.renaming(landslide, headline: .init(" "), timestamp: timestamp)
    }
    let other = "news/2017/03/9/the-coast-library-of-orford-quay-opens-its-doors.md"
    #expect(throws: AuthoringRefusal.pageExists(ArchivePath(other))) {
      try reader.renaming(
        landslide, headline: .init("The Coast Library of Orford Quay opens its doors"), changesSlug: true,
        timestamp: timestamp)
    }
  }

  @Test func nothingIsDoneForTheSameHeadline() throws {
    let archive = try TestArchive.fixture("english")
    #expect(throws: AuthoringRefusal.sameHeadline) {
      try archive.reader().renaming(landslide, headline: .init(old), timestamp: timestamp)
    }
  }
}
