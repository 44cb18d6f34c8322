import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension ArchiveSnapshot {
  /// How many pages are listed.
  private static let listLimit = 5

  /// What the archive knows of a name: how many pages are about it, and the latest of them.
  func entityText(of name: [UInt8]) -> RichText {
    let topic = PageFacts.Text(name[...])
    let pages = pages(about: name)
    let topicCount = pages.count { $0.topic == topic }
    var text = RichText()
    let ofThese = topicCount > 0 ? ", the topic of \(topicCount)" : ""
    text.add(
      .strong(name[...].trimmedDescription),
      .plain(" · \(PageSnapshot.counted(pages.count, "page"))\(ofThese)"))
    addList(of: pages, titled: "Latest:", to: &text)
    addSpellings(of: topic, to: &text)
    return text
  }

  /// A topic's timeline: how many events it has, the first and the latest of them; of one that only an index has, what is
  /// known of the name.
  func topicText(of name: [UInt8]) -> RichText {
    let topic = PageFacts.Text(name[...])
    let pages = pages(at: connections.places(withTopic: topic)).filter { $0.topic == topic }
    guard !pages.isEmpty else { return entityText(of: name) }
    var text = RichText()
    text.add(
      .strong(name[...].trimmedDescription),
      .plain(" · topic of \(PageSnapshot.counted(pages.count, "event"))"))
    addList(of: pages, titled: "Latest:", to: &text)
    if pages.count > Self.listLimit, let first = pages.last {
      text.add(
        .plain("First: \(first.date.map { "\($0) " } ?? "")"), .link(first.shortHeadline, to: first.path))
    }
    let tagged = related.count(taggedWith: topic)
    if tagged > 0 { text.add(.plain("In the contexts of \(PageSnapshot.counted(tagged, "page"))")) }
    addSpellings(of: topic, to: &text)
    return text
  }

  /// How many pages link to a page, and the latest of them.
  func headlineText(of page: PageFacts) -> RichText? {
    let pages = pages(at: connections.places(linkingTo: page.path)).filter { $0.path != page.path }
    var text = RichText()
    let verb = pages.count == 1 ? "links" : "link"
    text.add(.strong(PageSnapshot.counted(pages.count, "page")), .plain(" \(verb) here"))
    addList(of: pages, titled: "Latest:", to: &text)
    return text
  }

  /// A day: how many events it has, and their headlines.
  func dayText(of date: CalendarDate) -> RichText {
    let day = archive.day(date)
    let pages = (day?.pages ?? []).compactMap { archive.pages[$0] }
    var text = RichText()
    let index = day?.hasIndex ?? false ? "" : "; the day has no index"
    text.add(
      .strong(date.description), .plain(" · \(PageSnapshot.counted(pages.count, "event"))\(index)"))
    guard !pages.isEmpty else { return text }
    text.blocks.append(
      .list(pages.prefix(Self.dayLimit).map { [.link($0.shortHeadline, to: $0.path)] }))
    if pages.count > Self.dayLimit { text.add(.plain("and \(pages.count - Self.dayLimit) more")) }
    return text
  }

  /// How many events of a day are listed.
  private static let dayLimit = 10

  private func addList(of pages: [PageFacts], titled title: String, to text: inout RichText) {
    guard !pages.isEmpty else { return }
    if pages.count > Self.listLimit { text.add(.plain(title)) }
    text.blocks.append(
      .list(
        pages.prefix(Self.listLimit).map { page in
          [.plain(page.date.map { "\($0) " } ?? ""), .link(page.shortHeadline, to: page.path)]
        }))
  }

  private func addSpellings(of name: PageFacts.Text, to text: inout RichText) {
    guard archive.names.hasSpellings(name) else { return }
    let others = archive.names.spellings(of: name).filter { $0.text != name }.prefix(Self.listLimit)
    guard !others.isEmpty else { return }
    let list = others.map { "\($0.text.trimmedDescription) (\($0.count))" }.joined(separator: ", ")
    text.add(.plain("Also written: \(list)"))
  }
}
