extension DeviationScanner {
  /// What has been met of an event page: the rank of the last piece in the usual order.
  private struct Progress {
    var rank = 0
    var hasFormats = false
    var hasDate = false
    var hasTopic = false
    var hasHeadline = false
    var topic: Range<Int>?
  }

  mutating func scanEventPage() {
    var progress = Progress()
    while place < nodes.count {
      let start = place
      let next = end(of: start)
      switch nodes[start].kind {
      case .blankLine, .byteOrderMark, .suppressionLine: break
      case .formatsLine:
        step(to: 1, &progress)
        progress.hasFormats = true
      case .dateLine:
        step(to: 2, &progress)
        progress.hasDate = true
        if !matchDateLine(start) { found.insert(.dateLine) }
      case .topicLine:
        step(to: 3, &progress)
        progress.hasTopic = true
        progress.topic = text(in: start)
        if !matchHeading(start, level: 5) { found.insert(.heading) }
      case .headlineLine:
        step(to: 4, &progress)
        progress.hasHeadline = true
        if !matchHeading(start, level: 1) { found.insert(.heading) }
        matchSlug(start)
        if let topic = progress.topic, let headline = text(in: start), repeats(headline, topic) {
          found.insert(.topicInHeadline)
        }
      case .summaryLine: step(to: 5, &progress)
      case .sourcesSection:
        step(to: 6, &progress)
        scanSection(start)
      case .changesSection:
        step(to: 7, &progress)
        found.insert(.changes)
        scanSection(start)
      case .relatedSection:
        step(to: 8, &progress)
        scanSection(start)
      default:
        found.formUnion([.order, .sectionHeading, .heading])
      }
      place = next
    }
    if !progress.hasHeadline || path == nil { found.insert(.slug) }
    if !progress.hasDate || !progress.hasHeadline || (form.needsTopic && !progress.hasTopic)
      || (form.hasFormatsLine && !progress.hasFormats)
    {
      found.insert(.order)
    }
  }

  private mutating func step(to rank: Int, _ progress: inout Progress) {
    if rank <= progress.rank { found.insert(.order) }
    progress.rank = rank
  }

  // MARK: Headings

  private mutating func matchDateLine(_ line: Int) -> Bool {
    place = line + 1
    guard take(.headingMarker, length: 3), take(.whitespace, length: 1), let link = takeLink() else {
      return false
    }
    return takeLineEnd(of: line) && isIndexPath(link.destination, after: form.datePathStart, of: path?.date)
      && spells(link.text, theDayIn: link.destination, after: form.datePathStart)
  }

  /// Whether a text is the date that a path has: `2015-11-20` for `/news/2015/11/20/index.md`.
  func spells(_ text: Range<Int>, theDayIn path: Range<Int>, after start: [UInt8]) -> Bool {
    let folder = path.lowerBound + start.count
    // The folder of a day ends with the first slash behind the month's.
    guard text.count >= 9, text.count <= 10, folder + text.count < path.upperBound,
      bytes[folder + text.count] == Byte.slash
    else { return false }
    for offset in 0..<text.count {
      let expected = bytes[folder + offset]
      guard bytes[text.lowerBound + offset] == (expected == Byte.slash ? Byte.hyphen : expected) else {
        return false
      }
    }
    return true
  }

  /// Whether a heading has its level, one blank and a text that doesn't end the page's form.
  private mutating func matchHeading(_ line: Int, level: Int) -> Bool {
    place = line + 1
    guard take(.headingMarker, length: level), take(.whitespace, length: 1), place < nodes.count,
      nodes[place].kind == .text
    else { return false }
    let text = range(of: place)
    place = end(of: place)
    return takeLineEnd(of: line) && text.contains { !Byte.isBlank(bytes[$0]) }
  }

  private func text(in line: Int) -> Range<Int>? {
    (line..<end(of: line)).first { nodes[$0].kind == .text }.map(range)
  }

