import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// The outline of the document: the page under its headline, its sections, their items and the names of their contexts; or
  /// the days of an index and their events.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func outline() -> [OutlineEntry] {
    if let index = dayIndex { return index.days.map(entry) }
    guard let page = eventPage else { return [] }
    // Items can stand outside any section.
    let children = tree.root.children.compactMap { node in
      Section(node).map(entry) ?? ListItem(node).map { entry(of: $0, in: .unknownSection) }
    }
    guard let headline = page.headline else { return children }
    let topic = page.topic?.text?.bytes.trimmedDescription
    let date = page.dateLine?.link?.text?.bytes.trimmedDescription
    return [
      OutlineEntry(
        name: Self.name(headline.text) ?? "(no headline)",
        detail: [date, topic].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · "),
        kind: .page, range: tree.root.range, nameRange: headline.text?.range ?? headline.rangeWithoutNewline,
        children: children)
    ]
  }

  // MARK: Event pages

  private func entry(of section: Section) -> OutlineEntry {
    let children = section.items.map { entry(of: $0, in: section.node.kind) }
    let range = section.contentRange
    return OutlineEntry(
      name: Self.name(section.label) ?? "(no label)", detail: "\(children.count)", kind: .section,
      range: range, nameRange: Self.range(of: section.label, in: range), children: children)
  }

  private func entry(of item: ListItem, in section: SyntaxKind) -> OutlineEntry {
    let range = item.rangeWithoutNewline
    let kind: OutlineEntry.Kind
    var detail = ""
    switch section {
    case .sourcesSection:
      kind = .source
      detail =
        item.destination.flatMap { SourceAddress($0.bytes) }
        .map { String(decoding: $0.host, as: UTF8.self) } ?? ""
    case .changesSection:
      kind = .version
      detail = item.note?.timestamp?.bytes.trimmedDescription ?? ""
    case .relatedSection:
      kind = .related
      detail = item.destination.flatMap(Self.date)?.description ?? ""
    default: kind = .item
    }
    return OutlineEntry(
      name: Self.name(item.linkText) ?? Self.name(item.destination) ?? Self.name(item.node) ?? "(empty item)",
      detail: detail, kind: kind, range: range, nameRange: Self.range(of: item.linkText, in: range),
      children: item.context.map(entries) ?? [])
  }

  private func entries(of context: Context) -> [OutlineEntry] {
    let names = index.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
    return names.compactMap { range in
      let name = tree.bytes[range].trimmedDescription
      return name.isEmpty ? nil : OutlineEntry(name: name, kind: .name, range: range, nameRange: range)
    }
  }

  // MARK: Day indexes

  private func entry(of day: DayIndex.Day) -> OutlineEntry {
    let children = day.entries.map(entry)
    let range = Self.contentRange(of: day.node)
    let text = day.heading?.link?.text
    return OutlineEntry(
      name: Self.name(text) ?? Self.name(day.heading?.node) ?? "(no heading)",
      detail: children.isEmpty ? "" : Self.counted(children.count, "event"), kind: .day, range: range,
      nameRange: Self.range(of: text, in: range), children: children)
  }

  private func entry(of entry: DayIndex.Entry) -> OutlineEntry {
    let range = Self.contentRange(of: entry.node)
    return OutlineEntry(
      name: Self.name(entry.link?.text) ?? Self.name(entry.heading) ?? Self.name(entry.topic?.text)
        ?? "(no headline)",
      detail: entry.topic?.text?.bytes.trimmedDescription ?? "", kind: .event, range: range,
      nameRange: Self.range(of: entry.link?.text, in: range), children: entry.context.map(entries) ?? [])
  }

  // MARK: Pieces

  private static func name(_ node: SyntaxNode?) -> String? {
    guard let node else { return nil }
    let name = node.tree.bytes[node.rangeWithoutNewline].trimmedDescription
    return name.isEmpty ? nil : name
  }

  private static func range(of node: SyntaxNode?, in range: Range<Int>) -> Range<Int> {
    node.map { $0.range.clamped(to: range) } ?? range
  }

  private static func date(of destination: SyntaxNode) -> CalendarDate? {
    ArchiveIndex.path(ofDestination: destination).flatMap { path in
      (try? PagePath(archivePath: path.bytes.span))?.date
    }
  }

  /// A node without the blank lines and the line end with which it ends.
  static func contentRange(of node: SyntaxNode) -> Range<Int> {
    var end = node.range.lowerBound
    for line in node.children where line.kind != .blankLine {
      end = line.kind == .indexEntry ? contentRange(of: line).upperBound : line.rangeWithoutNewline.upperBound
    }
    return node.range.lowerBound..<end
  }
}
