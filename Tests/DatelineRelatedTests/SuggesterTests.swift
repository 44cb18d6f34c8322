import DatelineArchive
import DatelineSyntax
import Testing

@testable import DatelineRelated

@Suite struct SuggesterTests {
  /// Pages about a port and a mayor.
  private var archive: SampleArchive {
    var archive = SampleArchive()
    archive.add("2015/01/1/a", "The port opens", related: [("2015/02/1/b", "port"), ("2015/03/1/c", "port")])
    archive.add("2015/02/1/b", "A ship leaves the port", related: [("2015/01/1/a", "port")])
    archive.add(
      "2015/03/1/c", "The mayor visits the port",
      related: [("2015/04/1/d", "mayor"), ("2015/01/1/a", "port")])
    archive.add("2015/04/1/d", "The mayor resigns", related: [("2015/03/1/c", "mayor")])
    archive.add("2015/05/1/e", "Storm")
    return archive
  }

  private func answer(
    _ archive: SampleArchive, _ headline: String, topic: String = "", limit: Int = 10, day: Int = 1,
    ranking: Ranking = .relevance
  ) -> RelatedAnswer {
    var suggester = Suggester(RelatedIndex(archive.index))
    let text = PageText(topic: Array(topic.utf8), headline: Array(headline.utf8))
    return suggester.answer(
      to: RelatedQuery(text: text, date: CalendarDate(year: 2016, month: 1, day: day)), limit: limit,
      ranking: ranking)
  }

  @Test func pagesThatShareANameAreSuggestedWithIt() {
    let answer = answer(archive, "A mayor is elected")
    #expect(answer.shorts == ["2015/04/1/d", "2015/03/1/c"])
    #expect(answer.suggestions.allSatisfy { $0.names == ["mayor"] })
    #expect(!answer.isByWords)
  }

  @Test func aPageThatSharesMoreComesFirst() {
    let answer = answer(archive, "The mayor closes the port")
    #expect(answer.shorts.first == "2015/03/1/c")
    #expect(answer.suggestions.first?.names == ["mayor", "port"])
    #expect(answer.suggestions.map(\.score) == answer.suggestions.map(\.score).sorted(by: >))
  }

  @Test func thePageItselfAndWhatItListsAreLeftOut() {
    #expect(archive.suggestions(for: "2015/01/1/a") == [])
    #expect(archive.suggestions(for: "2015/02/1/b") == ["2015/03/1/c"])
  }

  @Test func twoPagesOfOneEventAreSuggestedOnce() {
    var archive = archive
    archive.add("2015/04/2/twin", "The mayor resigns.", related: [("2015/03/1/c", "mayor")])
    #expect(answer(archive, "A mayor is elected").shorts.count == 2)
    #expect(!archive.suggestions(for: "2015/04/1/d").contains("2015/04/2/twin"))
  }

  @Test func aTextWithoutNamesGetsPagesWithTheSameWords() {
    let answer = answer(archive, "Another storm")
    #expect(answer.isByWords)
    #expect(answer.shorts == ["2015/05/1/e"])
    #expect(answer.suggestions.allSatisfy { $0.context.isEmpty && $0.shared.isEmpty })
    #expect(self.answer(archive, "xyz").shorts == [])
    #expect(self.answer(SampleArchive(), "xyz").shorts == [])
  }

  @Test func theLimitIsKept() {
    #expect(answer(archive, "The mayor closes the port", limit: 2).shorts.count == 2)
    #expect(answer(archive, "Storm", limit: 0).shorts == [])
  }

  @Test func namesTellHowTheyStandInTheText() {
    var archive = SampleArchive()
    let context = "蘇丹, 苏丹, 总统, 总统府, 港口"
    archive.add("2015/01/1/a", "x", topic: "x", related: [("2015/02/1/b", context)], isChinese: true)
    archive.add("2015/02/1/b", "y", topic: "y", related: [("2015/01/1/a", context)], isChinese: true)
    let answer = answer(archive, "苏丹總統府", topic: "港口")
    #expect(answer.standings == ["港口": .topic, "苏丹": .written, "蘇丹": .rival, "总统府": .variant, "总统": .inside])
    let places = answer.names.filter { $0.standing == .written }.flatMap(\.places)
    #expect(places == [FoundName.Place(piece: .headline, range: 0..<6)])
  }

  @Test func aliasesAreFoundAsTheirNames() {
    var archive = archive
    archive.add("2015/06/1/f", "First citizen speaks")
    #expect(archive.suggestions(for: "2015/06/1/f") == [])
    let aliases = [Array("mayor".utf8): [Array("first citizen".utf8)]]
    #expect(archive.suggestions(for: "2015/06/1/f", aliases: aliases) == ["2015/04/1/d", "2015/03/1/c"])
  }

