import DatelineArchive
import DatelineSyntax

/// Where a subject stands in one text.
struct SubjectPlaces {
  private let subject: Subject.Kind
  /// The archive, which tells where a name ends that holds a comma.
  private let archive: ArchiveIndex?

  init(of subject: Subject.Kind, in archive: ArchiveIndex?) {
    self.subject = subject
    self.archive = archive
  }

  /// The byte ranges of the subject, ascending; of a link the whole link, of a headline the links that lead to its page and
  /// the headline itself.
  ///
  /// - Parameter path: where the text is.
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  func ranges(in tree: SyntaxTree, at path: ArchivePath) -> [Range<Int>] {
    switch subject {
    case .name(let name), .topic(let name): rangesOfName(name, in: tree)
    case .link(let target): rangesOfLinks(to: target, in: tree, at: path)
    case .headline: rangesOfLinks(to: path, in: tree, at: path)
    case .address(let address): rangesOfLinks(in: tree) { $0.bytes.elementsEqual(address) }
    }
  }

  private func rangesOfName(_ name: [UInt8], in tree: SyntaxTree) -> [Range<Int>] {
    guard tree.kinds.contains(.context) || tree.kinds.contains(.topicLine) else { return [] }
    var ranges: [Range<Int>] = []
    for node in tree.nodes {
      switch node.kind {
      case .topicLine:
        guard let text = TopicLine(node)?.text?.bytes.trimmingBlanks, text.elementsEqual(name) else {
          continue
        }
        ranges.append(text.indices)
      case .context:
        guard let context = Context(node) else { continue }
        ranges += names(of: context).filter { tree.bytes[$0].elementsEqual(name) }
      default: continue
      }
    }
    return ranges
  }

  private func names(of context: Context) -> [Range<Int>] {
    archive.map { ContextNames(context, in: $0).names(alsoKnowing: []) } ?? context.names
  }

  private func rangesOfLinks(to target: ArchivePath, in tree: SyntaxTree, at path: ArchivePath) -> [Range<
    Int
  >] {
    var ranges = rangesOfLinks(in: tree) { destination in
      // Most links lead elsewhere, which is told without a copy of the path.
      destination.bytes.suffix(target.bytes.count).elementsEqual(target.bytes)
        && ArchiveIndex.path(ofDestination: destination) == target
    }
    if target == path, tree.kind == .eventPage, let headline = EventPage(tree).headline?.text {
      let place = ranges.firstIndex { $0.lowerBound > headline.range.lowerBound } ?? ranges.endIndex
      ranges.insert(headline.range, at: place)
    }
    return ranges
  }

  private func rangesOfLinks(in tree: SyntaxTree, _ isWanted: (SyntaxNode) -> Bool) -> [Range<Int>] {
    guard tree.kinds.contains(.destination) else { return [] }
    return tree.nodes.compactMap { node in
      guard node.kind == .link, let destination = Link(node)?.destination, isWanted(destination) else {
        return nil
      }
      return node.range
    }
  }
}
