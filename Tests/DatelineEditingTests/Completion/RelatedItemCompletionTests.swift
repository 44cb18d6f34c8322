import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import Testing

struct RelatedItemCompletionTests {
  private static let section = CompletionDesk.votesPage + "\n### Related:\n\n"

  @Test(arguments: ["", "1. ", "1.", "1", "1. [", "[", "7. "])
  func anEmptyItemOffersThePagesThatFitBest(begun: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + begun + "|")
    #expect(offer.labels.first == "Ferry to Sarn runs again")
    #expect(Set(offer.labels).count == 3, "the pages that share a name, each once: \(offer.labels)")
    #expect(!offer.labels.contains("Sarn votes"))
    #expect(
      try offer.applyingFirst()
        == Self.section
        + "1. [Ferry to Sarn runs again ](/news/2017/03/8/ferry-to-sarn-runs-again.md) _Context: Lindall Sound, Sarn_\n"
    )
    #expect(offer.list.items.first?.detail == "2017-03-8")
    #expect(offer.list.items.first?.kind == .page)
    // What shares nothing comes once words ask for it.
    #expect(offer.list.isIncomplete)
    #expect(!offer.labels.contains("Chess in Tarn Bridge [again]"))
  }

  @Test(arguments: [
    ("1. [Wor", "The world cup comes to Tarn Bridge"), ("1. wor", "The world cup comes to Tarn Bridge"),
    ("wor", "The world cup comes to Tarn Bridge"), ("[cup wor", "The world cup comes to Tarn Bridge"),
    ("1. 2016-11", "The world cup comes to Tarn Bridge"), ("2016/11/2", "The world cup comes to Tarn Bridge"),
    ("1. [2017-01", "Chess in Tarn Bridge [again]"), ("1. storm ada", "Storm over Sarn"),
    ("1. [tarn br", "The world cup comes to Tarn Bridge"),
  ])
  func begunWordsNarrow(begun: String, label: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + begun + "|")
    #expect(offer.labels.contains(label), "\(offer.labels)")
    #expect(!offer.labels.contains("Ferry to Sarn runs again"))
    for item in offer.list.items {
      #expect(item.filterText.hasPrefix(begun))
      let result = try offer.applying(item)
      #expect(result.hasPrefix(Self.section + "1. ["))
      #expect(result.dropFirst(Self.section.count).count { $0 == "\n" } == 1)
    }
  }

  @Test(arguments: ["orld", "nothing", "1. [x", "2015-11", "2016-12"])
  func whatNoPageHasOffersNone(begun: String) throws {
    var desk = CompletionDesk()
    #expect(try desk.offer(CompletionDesk.votes, Self.section + begun + "|").labels.isEmpty)
  }

  @Test func filterTextGoesOnWhereTheTypedWordEnds() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [WOR|")
    let item = try #require(offer.list.items.first)
    #expect(item.filterText.hasPrefix("1. [WORld cup comes to Tarn Bridge"))
    #expect(item.filterText.contains("2016-11-20"))
  }

  @Test(arguments: [
    ("1", "1. Ferry"), ("1.", "1. Ferry"), ("1. ", "1. Ferry"), ("1. [", "1. [Ferry"), ("", "Ferry"),
  ])
  func filterTextGoesOnWithThePeriod(begun: String, start: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + begun + "|")
    #expect(offer.list.items.first?.filterText.hasPrefix(start) ?? false)
  }

  @Test func pageOfANameIsFoundByTheName() throws {
    var desk = CompletionDesk()
    // No headline or topic has it, but the contexts of both.
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [Lindall|")
    #expect(offer.labels == ["Ferry to Sarn runs again", "Storm over Sarn"])
  }

  @Test func listedPagesAreNotOffered() throws {
    var desk = CompletionDesk()
    let listed = Self.section + "1. [Storm over Sarn](/\(CompletionDesk.storm)) _Context: Sarn_\n"
    let offer = try desk.offer(CompletionDesk.votes, listed + "|")
    #expect(!offer.labels.contains("Storm over Sarn"))
    #expect(try offer.applyingFirst().hasPrefix(listed + "2. [Ferry"))
  }

  @Test func itemsBelowAreCountedOn() throws {
    var desk = CompletionDesk()
    let items = [CompletionDesk.storm, CompletionDesk.world].map { path in "[x](/\(path)) _Context: Sarn_\n" }
    let offer = try desk.offer(
      CompletionDesk.votes, Self.section + "1. \(items[0])|\n2. \(items[1])\n### Notes:\n")
    let result = try offer.applyingFirst()
    #expect(result.contains("\n2. [Ferry"))
    #expect(result.contains("\n3. \(items[1])"))
  }

  @Test func fullListOffersNothing() throws {
    var desk = CompletionDesk()
    let items = (1...10).map { "\($0). [a](/news/2017/02/\($0)/a.md) _Context: Sarn_\n" }.joined()
    #expect(try desk.offer(CompletionDesk.votes, Self.section + items + "|").labels.isEmpty)
  }

  @Test(arguments: ["\n### Related:|", "\n### Related:\n|", "\n### Related:\n\n|", "\n### Related:\n1. |"])
  func headingMayBeTheLastLine(end: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, CompletionDesk.votesPage + end)
    #expect(try offer.applyingFirst().hasPrefix(Self.section + "1. [Ferry to"))
    #expect(try offer.applyingFirst().hasSuffix("_\n"))
  }

  @Test func nothingIsOfferedElsewhere() throws {
    var desk = CompletionDesk()
    for (place, _) in CompletionDesk.votesPage.utf8.enumerated() where place < 60 {
      var text = Array(CompletionDesk.votesPage.utf8)
      text.insert(UInt8(ascii: "|"), at: place)
      let offer = try desk.offer(CompletionDesk.votes, String(decoding: text, as: UTF8.self))
      #expect(!offer.list.items.contains { $0.kind == .page })
    }
    #expect(
      try desk.offer(CompletionDesk.votes, "### [2017-03-9](/news/2017/03/9/index.md)\n\n# Sarn |\n").labels
        .isEmpty)
  }

  @Test func linesEndAsTheDocumentsLinesDo() throws {
    var desk = CompletionDesk()
    let section = Self.section.replacing("\n", with: "\r\n")
    let offer = try desk.offer(CompletionDesk.votes, section + "1. [Fer|\r\n")
    #expect(try offer.applyingFirst().hasPrefix(section + "1. [Ferry"))
    #expect(try offer.applyingFirst().hasSuffix("_\r\n"))
    let last = try desk.offer(CompletionDesk.votes, section + "1. [Fer|")
    #expect(try last.applyingFirst().hasSuffix("_\r\n"))
  }

  // MARK: Chinese

  private static let chineseSection =
    CompletionDesk.chinesePage("2018-04-8", topic: "青屿大桥", "青屿大桥 😀 一周年") + "\n### 有关:\n\n"
  private static let path = "news/2018/04/8/青屿大桥-一周年.md"

  @Test func chineseItemsHaveTheDialectsPrefixAndLabel() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let offer = try desk.offer(Self.path, Self.chineseSection + "1. |")
    #expect(
      try offer.applyingFirst()
        == Self.chineseSection + "1. [ 青屿大桥恢复通行。](/zh/\(CompletionDesk.bridge)) _消息: 青屿大桥_\n")
  }

  @Test(arguments: [
    ("1. [大風", "青屿大桥因大风关闭"), ("大风关", "青屿大桥因大风关闭"), ("1. 地铁", "云台市地铁通车"), ("1. [2015", "云台市地铁通车"),
    ("1. [台风", "青屿大桥恢复通行。"),
  ])
  func chineseWordsAreFoundAnywhere(begun: String, label: String) throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let offer = try desk.offer(Self.path, Self.chineseSection + begun + "|")
    #expect(offer.labels.first == label, "\(offer.labels)")
    #expect(offer.list.items.allSatisfy { $0.filterText.hasPrefix(begun) })
  }

  // MARK: Lint

  @Test func choosingOneAfterTheOtherMakesNoWarning() throws {
    for (files, path, start, line) in [
      (CompletionDesk.english, CompletionDesk.votes, Self.section, "1. "),
      (CompletionDesk.english, CompletionDesk.storm, CompletionDesk.english[CompletionDesk.storm] ?? "", ""),
      (
        CompletionDesk.english, CompletionDesk.chess,
        (CompletionDesk.english[CompletionDesk.chess] ?? "") + "\n### Related:\n", "1. [sarn"
      ),
      (CompletionDesk.english, CompletionDesk.votes, CompletionDesk.votesPage + "\n### Related:", ""),
      (CompletionDesk.chinese, Self.path, Self.chineseSection, "["),
      (
        CompletionDesk.chinese, CompletionDesk.bridge, CompletionDesk.chinese[CompletionDesk.bridge] ?? "",
        "2. [北岭"
      ),
    ] {
      var desk = CompletionDesk(files)
      var text = start
      var known = try Self.warnings(desk.offer(path, text + "|").page)
      var count = 0
      while true {
        let offer = try desk.offer(path, text + line + "|")
        guard let item = offer.list.items.last else { break }
        text = try offer.applying(item)
        let warnings = try Self.warnings(desk.offer(path, text + "|").page)
        #expect(warnings.subtracting(known).isEmpty, "\(path): \(text)")
        known = warnings
        count += 1
      }
      #expect(count > 0, "\(path)")
    }
  }

  private static func warnings(_ page: PageSnapshot) -> Set<String> {
    Set(page.diagnostics().filter { $0.diagnostic.severity > .information }.map(\.diagnostic.message))
  }

  @Test func contextThatIsAGuessIsToBeGoneOver() throws {
    var files = CompletionDesk.english
    files["news/2017/02/1/a.md"] = CompletionDesk.page("2017-02-1", "Nothing $hared} here")
    var desk = CompletionDesk(files)
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [nothing|")
    let item = try #require(offer.list.items.first)
    #expect(item.snippet?.contains(#"Nothing \$hared\} here"#) ?? false)
    #expect(item.snippet?.contains("_Context: ${1:Sarn}_") ?? false)
  }

  @Test func listIsCappedAndSaysSo() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "|", options: CompletionOptions(limit: 2))
    #expect(offer.labels.count == 2)
    #expect(offer.list.isIncomplete)
    #expect(offer.list.items.map(\.sortText) == offer.list.items.map(\.sortText).sorted())
  }
}