  /// Whether a headline begins with a topic, blanks aside, and a full stop, a colon or a dash may follow.
  private func repeats(_ headline: Range<Int>, _ topic: Range<Int>) -> Bool {
    var start = headline.first { !Byte.isBlank(bytes[$0]) } ?? headline.upperBound
    var end = topic.upperBound
    while end > topic.lowerBound, Byte.isBlank(bytes[end - 1]) { end -= 1 }
    for offset in topic.drop(while: { Byte.isBlank(bytes[$0]) }).prefix(while: { $0 < end }) {
      guard start < headline.upperBound, bytes[start] == bytes[offset] else { return false }
      start += 1
    }
    guard start < headline.upperBound else { return false }
    switch bytes[start] {
    // Beyond ASCII the first byte of such a character.
    case Byte.period, Byte.colon, 0xE2, 0xE3, 0xEF: return true
    default: return false
    }
  }

  private mutating func matchSlug(_ line: Int) {
    guard let path, let text = text(in: line) else {
      found.insert(.slug)
      return
    }
    let isRegular = form.slug.matches(
      slug: path.slug.span, headline: bytes.span.extracting(text))
    if !isRegular { found.insert(.slug) }
  }

  private mutating func matchSectionHeading(_ heading: Int, of section: SyntaxKind) -> Bool {
    place = heading + 1
    guard take(.headingMarker, length: 3), take(.whitespace, length: 1), place < nodes.count,
      nodes[place].kind == .label
    else { return false }
    let label = range(of: place)
    place += 1
    return take(.colon, length: 1) && takeLineEnd(of: heading)
      && form.labels(of: section).contains { matches(label, $0) }
  }

  // MARK: Sections

  private mutating func scanSection(_ section: Int) {
    let kind = nodes[section].kind
    let sectionEnd = end(of: section)
    var order = RelatedOrder()
    var addresses: UInt64 = 0
    var itemCount = 0
    place = section + 1
    while place < sectionEnd {
      let line = place
      let next = end(of: line)
      switch nodes[line].kind {
      case .sectionHeading:
        if !matchSectionHeading(line, of: kind) { found.formUnion([.sectionHeading, .heading]) }
      case .listItem:
        itemCount += 1
        if kind == .sourcesSection { scanSource(line, &addresses) }
        if kind == .relatedSection { scanRelated(line, &order) }
      case .blankLine: break
      default: found.insert(.order)
      }
      place = next
    }
    if itemCount == 0 { found.insert(.sectionHeading) }
    if kind == .relatedSection, itemCount > form.relatedLimit { found.insert(.relatedCount) }
  }

  /// Steps over the number of an item and what stands behind it.
  private mutating func takeNumber() -> Bool {
    take(.itemNumber) && take(.period) && take(.whitespace, length: 1)
  }

  private mutating func scanSource(_ item: Int, _ addresses: inout UInt64) {
    place = item + 1
    guard takeNumber(), let link = takeLink() else {
      found.formUnion([.sourceItem, .sourceAddress, .publisher, .coverImage, .repeatedSource])
      return
    }
    let sign = sign(of: link.destination)
    if addresses & sign != 0 { found.insert(.repeatedSource) }
    addresses |= sign
    if isPadded(link.text) { found.formUnion([.publisher, .sourceItem]) }
    if form.coverImageLabels.contains(where: { matches(link.text, $0) }) { found.insert(.coverImage) }
    if !isPlainAddress(link.destination) { found.insert(.sourceAddress) }
    while take(.whitespace, length: 1) {
      guard let attached = takeLink() else {
        found.formUnion([.sourceItem, .sourceAddress])
        return
      }
      if Byte.isBlank(bytes[attached.text.lowerBound]) { found.insert(.sourceItem) }
      if !isPlainAddress(attached.destination) { found.insert(.sourceAddress) }
    }
    if !takeLineEnd(of: item) { found.formUnion([.sourceItem, .sourceAddress]) }
  }

  /// One of 64 bits, by the length and the last bytes of a text: other bits, other texts.
  private func sign(of text: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    for offset in text.suffix(6) { hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15 }
    return 1 &<< (hash &>> 58)
  }

