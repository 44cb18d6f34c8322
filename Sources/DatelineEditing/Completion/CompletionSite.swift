import DatelineSyntax

/// What may be put in at a place, told by the tree.
enum CompletionSite {
  /// A whole page on an empty one; what there is of it is a blank line.
  case page(line: Range<Int>)
  /// An item of a section, of which a line has the beginning; the line may be that of the heading, behind it.
  case item(of: Section, line: Range<Int>)
  /// The destination of a link, without its parentheses.
  case destination(of: Link, Range<Int>)
  /// A name of a context, of which a range has the beginning.
  case contextName(Context, Range<Int>)
  /// A context behind the link of an item, of which a range has the beginning.
  case context(behind: Link, Range<Int>)
  /// The text of a topic line.
  case topic(Range<Int>)
  /// The heading of a section, of which a line has the beginning.
  case sectionHeading(line: Range<Int>)
  /// The publisher in the text of a source's link.
  case publisher(of: Link, Range<Int>)
  /// An entry of a day in an index, of which a line has the beginning.
  case entry(of: DayIndex.Day, line: Range<Int>)
  /// The heading of a day in an index, of which a line has the beginning.
  case dayHeading(line: Range<Int>)
}

extension PageSnapshot {
  /// What may be put in at a byte offset; `nil` for nothing.
  ///
  /// - Complexity: O(*d*), where *d* is the number of nodes beside the path to the offset.
  func completionSite(at offset: Int) -> CompletionSite? {
    let place = LinePlace(offset, in: self)
    if place.isOnEmptyPage { return .page(line: place.content) }
    switch tree.kind {
    case .eventPage: return site(onEventPage: place)
    case .dayIndex: return site(onDayIndex: place)
    }
  }

  // MARK: Event pages

  private func site(onEventPage place: LinePlace) -> CompletionSite? {
    let section = place.container.flatMap(Section.init)
    guard let line = place.line, line.kind != .blankLine else {
      return section.map { .item(of: $0, line: place.content) }
    }
    switch line.kind {
    case .listItem:
      guard let section, let item = ListItem(line) else { return nil }
      return site(in: item, of: section, place)
    case .unexpectedLine:
      return section.map { .item(of: $0, line: place.content) }
    case .sectionHeading:
      guard let section else { return nil }
      let end = section.colon?.range.upperBound ?? Int.max
      if place.offset < end || section.node.kind == .unknownSection {
        return section.level <= 3 ? .sectionHeading(line: place.content) : nil
      }
      // Behind the heading the first item may begin.
      guard !section.items.contains(where: { _ in true }) else { return nil }
      return .item(of: section, line: place.offset..<place.offset)
    case .headlineLine:
      guard let headline = Headline(line) else { return nil }
      let isHeadline = headline.level == 1 && eventPage?.headline?.node == line
      return isHeadline || headline.level > 3 ? nil : .sectionHeading(line: place.content)
    case .topicLine:
      return topicSite(line, place)
    case .dateLine:
      return DateLine(line)?.link.flatMap { destinationSite(in: $0, place) }
    default:
      return nil
    }
  }

  private func site(in item: ListItem, of section: Section, _ place: LinePlace) -> CompletionSite? {
    if let context = item.context, place.offset > context.range.lowerBound {
      return contextSite(context, behind: item.link, place)
    }
    guard let link = item.link else { return .item(of: section, line: place.content) }
    if let site = destinationSite(in: link, place) { return site }
    let isWhole = link.isFinished && link.destination != nil
    if section.node.kind == .sourcesSection {
      guard link.destination != nil, let bracket = link.node.child(.openBracket) else {
        return .item(of: section, line: place.content)
      }
      let text = link.text?.range ?? bracket.range.upperBound..<bracket.range.upperBound
      guard place.offset >= text.lowerBound, place.offset <= text.upperBound else { return nil }
      return .publisher(of: link, text)
    }
    guard isWhole else { return .item(of: section, line: place.content) }
    guard section.node.kind == .relatedSection, item.context == nil, place.offset > link.range.upperBound
    else {
      return nil
    }
    // A blank sets the context off.
    return .context(behind: link, (link.range.upperBound + 1)..<place.content.upperBound)
  }

  // MARK: Day indexes

  private func site(onDayIndex place: LinePlace) -> CompletionSite? {
    let day = place.container.flatMap { DayIndex.Day($0) }
    guard let line = place.line, line.kind != .blankLine else {
      return day.map { .entry(of: $0, line: place.content) }
    }
    switch line.kind {
    case .unexpectedLine:
      return day.map { .entry(of: $0, line: place.content) }
    case .entryHeading:
      guard let link = line.child(.link).flatMap(Link.init) else {
        return day.map { .entry(of: $0, line: place.content) }
      }
      if let site = destinationSite(in: link, place) { return site }
      guard !(link.isFinished && link.destination != nil) else { return nil }
      return day.map { .entry(of: $0, line: place.content) }
    case .dayHeading:
      guard let link = DateLine(line)?.link else { return .dayHeading(line: place.content) }
      return destinationSite(in: link, place)
    case .topicLine:
      return topicSite(line, place)
    case .entryContext:
      guard let context = line.child(.context).flatMap(Context.init), place.offset > context.range.lowerBound
      else { return nil }
      return contextSite(context, behind: place.entry?.link, place)
    default:
      return nil
    }
  }

  // MARK: Pieces of lines

  private func topicSite(_ line: SyntaxNode, _ place: LinePlace) -> CompletionSite? {
    guard let marker = line.child(.headingMarker), place.offset >= marker.range.upperBound else { return nil }
    return .topic(marker.range.upperBound..<place.content.upperBound)
  }

  private func destinationSite(in link: Link, _ place: LinePlace) -> CompletionSite? {
    guard let parenthesis = link.node.child(.openParenthesis) else { return nil }
    let start = parenthesis.range.upperBound
    let range = link.destination?.range ?? start..<start
    guard place.offset >= range.lowerBound, place.offset <= range.upperBound else { return nil }
    return .destination(of: link, range)
  }

  private func contextSite(_ context: Context, behind link: Link?, _ place: LinePlace) -> CompletionSite? {
    guard let colon = context.colon else {
      // The label is begun, or the names are without one.
      return link.map { .context(behind: $0, context.range.lowerBound..<context.range.upperBound) }
    }
    let end = context.closingUnderscore?.range.lowerBound ?? context.range.upperBound
    guard place.offset >= colon.range.upperBound, place.offset <= end else { return nil }
    var start = colon.range.upperBound
    var nameEnd = end
    for child in context.node.children where child.range.lowerBound >= colon.range.upperBound {
      switch child.kind {
      case .whitespace where child.range.upperBound <= place.offset: start = child.range.upperBound
      // A comma without a blank may be part of a name.
      case .separator where child.range.count > 1 || child.range.upperBound == end:
        if child.range.upperBound <= place.offset {
          start = child.range.upperBound
        } else if child.range.lowerBound >= place.offset {
          nameEnd = min(nameEnd, child.range.lowerBound)
        } else {
          // Between the comma and the blank behind it.
          return nil
        }
      default: break
      }
    }
    start = min(start, place.offset)
    // In front of a name another one is put in.
    return .contextName(context, start..<(start == place.offset ? start : nameEnd))
  }
}
