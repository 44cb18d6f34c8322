import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Adds what the publisher of a source may be called: first what the archive calls that of the address's host, then the
  /// usual publishers of other hosts.
  func addPublishers(of link: Link, _ begun: BegunText, to collector: inout CompletionCollector) {
    guard let index else { return }
    let typed = BegunWords(begun.typed.utf8)
    var seen: Set<PageFacts.Text> = []
    // What is only being typed is no name yet.
    let current = PageFacts.Text(bytes[begun.range])
    if let host = link.destination.flatMap({ SourceAddress($0.bytes)?.host }) {
      for use in index.publishers.names(of: PageFacts.Text(host[...])) where isPublisher(use.name) {
        guard use.count > 1 || use.name != current, let found = typed.place(in: use.name.bytes),
          seen.insert(use.name).inserted
        else { continue }
        addPublisher(use, of: String(decoding: host, as: UTF8.self), found, begun, to: &collector)
      }
    }
    // Without a letter the others would say nothing.
    guard !typed.isEmpty || seen.isEmpty else { return }
    for use in usualPublishers(typed, in: index)
    where (use.use.count > 1 || use.use.name != current) && seen.insert(use.use.name).inserted {
      addPublisher(use.use, of: use.host, use.found, begun, to: &collector)
    }
  }

  private func addPublisher(
    _ use: PublisherTable.Use, of host: String, _ found: BegunWords.Place, _ begun: BegunText,
    to collector: inout CompletionCollector
  ) {
    collector.add(
      use.name.bytes[...].trimmedDescription, .publisher, detail: "\(host) · \(use.count)",
      filterText: begun.filterText(goingOnIn: use.name.bytes, from: found.end), replacing: begun.range,
      with: use.name.bytes)
  }

  /// Whether a name can be written as that of a publisher, and isn't the label of a picture.
  private func isPublisher(_ name: PageFacts.Text) -> Bool {
    !name.bytes[...].trimmingBlanks.isEmpty && String(validating: name.bytes, as: UTF8.self) != nil
      && !name.bytes.contains(UInt8(ascii: "]")) && !name.bytes.contains(UInt8(ascii: "["))
      && !dialects.isCoverImageLabel(name.bytes[...])
  }

  private func usualPublishers(
    _ words: BegunWords, in index: ArchiveIndex
  ) -> [(use: PublisherTable.Use, host: String, found: BegunWords.Place)] {
    index.publishers.usual.compactMap { host, use in
      guard isPublisher(use.name), let found = words.place(in: use.name.bytes) else { return nil }
      return (use, String(decoding: host.bytes, as: UTF8.self), found)
    }.sorted { left, right in
      left.use.count == right.use.count ? left.host < right.host : left.use.count > right.use.count
    }
  }

  // MARK: Items

  /// Adds the source that a begun item may become: of the address that stands there, or of a publisher.
  func addSources(of section: Section, _ line: BegunText, to collector: inout CompletionCollector) {
    let item = BegunItem(line, of: section, in: self)
    if let host = SourceAddress(item.words[...])?.host {
      let names = index?.publishers.names(of: PageFacts.Text(host[...])).filter { isPublisher($0.name) } ?? []
      for name in names { addSource(name.name.bytes, item.words, host, name.count, item, to: &collector) }
      if names.isEmpty { addSource(host, item.words, host, nil, item, to: &collector) }
      return
    }
    let words = BegunWords(item.words)
    if words.isEmpty { addSource([], nil, [], nil, item, to: &collector) }
    guard let index else { return }
    var seen: Set<PageFacts.Text> = []
    for use in usualPublishers(words, in: index) where seen.insert(use.use.name).inserted {
      addSource(use.use.name.bytes, nil, Array(use.host.utf8), use.use.count, item, to: &collector)
    }
  }

  private func addSource(
    _ publisher: [UInt8], _ address: [UInt8]?, _ host: [UInt8], _ count: Int?, _ item: BegunItem,
    to collector: inout CompletionCollector
  ) {
    guard let name = String(validating: publisher, as: UTF8.self),
      let written = String(validating: address ?? [], as: UTF8.self)
    else { return }
    var snippet = Snippet()
    snippet.add(String(decoding: item.before, as: UTF8.self) + "\(item.number). [")
    if name.isEmpty { snippet.addPlace(1) } else { snippet.add(name) }
    snippet.add("](")
    if address == nil { snippet.addPlace(2, "https://") } else { snippet.add(written) }
    snippet.add(")" + String(decoding: item.after, as: UTF8.self))
    let text = "\(item.number). [\(name)](\(written))"
    collector.add(
      name.isEmpty ? "[](https://)" : name, .publisher,
      detail: host.isEmpty ? nil : String(decoding: host, as: UTF8.self) + (count.map { " · \($0)" } ?? ""),
      filterText: item.begun.typed + (address == nil ? name : ""), replacing: item.begun.range,
      with: item.before + Array(text.utf8) + item.after, snippet: address == nil ? snippet.text : nil,
      additionalEdits: item.renumbering)
  }
}
