import DatelineArchive
import DatelineEditing
import DatelineSyntax
import Testing

struct HeadingCompletionTests {
  private static let top = "### [2017-03-9](/news/2017/03/9/index.md)\n\n"

  @Test func topicsComeWithTheLatestFirst() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.top + "##### |\n# Sarn\n")
    #expect(offer.labels == ["Storm Ada", "chess", "World cup"])
    #expect(offer.list.items.map(\.detail) == ["2017-03-7", "2017-01-15", "2016-11-20"])
    #expect(try offer.applyingFirst() == Self.top + "##### Storm Ada\n# Sarn\n")
  }

  @Test(arguments: ["##### WOR|", "#####wor|", "##### cup w|"])
  func begunTopicIsReplaced(line: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.top + line + "\n# Sarn\n")
    #expect(offer.labels == ["World cup"])
    #expect(try offer.applyingFirst() == Self.top + "##### World cup\n# Sarn\n")
  }

  @Test func chineseTopics() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let offer = try desk.offer(
      "news/2018/04/9/a.md", "### [2018-04-9](/news/2018/04/9/index.md)\n\n##### 彗|\n")
    #expect(offer.labels == ["北岭彗星"])
  }

  @Test(arguments: ["### |", "##|", "#|", "### s|", "###  |"])
  func sectionsThatAreMissing(line: String) throws {
    var desk = CompletionDesk()
    let page = Self.top + "# Sarn\n\nWords.\n\n\n\n\n"
    let offer = try desk.offer(CompletionDesk.votes, page + line)
    #expect(offer.labels == (line == "### s|" ? ["### Source:"] : ["### Source:", "### Related:"]))
    #expect(try offer.applyingFirst() == page + "### Source:\n\n1. ")
    #expect(offer.list.items.first?.snippet == "### Source:\n\n1. [$1](${2:https://})$0")
    #expect(offer.list.items.allSatisfy { $0.filterText.hasPrefix(line.dropLast()) })
  }

  @Test func sectionsThatAreThereAreNotOffered() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, CompletionDesk.votesPage + "\n### |\n")
    #expect(offer.labels == ["### Related:"])
    let above = CompletionDesk.votesPage.replacing("### Source:", with: "### |\n\n### Source:")
    #expect(try desk.offer(CompletionDesk.votes, above).labels == ["### Related:"])
  }

  @Test func labelsAreTheDialects() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let page = CompletionDesk.chinesePage("2018-04-8", topic: "青屿大桥", "青屿大桥 😀 一周年").replacing(
      "\n", with: "\r\n")
    let offer = try desk.offer("news/2018/04/8/a.md", page + "\r\n### |\r\n")
    #expect(offer.labels == ["### 有关:"])
    #expect(try offer.applyingFirst() == page + "\r\n### 有关:\r\n\r\n1. \r\n")
  }

  @Test(arguments: ["# |", "#|", "# Sarn|"])
  func placeOfTheHeadlineOffersNothing(line: String) throws {
    var desk = CompletionDesk()
    #expect(try desk.offer(CompletionDesk.votes, Self.top + line).labels.isEmpty)
  }

  @Test(arguments: ["### |", "##|", "### [|", "### 2017|"])
  func dateLineIsOfferedAtTheTop(line: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, line + "\n\n# Sarn\n")
    guard line != "### [|" && line != "### 2017|" else { return }
    #expect(try offer.applyingFirst() == "### [2017-03-9](/news/2017/03/9/index.md)\n\n# Sarn\n")
  }
}
