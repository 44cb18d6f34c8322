import DatelineArchive
import DatelineAuthoring
import DatelineSyntax
import Testing

/// Pages that are given whole.
@Suite struct AddingPagesTests {
  private func pages(of archive: TestArchive) throws -> [GivenPage] {
    try archive.files.filter { $0.key.documentKind == .eventPage }.sorted { $0.key < $1.key }
      .map { GivenPage(path: try PagePath(archivePath: $0.key.bytes.span), bytes: $0.value) }
  }

  @Test(arguments: ["english", "chinese"]) func anEmptyArchiveGetsPagesAndIndexes(name: String) throws {
    let original = try TestArchive.fixture(name)
    let pages = try pages(of: original)
    let new = try TestArchive().after { (reader) throws(AuthoringRefusal) in
      try reader.adding(pages: pages)
    }
    for page in pages { #expect(new.files[ArchivePath(bytes: page.path.archivePathBytes)] == page.bytes) }
    for (path, bytes) in new.files where path.documentKind == .dayIndex {
      #expect(original.files[path] != nil, "\(path)")
      #expect(new.files[path.sibling("index.md")] == bytes)
    }
    #expect(new.files.count == original.files.count - 2)  // The front page is none of a day.
    #expect(try new.reader().aligningIndexes() == AuthoringPlan())
  }

  @Test(arguments: ["english", "chinese"]) func daysComeBetweenOthersInWhateverOrder(name: String) throws {
    let original = try TestArchive.fixture(name)
    let days = Set(try pages(of: original).map(\.path.date)).sorted()
    for day in days {
      var archive = original
      let removed = try pages(of: original).filter { $0.path.date == day }
      archive = removed.reduce(archive) { archive, page in
        (try? archive.after { (reader) throws(AuthoringRefusal) in
          try reader.removing(ArchivePath(bytes: page.path.archivePathBytes))
        }) ?? archive
      }
      let links = archive.files
      let there = try archive.after { (reader) throws(AuthoringRefusal) in
        try reader.adding(pages: removed.reversed())
      }
      for page in removed {
        #expect(links[ArchivePath(bytes: page.path.archivePathBytes)] == nil)
        #expect(there.files[ArchivePath(bytes: page.path.archivePathBytes)] == page.bytes)
      }
      #expect(there.files.count == original.files.count)
      #expect(try there.reader().aligningIndexes().changes == [], "\(day)")
    }
  }

  @Test func whatIsThereStays() throws {
    let archive = try TestArchive.fixture("english")
    var pages = try pages(of: archive)
    #expect(try archive.reader().adding(pages: pages + pages) == AuthoringPlan())
    pages[1].bytes += Array("x\n".utf8)
    let path = ArchivePath(bytes: pages[1].path.archivePathBytes)
    #expect(throws: AuthoringRefusal.pageDiffers(path, others: 0)) {
      try archive.reader().adding(pages: pages)
    }
    #expect(throws: AuthoringRefusal.repeatedPage(path)) {
      try TestArchive().reader().adding(pages: pages + [GivenPage(path: pages[1].path, bytes: [])])
    }
  }

  @Test func aPageWithoutHeadlineIsWrittenButNotListed() throws {
    let path = try PagePath(archivePath: Array("news/2015/11/20/a.md".utf8).span)
    let plan = try TestArchive().reader().adding(pages: [GivenPage(path: path, bytes: Array("text\n".utf8))])
    #expect(plan.changes.count == 1)
    #expect(plan.leftAlone.map(\.reason) == [.unlisted(ArchivePath("news/2015/11/20/a.md"), .noHeadline)])
  }

  @Test func theIndexesOfANewArchiveAreInTheDialectThatIsGiven() throws {
    // No label on the page tells its dialect.
    let path = try PagePath(archivePath: Array("news/2015/11/20/a.md".utf8).span)
    let bytes = Array("### [2015-11-20](/zh/news/2015/11/20/index.md)\n\n##### 海\n# 新闻\n\n\n\n".utf8)
    let page = GivenPage(path: path, bytes: bytes, dialect: "zh")
    let plan = try TestArchive().reader().adding(pages: [page])
    let index = plan.changes.first { $0.path == ArchivePath("news/2015/11/20/index.md") }?.replacement ?? []
    let written = try NewDayIndex(
      date: path.date, previousDay: nil,
      entries: [
        NewIndexEntry(
          topic: Array("海".utf8),
          link: NewListItem.Link(
            text: "新闻".utf8, destination: "\(Dialect.chinese.linkPrefix)/news/2015/11/20/a.md".utf8))
      ]
    ).written(in: .chinese, dialects: .builtIn)
    #expect(String(decoding: index, as: UTF8.self) == String(decoding: written, as: UTF8.self))
  }
}