  @Test func aNameThatIsRarelyMeantCountsForLittle() {
    var archive = archive
    // Of many texts with `city`, one is tagged with it.
    for day in 1...20 { archive.add("2014/01/\(day)/x", "News from the city, no \(day)") }
    archive.add("2014/02/1/y", "The city", related: [("2014/02/2/z", "city")])
    archive.add("2014/02/2/z", "Towers")
    let answer = answer(archive, "The city has a mayor")
    let probabilities = Dictionary(
      answer.names.map { (String(decoding: $0.name.bytes, as: UTF8.self), $0.probability) }
    ) { first, _ in first }
    #expect(probabilities["city"] ?? 1 < 0.2)
    #expect(probabilities["mayor"] ?? 0 > 0.5)
    #expect(answer.shorts.prefix(2) == ["2015/04/1/d", "2015/03/1/c"])
  }

  @Test func theLastEventOfADayComesFirstAmongEquals() {
    var archive = SampleArchive()
    for slug in ["a", "b", "c"] {
      archive.add("2015/01/1/\(slug)", "Page \(slug)", related: [("2015/01/1/x", "port")])
    }
    archive.addIndex("2015/01/1", ["a", "c", "b"])
    #expect(answer(archive, "A port").shorts.prefix(3) == ["2015/01/1/b", "2015/01/1/c", "2015/01/1/a"])
  }

  @Test func theArchivesHabitIsToListWhatIsListedOften() {
    var archive = SampleArchive()
    for number in 1...5 {
      archive.add("2015/01/\(number)/p", "Page \(number)", related: [("2015/02/1/often", "port")])
    }
    archive.add("2015/02/1/often", "Often", related: [("2015/01/1/p", "port")])
    #expect(answer(archive, "A port", ranking: .archive).shorts.first == "2015/02/1/often")
  }

  @Test func anArchiveWhereAllPagesShareOneNameAnswers() {
    var archive = SampleArchive()
    for number in 1...300 {
      archive.add(
        "2015/01/\(number % 28 + 1)/p\(number)",
        "The port has \(number * 2_654_435_761 % 9_999_999_967) ships", related: [("2015/01/1/p28", "port")])
    }
    let answer = answer(archive, "A port")
    #expect(answer.shorts.count == 10)
    #expect(Set(answer.shorts).count == 10)
  }

  @Test func aPageWithTenThousandNamesAnswers() {
    var archive = SampleArchive()
    let names = (0..<10_000).map { "n\($0)" }
    archive.add("2015/01/1/a", "x", related: [("2015/01/2/b", names.joined(separator: ", "))])
    archive.add("2015/01/2/b", "y")
    let answer = answer(archive, names.joined(separator: " "))
    #expect(answer.names.count == 10_000)
    #expect(Set(answer.shorts) == ["2015/01/1/a", "2015/01/2/b"])
  }

  /// An editor asks for a page whose text is no longer the archive's.
  @Test func aTextThatDiffersFromTheArchivesIsWeighedAsANewOne() {
    let archive = archive
    let index = RelatedIndex(archive.index)
    var without = RelatedIndex(archive.index)
    without.remove(ArchivePath("news/2015/05/1/e.md"))
    for headline in ["The port", "Ports and a mayor", "Mayor. The port", "Storm", "PORT Mayor", "x"] {
      let text = PageText(headline: Array(headline.utf8))
      var asked = Suggester(index)
      var fresh = Suggester(without)
      let path = ArchivePath("news/2015/05/1/e.md")
      let names = asked.answer(to: RelatedQuery(text: text, path: path), limit: 5).names
      #expect(names.allSatisfy { $0.probability > 0 && $0.probability < 1 })
      #expect(
        names.map(\.probability)
          == fresh.answer(to: RelatedQuery(text: text), limit: 5).names.map(\.probability))
    }
  }

  @Test func anyLimitIsTaken() {
    #expect(answer(archive, "A mayor is elected", limit: .max).shorts.count == 2)
    #expect(answer(archive, "A mayor is elected", limit: .min).shorts.isEmpty)
  }

  @Test func whatLeadsAHeadlineIsItsTopic() {
    #expect(answer(archive, "Port. A ship leaves").standings["port"] == .topicVariant)
    #expect(answer(archive, " port: a ship leaves").standings["port"] == .topic)
    #expect(answer(archive, "port a ship leaves").standings["port"] == .written)
    #expect(answer(archive, "port. A ship leaves", topic: "Ships").standings["port"] == .written)
  }

  @Test func anEntityOfOneLetterIsFoundAsAWord() {
    var archive = SampleArchive()
    archive.add("2015/01/1/a", "Vitamin K", related: [("2015/01/2/b", "K")])
    archive.add("2015/01/2/b", "K is sold")
    #expect(Set(answer(archive, "More K for all").shorts) == ["2015/01/1/a", "2015/01/2/b"])
    #expect(answer(archive, "Kayak").names.isEmpty)
  }
}