  /// Whether a text begins or ends with a blank: a space, a tab, U+00A0 or U+3000.
  private func isPadded(_ text: Range<Int>) -> Bool {
    let end = text.upperBound
    return Byte.isBlank(bytes[text.lowerBound]) || Byte.isBlank(bytes[end - 1])
      || bytes.hasPrefix("\u{A0}", at: text.lowerBound) || bytes.hasPrefix("\u{3000}", at: text.lowerBound)
      || bytes.hasPrefix("\u{A0}", at: end - 2) || bytes.hasPrefix("\u{3000}", at: end - 3)
  }

  /// Whether an address is `http://` or `https://`, a host, and a path without a query, blanks and braces.
  private func isPlainAddress(_ range: Range<Int>) -> Bool {
    guard bytes.hasPrefix("http", at: range.lowerBound) else { return false }
    var start = range.lowerBound + 4
    if start < range.upperBound, bytes[start] == UInt8(ascii: "s") { start += 1 }
    guard bytes.hasPrefix("://", at: start) else { return false }
    start += 3
    guard start < range.upperBound, Byte.isLetter(bytes[start]) || Byte.isDigit(bytes[start]) else {
      return false
    }
    let end = range.upperBound
    return !contains(Byte.questionMark, start, end) && !contains(Byte.ampersand, start, end)
      && !contains(Byte.space, start, end) && !contains(Byte.tab, start, end)
      && !contains(Byte.openBrace, start, end)
  }

  // MARK: Related events

  /// What the order of the related items so far depends on.
  private struct RelatedOrder {
    var date: CalendarDate?
    var path: Range<Int>?
    var nameCount = Int.max
  }

  private mutating func scanRelated(_ item: Int, _ order: inout RelatedOrder) {
    place = item + 1
    guard takeNumber(), let link = takeLink() else {
      found.formUnion([.relatedItem, .relatedPath, .relatedOrder, .contextOrder, .contextComma])
      return
    }
    // A text of nothing but blanks is looked at closely.
    if Byte.isBlank(bytes[link.text.lowerBound]), link.text.count < 3 { found.insert(.relatedItem) }
    let date = dayOfEvent(link.destination)
    if date == nil { found.formUnion([.relatedPath, .relatedOrder]) }
    guard take(.whitespace, length: 1), let names = takeContext() else {
      found.formUnion([.relatedItem, .relatedOrder, .contextOrder, .contextComma])
      return
    }
    if !takeLineEnd(of: item) { found.insert(.relatedItem) }
    if !follows(date, names, link.destination, order) { found.insert(.relatedOrder) }
    order = RelatedOrder(date: date, path: link.destination, nameCount: names)
  }

  private func follows(_ date: CalendarDate?, _ names: Int, _ path: Range<Int>, _ order: RelatedOrder) -> Bool
  {
    switch form.relatedOrder {
    case .date:
      guard let date, let last = order.date else { return true }
      return date <= last
    case .shared:
      guard names == order.nameCount, let last = order.path else { return names < order.nameCount }
      return !bytes[last].lexicographicallyPrecedes(bytes[path])
    }
  }

  /// Steps over a context and tells the number of its names.
  private mutating func takeContext() -> Int? {
    let context = place
    guard take(.context), take(.underscore), place < nodes.count, nodes[place].kind == .label else {
      return nil
    }
    let label = range(of: place)
    place += 1
    guard form.contextLabels.contains(where: { matches(label, $0) }), take(.colon), take(.whitespace) else {
      return nil
    }
    var count = 0
    var previous: Range<Int>?
    while take(.contextName) {
      let name = range(of: place - 1)
      count += 1
      if let previous, !precedes(previous, name) { found.insert(.contextOrder) }
      previous = name
      guard take(.separator) else { break }
      if nodes[place - 1].length == 1 { found.formUnion([.contextComma, .contextOrder, .relatedOrder]) }
    }
    // A comma at the end leaves the underscore behind a separator.
    guard count > 0, place > 0, nodes[place - 1].kind == .contextName, take(.underscore),
      place == end(of: context)
    else { return nil }
    return count
  }

  /// Whether a name comes before another by its bytes.
  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    var offset = 0
    let count = min(left.count, right.count)
    while offset < count {
      let one = bytes[left.lowerBound + offset]
      let other = bytes[right.lowerBound + offset]
      if one != other { return one < other }
      offset += 1
    }
    return left.count < right.count
  }
}
