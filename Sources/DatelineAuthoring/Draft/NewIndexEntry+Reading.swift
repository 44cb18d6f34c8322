import DatelineSyntax

extension NewIndexEntry {
  /// What an entry says; `nil` if it has no link.
  init?(_ entry: DayIndex.Entry) {
    guard let link = entry.link else { return nil }
    var text = Text.none
    if let summary = entry.summary?.text { text = .summary(Array(summary.bytes)) }
    if let context = entry.context {
      text = .context(context.names.map { Array(context.node.tree.bytes[$0]) })
    }
    self.init(
      topic: entry.topic.map { Array($0.text?.bytes ?? []) },
      link: NewListItem.Link(text: link.text?.bytes ?? [], destination: link.destination?.bytes ?? []),
      text: text)
  }
}
