import DatelineArchive
import DatelineEditing
import DatelineSyntax
import Testing

struct ContextCompletionTests {
  private static let start =
    CompletionDesk.votesPage
    + "\n### Related:\n\n1. [Ferry to Sarn runs again ](/\(CompletionDesk.ferry)) "

  @Test func namesThatBothShareComeFirst() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "_Context: |_\n")
    #expect(Set(offer.labels.prefix(2)) == ["Lindall Sound", "Sarn"])
    #expect(offer.list.items.prefix(2).allSatisfy { $0.detail == "shared" && $0.kind == .entity })
    #expect(Set(offer.labels).isSuperset(of: ["Storm Ada", "Tarn Bridge", "World cup", "chess"]))
    #expect(Set(offer.labels).count == offer.labels.count)
  }

  @Test func namesThatAreThereAreNotOffered() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "_Context: Sarn, |_\n")
    #expect(offer.labels.first == "Lindall Sound")
    #expect(!offer.labels.contains("Sarn"))
    #expect(try offer.applyingFirst() == Self.start + "_Context: Sarn, Lindall Sound_\n")
  }

  @Test(arguments: [
    "_Context: Sarn, tar|_", "_Context: Sarn,tar|_", "_Context: tar|, Sarn_", "_Context: tar|",
  ])
  func begunNameAloneIsReplaced(context: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + context + "\n")
    guard context != "_Context: Sarn,tar|_" else {
      // A comma without a blank may be part of a name.
      return #expect(offer.labels.isEmpty)
    }
    #expect(offer.labels.first == "Tarn Bridge")
    let expected = context.replacing("tar|", with: "Tarn Bridge")
    #expect(try offer.applyingFirst() == Self.start + expected + "\n")
    #expect(offer.list.items.first?.filterText.hasPrefix("tarn Bridge") ?? false)
  }

  @Test(arguments: ["_Context:|_", "_Context: Sarn,|_"])
  func blankIsAddedWhereItIsMissing(context: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + context + "\n")
    let expected = context.replacing("|", with: " Lindall Sound")
    let item = try #require(offer.list.items.first { $0.label == "Lindall Sound" })
    #expect(try offer.applying(item) == Self.start + expected + "\n")
  }

  @Test func nameInFrontOfAnotherIsSetOff() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "_Context: |Sarn_\n")
    #expect(try offer.applyingFirst() == Self.start + "_Context: Lindall Sound, Sarn_\n")
  }

  @Test func missingUnderscoreIsOffered() throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + "_Context: Sarn|\n")
    let closing = try #require(offer.list.items.first { $0.label == "Sarn_" })
    #expect(try offer.applying(closing) == Self.start + "_Context: Sarn_\n")
    let begun = try desk.offer(CompletionDesk.votes, Self.start + "_Context: |\n")
    #expect(begun.list.items.first?.snippet?.hasSuffix("$0_") ?? false)
    let closed = try desk.offer(CompletionDesk.votes, Self.start + "_Context: |_\n")
    #expect(closed.list.items.allSatisfy { $0.snippet == nil })
  }

  @Test(arguments: ["|", "_|", "_Con|", "_Context|"])
  func wholeContextIsOfferedBehindALink(context: String) throws {
    var desk = CompletionDesk()
    let offer = try desk.offer(CompletionDesk.votes, Self.start + context + "\n")
    #expect(offer.labels == ["_Context: Lindall Sound, Sarn_"])
    #expect(try offer.applyingFirst() == Self.start + "_Context: Lindall Sound, Sarn_\n")
  }

  @Test func chineseNames() throws {
    var desk = CompletionDesk(CompletionDesk.chinese)
    let start =
      CompletionDesk.chinesePage("2018-04-8", topic: "青屿大桥", "青屿大桥 😀 一周年")
      + "\n### 有关:\n\n1. [ 青屿大桥恢复通行。](/zh/\(CompletionDesk.bridge)) "
    let path = "news/2018/04/8/青屿大桥-一周年.md"
    let offer = try desk.offer(path, start + "_消息: |_\n")
    #expect(offer.labels.first == "青屿大桥")
    let begun = try desk.offer(path, start + "_消息: 青屿大桥, 颱|_\n")
    #expect(try begun.applyingFirst() == start + "_消息: 青屿大桥, 台风_\n")
    #expect(begun.list.items.first?.filterText.hasPrefix("颱风") ?? false)
  }
}
