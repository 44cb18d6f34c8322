import DatelineArchive
public import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// What there is to know of what stands at a byte offset; `nil` if nothing is known.
  ///
  /// - Parameters:
  ///   - offset: a byte offset.
  ///   - findings: the page's findings, of which those at the offset are explained, each rule once.
  /// - Complexity: O(*n*), where *n* is the number of pages about a name, or with links to a page.
  public func hover(at offset: Int, explaining findings: [Finding] = []) -> HoverText? {
    var hover = hoverOfSubject(at: offset) ?? hoverOfNode(at: offset)
    var explained: Set<String> = []
    for finding in findings where finding.diagnostic.range.touches(offset) {
      let diagnostic = finding.diagnostic
      guard explained.insert(diagnostic.rule).inserted,
        let explanation = RuleRegistry.explanation(ofRule: diagnostic.rule)
      else { continue }
      hover = hover ?? HoverText(range: diagnostic.range, text: RichText())
      hover?.text.append(explanation)
    }
    return hover
  }

  private func hoverOfSubject(at offset: Int) -> HoverText? {
    guard let subject = subject(at: offset) else { return nil }
    let text: RichText?
    switch subject.kind {
    case .link(let path): text = linkText(to: path, from: link(at: subject.range))
    case .name(let name): text = archive?.entityText(of: name)
    case .topic(let name): text = archive?.topicText(of: name)
    case .headline: text = archive?.headlineText(of: document.facts)
    case .address(let address): text = sourceText(of: address)
    }
    return text.map { HoverText(range: subject.range, text: $0) }
  }

  private func link(at range: Range<Int>) -> Link? {
    tree.path(to: range.lowerBound).lazy.compactMap(Link.init).first { $0.range == range }
  }

  // MARK: What is no subject

  private func hoverOfNode(at offset: Int) -> HoverText? {
    if let hover = hoverOfNode(covering: offset, at: offset) { return hover }
    let before = hoverOfNode(covering: offset - 1, at: offset)
    return before.flatMap { $0.range.upperBound == offset ? $0 : nil }
  }

  private func hoverOfNode(covering place: Int, at offset: Int) -> HoverText? {
    let nodes = tree.path(to: place)
    for node in nodes.reversed() {
      switch node.kind {
      case .sectionHeading:
        guard let section = nodes.lazy.compactMap(Section.init).first else { return nil }
        return HoverText(range: node.rangeWithoutNewline, text: sectionText(of: section))
      case .suppression:
        return suppressionText(of: node, at: offset)
      default: continue
      }
    }
    return nil
  }

  private func sectionText(of section: Section) -> RichText {
    let count = section.items.reduce(0) { count, _ in count + 1 }
    var text = RichText()
    switch section.node.kind {
    case .sourcesSection:
      text.add(.strong("Sources"), .plain(": who reported the event. \(Self.counted(count, "item"))."))
    case .changesSection:
      text.add(.strong("Changes"), .plain(": earlier versions of the page. \(Self.counted(count, "item"))."))
    case .relatedSection:
      let order =
        dialect.relatedOrder == .date ? "the latest first" : "those with the most shared names first"
      text.add(
        .strong("Related events"),
        .plain(": \(count) of at most \(dialect.relatedLimit) in the dialect '\(dialect.id)', \(order)."))
    default:
      text.add(
        .strong("Unknown section"), .plain(": no dialect has this label. \(Self.counted(count, "item"))."))
    }
    return text
  }

  private func suppressionText(of node: SyntaxNode, at offset: Int) -> HoverText? {
    let comment = SuppressionComment(node)
    if let rule = comment.rules.first(where: { $0.range.touches(offset) }) {
      guard let text = RuleRegistry.explanation(ofRule: rule.id) else {
        return HoverText(range: rule.range, text: RichText([.paragraph([.plain("There is no such rule.")])]))
      }
      return HoverText(range: rule.range, text: text)
    }
    guard let reach = comment.reach else { return nil }
    let what = comment.rules.isEmpty ? "all rules" : comment.rules.map(\.id).joined(separator: ", ")
    var text = RichText()
    text.add(.plain("Switches \(what) off \(reach.explanation)."))
    return HoverText(range: comment.node.range, text: text)
  }

  // MARK: Addresses

  private func sourceText(of address: [UInt8]) -> RichText? {
    guard let host = SourceAddress(address[...])?.host, let index else { return nil }
    let uses = index.publishers.names(of: PageFacts.Text(host[...]))
    let total = uses.reduce(0) { $0 + $1.count }
    let name = String(decoding: host, as: UTF8.self)
    var text = RichText()
    guard let top = uses.first else {
      text.add(.code(name), .plain(": no page of the archive has a source there."))
      return text
    }
    text.add(
      .code(name), .plain(": "), .strong(top.name.trimmedDescription),
      .plain(" in \(top.count) of \(Self.counted(total, "source"))"))
    let others = uses.dropFirst().prefix(Self.nameLimit).map { "\($0.name.trimmedDescription) (\($0.count))" }
    if !others.isEmpty { text.add(.plain("Also: \(others.joined(separator: ", "))")) }
    return text
  }

  /// How many names are shown.
  private static let nameLimit = 5

  static func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}

extension SuppressionComment.Reach {
  /// Where the comment switches rules off, as the end of a sentence.
  fileprivate var explanation: String {
    switch self {
    case .line: "on this line"
    case .nextLine: "on the next line that is neither blank nor such a comment"
    case .section: "in this section"
    case .page: "on this page"
    }
  }
}

extension Range<Int> {
  /// Whether an offset lies in the range or right behind it.
  func touches(_ offset: Int) -> Bool { contains(offset) || upperBound == offset }
}
