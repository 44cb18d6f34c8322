import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import Testing

/// A desk at which something is typed, and what is offered then.
struct CompletionDesk {
  private(set) var desk: SampleDesk

  init(_ files: [String: String] = Self.english, dialects: Dialects = .builtIn) {
    desk = SampleDesk(files, dialects: dialects)
  }

  /// What is offered at a place of a page.
  struct Offer {
    let page: PageSnapshot
    let offset: Int
    let list: CompletionList

    var labels: [String] { list.items.map(\.label) }

    /// The page with an item put in.
    func applying(_ item: CompletionItem) throws -> String {
      let edits = try EditSet([item.edit] + item.additionalEdits)
      return String(decoding: try edits.applied(to: page.bytes.span), as: UTF8.self)
    }

    /// The page with the first item put in.
    func applyingFirst() throws -> String { try applying(#require(list.items.first)) }
  }

  /// - Parameter marked: the page with `|` where the cursor is.
  mutating func offer(
    _ path: String, _ marked: String, options: CompletionOptions = CompletionOptions()
  ) throws -> Offer {
    let (page, offset) = try desk.page(path, marked: marked)
    return Offer(page: page, offset: offset, list: page.completions(at: offset, options: options))
  }

  // MARK: Archives

  static func page(
    _ date: String, topic: String? = nil, _ headline: String, _ summary: String? = nil,
    related: [String] = [],
    source: String = "[Lindall Post](https://post.example/a)"
  ) -> String {
    let folders = date.split(separator: "-").joined(separator: "/")
    var page = "### [\(date)](/news/\(folders)/index.md)\n\n"
    if let topic { page += "##### \(topic)\n" }
    page += "# \(headline)\n" + (summary.map { "\n\($0)\n" } ?? "") + "\n\n\n\n### Source:\n\n1. \(source)\n"
    guard !related.isEmpty else { return page }
    page += "\n### Related:\n\n"
    for (place, item) in related.enumerated() { page += "\(place + 1). \(item)\n" }
    return page
  }

  static func chinesePage(_ date: String, topic: String, _ headline: String, related: [String] = []) -> String
  {
    let folders = date.split(separator: "-").joined(separator: "/")
    var page = "### [\(date)](/news/\(folders)/index.md)\n\n##### \(topic)\n# \(headline)\n\n\n\n\n"
    page += "### 信息来源:\n\n1. [海港报](https://haigang.example/a)\n"
    guard !related.isEmpty else { return page }
    page += "\n### 有关:\n\n"
    for (place, item) in related.enumerated() { page += "\(place + 1). \(item)\n" }
    return page
  }

  static let ferry = "news/2017/03/8/ferry-to-sarn-runs-again.md"
  static let storm = "news/2017/03/7/storm-over-sarn.md"
  static let world = "news/2016/11/20/the-world-cup-comes-to-tarn-bridge.md"
  static let chess = "news/2017/01/15/chess-in-tarn-bridge.md"
  static let votes = "news/2017/03/9/sarn-votes.md"

  static let english: [String: String] = [
    storm: page(
      "2017-03-7", topic: "Storm Ada", "Storm over Sarn", "The storm Ada hits Sarn and Lindall Sound.",
      related: ["[The world cup comes to Tarn Bridge](/\(world)) _Context: Sarn_"]),
    ferry: page(
      "2017-03-8", "Ferry to Sarn runs again ", "The ferry sails from Lindall Sound at noon.",
      related: ["[Storm over Sarn](/\(storm)) _Context: Lindall Sound, Sarn_"]),
    world: page(
      "2016-11-20", topic: "World cup", "The world cup comes to Tarn Bridge",
      "Chess players of 12 countries meet.",
      related: ["[Chess in Tarn Bridge](/\(chess)) _Context: Tarn Bridge, World cup, chess_"]),
    chess: page(
      "2017-01-15", topic: "chess", "Chess in Tarn Bridge [again]", "Ada Quill plays in Tarn Bridge.",
      source: "[The Courier](https://www.courier.example/b)"),
    votes: votesPage,
  ]

  static let votesPage = page(
    "2017-03-9", topic: "Sarn", "Sarn votes", "Sarn votes on the park of Lindall Sound.")

  static let bridge = "news/2018/04/6/青屿大桥恢复通行.md"
  static let closed = "news/2018/04/5/青屿大桥因大风关闭.md"
  static let comet = "news/2018/04/7/北岭彗星在云台市上空.md"
  static let metro = "news/2015/11/20/云台市地铁通车.md"

  static let chinese: [String: String] = [
    closed: chinesePage("2018-04-5", topic: "青屿大桥", "青屿大桥因大风关闭", related: []),
    bridge: chinesePage(
      "2018-04-6", topic: "青屿大桥", " 青屿大桥恢复通行。",
      related: ["[青屿大桥因大风关闭](/zh/\(closed)) _消息: 台风, 青屿大桥_"]),
    comet: chinesePage("2018-04-7", topic: "北岭彗星", "北岭彗星在云台市上空"),
    metro: chinesePage(
      "2015-11-20", topic: "云台市", "云台市地铁通车", related: ["[北岭彗星在云台市上空](/zh/\(comet)) _消息: 云台市_"]),
  ]
}
