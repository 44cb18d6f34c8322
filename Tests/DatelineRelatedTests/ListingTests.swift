import DatelineArchive
import DatelineSyntax
import Testing

@testable import DatelineRelated

@Suite struct ListingTests {
  private var archive: SampleArchive {
    var archive = SampleArchive()
    archive.add("2015/01/1/a", "The port opens ", related: [("2015/02/1/b", "port")])
    archive.add(
      "2015/02/1/b", "The mayor leaves the port",
      related: [("2015/01/1/a", "port"), ("2015/03/1/c", "mayor")])
    archive.add("2015/03/1/c", "The mayor returns", related: [("2015/02/1/b", "mayor")])
    return archive
  }

  private func listing(_ text: String, _ archive: SampleArchive, _ dialect: Dialect = .english) throws
    -> String
  {
    let path = "news/2016/01/1/new.md"
    let page = EventPage(SyntaxTree(parsing: Array(text.utf8), as: .eventPage))
    let facts = PageFacts(of: page.tree, at: ArchivePath(path), dialects: .builtIn)
    var suggester = Suggester(RelatedIndex(archive.index))
    let answer = suggester.answer(to: RelatedQuery(facts), limit: dialect.relatedLimit)
    let edits = try page.listing(answer.suggestions, in: dialect)
    return String(decoding: try edits.applied(to: page.tree.bytes.span), as: UTF8.self)
  }

  private let text = SampleArchive.text("2016/01/1/new", "The mayor and the port")

  @Test func aSectionIsMade() throws {
    #expect(
      try listing(text, archive) == text + """

        ### Related:

        1. [The mayor leaves the port](/news/2015/02/1/b.md) _Context: mayor, port_
        2. [The mayor returns](/news/2015/03/1/c.md) _Context: mayor_
        3. [The port opens ](/news/2015/01/1/a.md) _Context: port_

        """)
  }

  @Test func aSecondRunChangesNothing() throws {
    let once = try listing(text, archive)
    #expect(try listing(once, archive) == once)
  }

  @Test func aSecondRunListsNeitherFaintPagesNorTwins() throws {
    var archive = archive
    // `town` is in many texts and tagged on two pages.
    for day in 1...20 { archive.add("2013/01/\(day)/x", "The town, no \(day)") }
    for day in 1...9 {
      archive.add("2012/0\(day)/1/y", "Page \(day)", related: [("2012/0\(day)/2/z", "town")])
    }
    archive.add("2015/03/2/twin", "The mayor returns!", related: [("2015/02/1/b", "mayor")])
    let page = SampleArchive.text("2016/01/1/new", "The mayor and the port of the town")
    let once = try listing(page, archive)
    #expect(try listing(once, archive) == once)
  }

  @Test func aSectionIsFilledUpInOrder() throws {
    let listed = text + "\n### Related:\n\n1. [The mayor returns](/news/2015/03/1/c.md) _Context: mayor_\n"
    #expect(try listing(listed, archive) == listing(text, archive))
  }

  @Test func aFullSectionStays() throws {
    var full = text + "\n### Related:\n\n"
    for number in 1...10 { full += "\(number). [x](/news/2014/01/\(number)/x.md) _Context: ferry_\n" }
    #expect(try listing(full, archive) == full)
  }

  @Test func aPageWithTwoSectionsStays() throws {
    let twice = text + "\n### Related:\n\n1. [x](/news/2014/01/1/x.md) _Context: a_\n\n### Related:\n\n"
    #expect(throws: ListingRefusal.repeatedSection) { try listing(twice, archive) }
  }

  @Test func aPageThatIsNotUnderstoodIsRefused() {
    let misspelt = text + "\n### Relatd:\n\n1. [x](/news/2014/01/1/x.md) _Context: a_\n"
    #expect(throws: ListingRefusal.unknownSection) { try listing(misspelt, archive) }
    let conflict =
      text + "\n### Related:\n\n<<<<<<< HEAD\n1. [x](/news/2014/01/1/x.md) _Context: a_\n=======\n>>>>>>> x\n"
    #expect(throws: ListingRefusal.mergeConflict) { try listing(conflict, archive) }
  }

  @Test func aCommentStaysAboveItsItem() throws {
    let comment = "<!-- dateline-disable-next-line stale-related-text -->"
    let listed = text + "\n### Related:\n\n\(comment)\n1. [x](/news/2015/03/1/c.md) _Context: mayor_\n"
    #expect(
      try listing(listed, archive).contains(
        "1. [The mayor leaves the port](/news/2015/02/1/b.md) _Context: mayor, port_\n\(comment)\n2. [x]"))
  }

  @Test func theListIsCountedAnew() throws {
    let listed = text + "\n### Related:\n\n7. [The mayor returns](/news/2015/03/1/c.md) _Context: mayor_\n"
    #expect(try listing(listed, archive) == listing(text, archive))
  }

  @Test func whatCanNotBeWrittenIsLeftOut() throws {
    var archive = archive
    archive.add("2015/05/1/odd name (x) _y_", "The mayor sails", related: [("2015/02/1/b", "mayor")])
    #expect(try listing(text, archive) == listing(text, self.archive))
  }

  @Test func namesThatAreHardlyMeantListNothing() throws {
    var archive = SampleArchive()
    for day in 1...28 { archive.add("2013/01/\(day)/x", "The town, no \(day * 7_919)") }
    archive.add("2012/01/1/y", "Page", related: [("2012/01/2/z", "town")])
    let page = SampleArchive.text("2016/01/1/new", "A town")
    #expect(try listing(page, archive) == page)
  }

  @Test func chinesePagesAreListedByDate() throws {
    var archive = SampleArchive()
    for (day, path) in [("1", "2015/01/1/a"), ("2", "2015/03/2/b"), ("3", "2014/02/3/c")] {
      archive.add(path, "港口\(day)", topic: "港口", related: [("2013/01/1/x", "港口")], isChinese: true)
    }
    let page = SampleArchive.text("2016/01/1/new", "新港口", topic: "港口", isChinese: true)
    let lines = try listing(page, archive, .chinese).split(separator: "\n").suffix(3)
    #expect(
      lines == [
        "1. [港口2](/zh/news/2015/03/2/b.md) _消息: 港口_", "2. [港口1](/zh/news/2015/01/1/a.md) _消息: 港口_",
        "3. [港口3](/zh/news/2014/02/3/c.md) _消息: 港口_",
      ])
  }
}
