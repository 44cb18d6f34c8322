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
}
