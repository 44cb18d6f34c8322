import DatelineArchive
import DatelineEditing
import DatelineSyntax
import Testing

struct PathCompletionTests {
  private static let section = CompletionDesk.votesPage + "\n### Related:\n\n"

  @Test func emptyDestinationOffersSuggestionsFirst() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [](|")
    #expect(offer.labels.first == "/" + CompletionDesk.ferry)
    #expect(offer.labels.count == 4)
    #expect(offer.list.items.first?.detail == "Ferry to Sarn runs again")
    #expect(
      try offer.applyingFirst() == Self.section + "1. [Ferry to Sarn runs again ](/\(CompletionDesk.ferry))")
  }

  @Test func closedLinkStaysClosed() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [cup](|) _Context: Sarn_\n")
    #expect(
      try offer.applyingFirst()
        == Self.section
        + "1. [The world cup comes to Tarn Bridge](/\(CompletionDesk.world)) _Context: Sarn_\n")
  }

  @Test func wordsOfTheTextComeFirst() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [chess](|\n")
    #expect(offer.labels.first == "/" + CompletionDesk.chess)
    #expect(Set(offer.labels).count == 4)
  }

  @Test(arguments: [
    ("/", ["2017/", "2016/"]), ("/news/", ["2017/", "2016/"]), ("/news/2017", ["2017/"]),
    ("/news/2017/", ["2017/03/", "2017/01/"]), ("/news/2017/0", ["2017/03/", "2017/01/"]),
    ("/news/2017/03/", ["2017/03/9/", "2017/03/8/", "2017/03/7/"]),
    ("/news/2017/03/7/", ["/" + CompletionDesk.storm]),
    ("/news/2017/03/7/st", ["/" + CompletionDesk.storm]), ("/news/2017/03/7/x", []), ("/news/2018", []),
    ("/news/2017/03/7/a/b", []),
    ("world c", ["/" + CompletionDesk.world, "/" + CompletionDesk.chess]),
    ("2016-11", ["/" + CompletionDesk.world]),
  ])
  func begunPathGoesOn(begun: String, labels: [String]) throws {
    var files = CompletionDesk.english
    files[CompletionDesk.votes] = nil
    var desk = CompletionDesk(files)
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [](\(begun)|)\n")
    #expect(offer.labels == labels)
    for item in offer.list.items {
      #expect(item.filterText.hasPrefix(begun))
      #expect(item.edit.range.upperBound <= offer.offset)
    }
  }

  @Test func folderStaysOpen() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.section + "1. [](/news/20|\n")
    #expect(try offer.applyingFirst() == Self.section + "1. [](/news/2017/\n")
  }

  @Test func chinesePathsHaveTheirPrefix() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let page = CompletionDesk.chinesePage("2018-04-8", topic: "青屿大桥", "青屿大桥 😀 一周年")
    let path = "news/2018/04/8/青屿大桥-一周年.md"
    let offer = try desk.offer(path, page + "\n### 有关:\n\n1. [彗星](|")
    #expect(
      try offer.applyingFirst() == page + "\n### 有关:\n\n1. [北岭彗星在云台市上空](/zh/\(CompletionDesk.comet))")
    let day = try desk.offer(path, page + "\n### 有关:\n\n1. [](/zh/news/2018/04/6/青|")
    #expect(day.labels == ["/zh/" + CompletionDesk.bridge])
    #expect(try desk.offer(path, page + "\n### 有关:\n\n1. [](/zh|").labels == ["2018/", "2015/"])
    #expect(try desk.offer(path, page + "\n### 有关:\n\n1. [](/news/2015|").labels == ["2015/"])
  }

  @Test func dateLineLeadsToItsDay() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, "### [2017-03-9](|\n")
    #expect(try offer.applyingFirst() == "### [2017-03-9](/news/2017/03/9/index.md)\n")
  }

  @Test func sourcesHaveNoPaths() throws {
    var desk = CompletionDesk()
    #expect(try desk.offer(CompletionDesk.votes, "# A\n\n### Source:\n\n1. [a](|)\n").labels.isEmpty)
  }
}
