import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// An archive in memory, whose pages say no more than tests need.
struct SampleArchive {
  private(set) var pages: [ArchivePath: PageFacts] = [:]

  /// Adds an event page.
  ///
  /// - Parameter related: for each item the page that it links to, and its context.
  mutating func add(
    _ path: String, _ headline: String, topic: String? = nil, summary: String? = nil,
    related: [(path: String, context: String)] = [], isChinese: Bool = false
  ) {
    let page = Self.page(
      path, headline, topic: topic, summary: summary, related: related, isChinese: isChinese)
    pages[page.path] = page
  }

  /// Adds a day's index with the events of the day in this order.
  mutating func addIndex(_ day: String, _ slugs: [String]) {
    var text = "## [\(day)](/news/\(day)/index.md)\n\n"
    for slug in slugs { text += "### [\(slug)](/news/\(day)/\(slug).md)\n\n" }
    add(text, at: "news/\(day)/index.md", as: .dayIndex)
  }

  mutating func remove(_ path: String) { pages[ArchivePath("news/\(path).md")] = nil }

  private mutating func add(_ text: String, at path: String, as kind: DocumentKind) {
    let facts = Self.facts(text, at: path, as: kind)
    pages[facts.path] = facts
  }

  static func page(
    _ path: String, _ headline: String, topic: String? = nil, summary: String? = nil,
    related: [(path: String, context: String)] = [], isChinese: Bool = false
  ) -> PageFacts {
    facts(
      text(path, headline, topic: topic, summary: summary, related: related, isChinese: isChinese),
      at: "news/\(path).md", as: .eventPage)
  }

  static func text(
    _ path: String, _ headline: String, topic: String? = nil, summary: String? = nil,
    related: [(path: String, context: String)] = [], isChinese: Bool = false
  ) -> String {
    let day = path.split(separator: "/").dropLast().joined(separator: "/")
    let date = day.split(separator: "/").joined(separator: "-")
    var text = "### [\(date)](/news/\(day)/index.md)\n\n"
    if let topic { text += "##### \(topic)\n" }
    text += "# \(headline)\n"
    if let summary { text += "\n\(summary)\n" }
    text += "\n\n\n"
    text +=
      isChinese
      ? "\n### 信息来源:\n\n1. [报](https://example.org/)\n" : "\n### Source:\n\n1. [Post](https://example.org/)\n"
    guard !related.isEmpty else { return text }
    text += isChinese ? "\n### 有关:\n\n" : "\n### Related:\n\n"
    for (number, item) in related.enumerated() {
      text += "\(number + 1). [x](\(isChinese ? "/zh" : "")/news/\(item.path).md) "
      text += isChinese ? "_消息: \(item.context)_\n" : "_Context: \(item.context)_\n"
    }
    return text
  }

  private static func facts(_ text: String, at path: String, as kind: DocumentKind) -> PageFacts {
    PageFacts(
      of: SyntaxTree(parsing: Array(text.utf8), as: kind), at: ArchivePath(path), dialects: .builtIn)
  }

  var index: ArchiveIndex {
    ArchiveIndex(
      pages.sorted { $0.key < $1.key }.map(\.value), dialects: .builtIn, isWhole: true)
  }

  /// The suggestions for a page of the archive, as short paths.
  func suggestions(
    for path: String, limit: Int = 10, ranking: Ranking = .relevance, aliases: [[UInt8]: [[UInt8]]] = [:]
  ) -> [String] {
    guard let page = pages[ArchivePath("news/\(path).md")] else { return [] }
    var suggester = Suggester(RelatedIndex(index, aliases: aliases))
    return suggester.answer(to: RelatedQuery(page), limit: limit, ranking: ranking).suggestions.map(\.short)
  }
}

extension Suggestion {
  var short: String { String(page.path.description.dropFirst(5).dropLast(3)) }
  var names: [String] { context.map { String(decoding: $0.bytes, as: UTF8.self) } }
}

extension RelatedAnswer {
  var shorts: [String] { suggestions.map(\.short) }
  /// The names with their standings.
  var standings: [String: NameStanding] {
    Dictionary(names.map { (String(decoding: $0.name.bytes, as: UTF8.self), $0.standing) }) { first, _ in
      first
    }
  }
}
