import DatelineArchive
import DatelineSyntax

extension PageSnapshot {
  /// What may be put in at a byte offset.
  ///
  /// - Complexity: O(*n*) in the length of the document and in the number of the archive's pages and names, of each of
  ///   which one short record is looked at; a bounded number of pages is looked at closely.
  public func completions(at offset: Int, options: CompletionOptions = CompletionOptions()) -> CompletionList
  {
    var collector = CompletionCollector(limit: options.limit)
    let place = LinePlace(offset, in: self)
    func begun(_ range: Range<Int>) -> BegunText { BegunText(range, to: place.offset, in: bytes) }
    switch completionSite(at: offset) {
    case .page(let line):
      // Only the archive tells in which dialect a new page is written.
      if !isWaitingForArchive { addPage(begun(line), today: options.today, to: &collector) }
    case .item(let section, let line):
      switch section.node.kind {
      case .relatedSection: addRelatedItems(of: section, begun(line), to: &collector)
      case .sourcesSection: addSources(of: section, begun(line), to: &collector)
      default: break
      }
    case .destination(let link, let range):
      addDestinations(of: link, begun(range), to: &collector)
    case .contextName(let context, let range):
      addNames(to: context, begun(range), to: &collector)
    case .context(let link, let range):
      addContext(behind: link, begun(range), to: &collector)
    case .topic(let range):
      addTopics(begun(range), to: &collector)
    case .sectionHeading(let line):
      addSectionHeadings(begun(line), today: options.today, to: &collector)
    case .publisher(let link, let range):
      addPublishers(of: link, begun(range), to: &collector)
    case .entry(let day, let line):
      addEntries(of: day, begun(line), to: &collector)
    case .dayHeading(let line):
      addDayHeadings(begun(line), today: options.today, to: &collector)
    case nil:
      break
    }
    collector.isIncomplete = collector.isIncomplete || isWaitingForArchive
    return collector.list
  }

  /// What there is more to say of an item: of a page its headline, topic, date and summary, and the names that it shares
  /// with this one; of a name or a topic its latest events. `nil` if nothing is known any longer.
  public func documentation(of subject: CompletionItem.Subject) -> RichText? {
    guard let archive else { return nil }
    switch subject {
    case .page(let path): return archive.archive[path].map(pageText)
    case .name(let name): return archive.entityText(of: name)
    case .topic(let topic): return archive.topicText(of: topic)
    }
  }

  /// The dialects that the document was parsed with.
  var dialects: Dialects { tree.dialects }
}
