import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// What a publisher may be called.
  private struct Publisher {
    /// The name without blanks around it.
    let name: [UInt8]
    let host: String
    /// How many sources of the host have it.
    let count: Int
    /// Where it has what is typed.
    let found: BegunWords.Place
  }

  /// Adds what the publisher of a source may be called: first what the archive calls that of the address's host, then the
  /// usual publishers of other hosts.
  func addPublishers(of link: Link, _ begun: BegunText, to collector: inout CompletionCollector) {
    guard let index else { return }
    let words = BegunWords(begun.typed.utf8, readsDates: false)
    let own =
      link.destination.flatMap { SourceAddress($0.bytes)?.host }
      .map { publishers(ofHost: $0, words, in: index) } ?? []
    // Without a letter the others would say nothing.
    let others = words.isEmpty && !own.isEmpty ? [] : usualPublishers(words, in: index)
    let current = Array(bytes[begun.range])
    var seen: Set<[UInt8]> = []
    // What is only being typed is no name yet.
    for publisher in own + others where publisher.count > 1 || publisher.name != current {
      guard seen.insert(publisher.name).inserted else { continue }
      collector.add(
        String(decoding: publisher.name, as: UTF8.self), .publisher,
        detail: "\(publisher.host) · \(publisher.count)",
        filterText: begun.filterText(goingOnIn: publisher.name, from: publisher.found.end),
        replacing: begun.range, with: publisher.name)
    }
  }

  /// A publisher; `nil` if its name can't be written, is the label of a picture, or isn't what is typed.
  private func publisher(_ use: PublisherTable.Use, of host: [UInt8], _ words: BegunWords) -> Publisher? {
    let name = Array(use.name.bytes[...].trimmingBlanks)
    guard !name.isEmpty, String(validating: name, as: UTF8.self) != nil,
      !dialects.isCoverImageLabel(name[...]),
      !name.contains(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }),
      let found = words.place(in: name)
    else { return nil }
    return Publisher(name: name, host: String(decoding: host, as: UTF8.self), count: use.count, found: found)
  }

  private func publishers(ofHost host: [UInt8], _ words: BegunWords, in index: ArchiveIndex) -> [Publisher] {
    index.publishers.names(of: PageFacts.Text(host[...])).compactMap { publisher($0, of: host, words) }
  }

  /// The usual publishers of all hosts, those of most sources first.
  private func usualPublishers(_ words: BegunWords, in index: ArchiveIndex) -> [Publisher] {
    index.publishers.usual.compactMap { host, use in publisher(use, of: host.bytes, words) }
      .sorted { $0.count == $1.count ? $0.host < $1.host : $0.count > $1.count }
  }

  // MARK: Items

  /// Adds the source that a begun item may become: of the address that stands there, or of a publisher.
  func addSources(of section: Section, _ line: BegunText, to collector: inout CompletionCollector) {
    let item = BegunItem(line, of: section, in: self)
    if let host = SourceAddress(item.words[...])?.host {
      let known = index.map { publishers(ofHost: host, BegunWords([]), in: $0) } ?? []
      var seen: Set<[UInt8]> = []
      for publisher in known where seen.insert(publisher.name).inserted {
        addSource(publisher.name, item.words, host, publisher.count, item, to: &collector)
      }
      if known.isEmpty { addSource(host, item.words, host, nil, item, to: &collector) }
      return
    }
    let words = BegunWords(item.words, readsDates: false)
    if words.isEmpty { addSource([], nil, [], nil, item, to: &collector) }
    var seen: Set<[UInt8]> = []
    for publisher in index.map({ usualPublishers(words, in: $0) }) ?? []
    where seen.insert(publisher.name).inserted {
      addSource(publisher.name, nil, Array(publisher.host.utf8), publisher.count, item, to: &collector)
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
      filterText: address == nil ? item.begun.filterText(name) : item.begun.typed,
      replacing: item.begun.range,
      with: item.before + Array(text.utf8) + item.after, snippet: address == nil ? snippet.text : nil,
      additionalEdits: item.renumbering)
  }
}
