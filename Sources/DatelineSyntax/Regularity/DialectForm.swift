/// What of a dialect the regular form depends on, as bytes.
///
/// A reference, so that taking it up costs one count however much it holds.
final class DialectForm: Sendable {
  static let english = DialectForm(.english, coverImageLabels: [Array(Dialect.english.coverImageLabel.utf8)])

  let slug: SlugRule
  let hasFormatsLine: Bool
  let needsTopic: Bool
  let relatedOrder: Dialect.RelatedOrder
  let relatedLimit: Int
  /// What stands in a related link or an entry before the date.
  let eventPathStart: [UInt8]
  /// What stands in a date line's link before the date.
  let datePathStart: [UInt8]
  /// What stands in a day index's links to days before the date.
  let indexPathStart: [UInt8]
  let contextLabels: [[UInt8]]
  let previousDayLabel: [UInt8]
  /// The labels that pictures have as items of their own, in all known dialects.
  let coverImageLabels: [[UInt8]]
  private let sourcesLabels: [[UInt8]]
  private let changesLabels: [[UInt8]]
  private let relatedLabels: [[UInt8]]

  init(_ dialect: Dialect, coverImageLabels: [[UInt8]]) {
    func bytes(_ labels: [String]) -> [[UInt8]] { labels.map { Array($0.utf8) } }
    func start(_ prefix: String) -> [UInt8] { Array((prefix + "/news/").utf8) }
    slug = dialect.slug
    hasFormatsLine = dialect.hasFormatsLine
    needsTopic = dialect.topicLine == .required
    relatedOrder = dialect.relatedOrder
    relatedLimit = dialect.relatedLimit
    eventPathStart = start(dialect.linkPrefix)
    datePathStart = start(dialect.dateLinkPrefix)
    indexPathStart = start(dialect.indexLinkPrefix)
    contextLabels = bytes(dialect.contextLabels)
    self.coverImageLabels = coverImageLabels
    previousDayLabel = Array(dialect.previousDayLabel.utf8)
    sourcesLabels = bytes(dialect.sourcesLabels)
    changesLabels = bytes(dialect.changesLabels)
    relatedLabels = bytes(dialect.relatedLabels)
  }

  /// The labels of a kind of section.
  func labels(of section: SyntaxKind) -> [[UInt8]] {
    switch section {
    case .sourcesSection: sourcesLabels
    case .changesSection: changesLabels
    case .relatedSection: relatedLabels
    default: []
    }
  }
}
