/// How many labels and links of a document speak for each dialect.
struct DialectVotes {
  private let dialects: Dialects
  /// By dialect, the labels that it has. Each context counts.
  private var labels: [Int]
  /// By dialect, the links that begin as its do.
  private var links: [Int]
  private var linkCount = 0
  /// The number of labels; those of contexts count as one, since they are written together with the links.
  private var labelCount = 0

  /// Counts in one walk over all nodes.
  init(in tree: SyntaxTree, dialects: Dialects) {
    self.dialects = dialects
    let count = min(dialects.all.count, 64)
    labels = Array(repeating: 0, count: count)
    links = Array(repeating: 0, count: count)
    var section = SyntaxKind.document
    var hasContext = false
    var needsLink = false
    for node in tree.rawNodes {
      let range = Int(node.start)..<node.end
      switch node.kind {
      case .sourcesSection, .changesSection, .relatedSection, .unknownSection: section = node.kind
      case .formatsLine: countLabel(dialects.formatsMask)
      case .listItem: needsLink = section == .relatedSection
      case .entryHeading: needsLink = true
      case .dayHeading, .context: section = node.kind
      case .text where section == .dayHeading:
        countLabel(dialects.mask(of: range, as: section, in: tree.bytes.span))
        section = .document
      case .label where section == .context:
        countLabel(dialects.mask(of: range, as: section, in: tree.bytes.span), isNew: !hasContext)
        hasContext = true
        section = .relatedSection
      case .label where section != .document:
        countLabel(dialects.mask(of: range, as: section, in: tree.bytes.span))
      case .destination where needsLink:
        countLink(range, in: tree.bytes)
        needsLink = false
      default: break
      }
    }
  }

  private mutating func countLabel(_ mask: UInt64, isNew: Bool = true) {
    guard mask != 0 else { return }
    if isNew { labelCount += 1 }
    for index in labels.indices where mask & (1 << UInt64(index)) != 0 { labels[index] += 1 }
  }

  private mutating func countLink(_ range: Range<Int>, in bytes: [UInt8]) {
    var isKnown = false
    for index in links.indices {
      let form = dialects.forms[index]
      guard range.count > form.eventPathStart.count, form.beginsEventPath(bytes, at: range.lowerBound) else {
        continue
      }
      links[index] += 1
      isKnown = true
    }
    if isKnown { linkCount += 1 }
  }

  /// Whether the links leave no doubt of a dialect that all labels have.
  func linksAgree(with dialect: Int) -> Bool {
    let contrary = linkCount - links[dialect]
    return contrary <= links[dialect] || contrary < labelCount
  }

  /// The dialects that most speaks for; those with more labels first, then those that come first.
  func likely(isFormatsLineMissing: Bool) -> [Int] {
    let scores = labels.indices.map { index in
      let lacks = isFormatsLineMissing && dialects.all[index].hasFormatsLine
      return labels[index] + links[index] - (lacks ? 1 : 0)
    }
    guard let most = scores.max() else { return [] }
    return scores.indices.filter { scores[$0] == most }.sorted { (labels[$1], $0) < (labels[$0], $1) }
  }
}
