import DatelineArchive
import DatelineRelated
import DatelineSyntax

extension PageSnapshot {
  /// Adds names to a context: those that both pages share first, then all of the archive by their use; without those that
  /// the context has already.
  func addNames(to context: Context, _ begun: BegunText, to collector: inout CompletionCollector) {
    guard let archive else { return }
    let (bytes, range) = (self.bytes, begun.range)
    var seen = Set(
      context.names.filter {
        !($0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound) || range.isEmpty
      }
      .map { PageFacts.Text(bytes[$0]) })
    let query = BegunWords(begun.typed.utf8, readsDates: false)
    let form = NameForm(context, begun.range, bytes)
    if let link = link(before: context),
      let target = link.destination.flatMap(archive.archive.target(ofDestination:))
    {
      var writer = RelatedItemWriter(self, archive.related)
      let shared =
        tree.kind == .eventPage ? writer.names(with: target) : archive.related.tags(of: target).map(\.bytes)
      for name in shared {
        guard let found = query.place(in: name), seen.insert(PageFacts.Text(name[...])).inserted else {
          continue
        }
        add(name, found, detail: tree.kind == .eventPage ? "shared" : nil, begun, form, to: &collector)
      }
    }
    let current = PageFacts.Text(bytes[range])
    let isNew = archive.archive.names[current].map { $0.count == 1 } ?? true
    let names = archive.related.names(matching: query, limit: collector.room) { name in
      // What is only being typed is no name yet.
      !seen.contains(name) && !(isNew && name == current)
    }
    for name in names.elements {
      add(name.text.bytes, name.found, detail: "\(name.count)", begun, form, to: &collector)
    }
    collector.isIncomplete = collector.isIncomplete || !names.isComplete
    if form.lacksUnderscore, !begun.typed.isEmpty, seen.isEmpty || !query.isEmpty {
      collector.add(
        "\(begun.typed)_", .entity, filterText: begun.typed + "_", replacing: begun.range,
        with: Array("\(begun.typed)_".utf8))
    }
  }

  /// What is written around a name that is put into a context.
  struct NameForm {
    let before: String
    let after: String
    let lacksUnderscore: Bool

    init(_ context: Context, _ range: Range<Int>, _ bytes: [UInt8]) {
      let last = range.lowerBound > 0 ? bytes[range.lowerBound - 1] : 0
      before = last == UInt8(ascii: ":") || last == UInt8(ascii: ",") ? " " : ""
      lacksUnderscore = context.closingUnderscore == nil
      let end = context.closingUnderscore?.range.lowerBound ?? context.range.upperBound
      // In front of another name.
      let hasNext = range.isEmpty && range.upperBound < end && bytes[range.upperBound] != UInt8(ascii: ",")
      after = hasNext ? ", " : ""
    }
  }

  private func add(
    _ name: [UInt8], _ found: BegunWords.Place, detail: String?, _ begun: BegunText, _ form: NameForm,
    to collector: inout CompletionCollector
  ) {
    guard let string = String(validating: name, as: UTF8.self) else { return }
    let text = form.before + string + form.after
    collector.add(
      string, .entity, detail: detail, filterText: begun.filterText(goingOnIn: name, from: found.end),
      replacing: begun.range, with: Array(text.utf8),
      snippet: form.lacksUnderscore ? Snippet.escaped(text) + "$0_" : nil, subject: .name(name))
  }

  private func link(before context: Context) -> Link? {
    let path = tree.path(to: context.range.lowerBound)
    if let item = path.lazy.compactMap({ ListItem($0) }).first { return item.link }
    return path.lazy.compactMap { DayIndex.Entry($0) }.first?.link
  }

  /// Adds the context of what both pages share, behind a link.
  func addContext(behind link: Link, _ begun: BegunText, to collector: inout CompletionCollector) {
    guard let archive, let target = link.destination.flatMap(archive.archive.target(ofDestination:)),
      let label = dialect.contextLabels.first
    else { return }
    var writer = RelatedItemWriter(self, archive.related)
    let (names, isKnown) = writer.context(with: target)
    guard !names.isEmpty else { return }
    let joined = String(decoding: Array(names.joined(separator: Array(", ".utf8))), as: UTF8.self)
    let text = "_\(label): \(joined)_"
    guard text.hasPrefix(begun.typed) || begun.typed.allSatisfy({ $0 == " " }) else { return }
    var snippet = Snippet()
    snippet.add("_\(label): ")
    snippet.addPlace(1, joined)
    snippet.add("_")
    collector.add(
      text, .entity, detail: isKnown ? "shared" : nil, filterText: begun.filterText(text),
      replacing: begun.range,
      with: Array(text.utf8), snippet: isKnown ? nil : snippet.text, subject: .page(target.path))
  }
}
