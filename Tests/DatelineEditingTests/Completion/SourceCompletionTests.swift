import DatelineArchive
import DatelineEditing
import DatelineSyntax
import Testing

struct SourceCompletionTests {
  private static let start = "### [2017-03-9](/news/2017/03/9/index.md)\n\n# Sarn\n\n\n\n\n### Source:\n\n"

  @Test(arguments: ["|", "Lin|", "post|"])
  func publisherOfTheAddress(text: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "1. [\(text)](https://post.example/x)\n")
    #expect(offer.labels == ["Lindall Post"])
    #expect(offer.list.items.first?.kind == .publisher)
    #expect(offer.list.items.first?.detail == "post.example · 3")
    #expect(try offer.applyingFirst() == Self.start + "1. [Lindall Post](https://post.example/x)\n")
  }

  @Test func otherPublishersWhereALetterAsksForThem() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "1. [Cour|](https://post.example/x)\n")
    #expect(offer.labels == ["The Courier"])
    let unknown = try desk.offer(CompletionDesk.votes, Self.start + "1. [|](https://new.example/x)\n")
    #expect(unknown.labels == ["Lindall Post", "The Courier"])
  }

  @Test(arguments: ["1. https://post.example/x|", "https://post.example/x|", "1. [https://post.example/x|"])
  func addressBecomesASource(line: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + line)
    #expect(offer.labels == ["Lindall Post"])
    #expect(try offer.applyingFirst() == Self.start + "1. [Lindall Post](https://post.example/x)\n")
  }

  @Test func addressOfAnUnknownHostIsNamedAfterIt() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "1. https://www.new.example/x|\n")
    #expect(try offer.applyingFirst() == Self.start + "1. [new.example](https://www.new.example/x)\n")
  }

  @Test func emptyItemOffersPublishers() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(
      CompletionDesk.votes, Self.start + "1. [A](https://a.example/x)\n|\n2. [B](https://b.example/x)\n")
    #expect(offer.labels == ["[](https://)", "Lindall Post", "A", "B", "The Courier"])
    #expect(offer.list.items.first?.snippet == "2. [$1](${2:https://})")
    #expect(offer.list.items[1].snippet == "2. [Lindall Post](${2:https://})")
    #expect(
      try offer.applying(offer.list.items[1])
        == Self.start + "1. [A](https://a.example/x)\n2. [Lindall Post]()\n3. [B](https://b.example/x)\n")
  }

  @Test func chinesePublishers() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let start = "### [2018-04-9](/news/2018/04/9/index.md)\n\n##### 青屿\n# 青屿\n\n\n\n\n### 信息来源:\n\n"
    let offer = try desk.offer("news/2018/04/9/a.md", start + "1. [港|](https://haigang.example/x)\n")
    #expect(try offer.applyingFirst() == start + "1. [海港报](https://haigang.example/x)\n")
  }
}
