/// What of a dialect the regular form depends on, as bytes.
///
/// A reference, so that taking it up costs one count however much it holds. All threads share it; what is spelled is in
/// one array, as every array that is taken up would be counted too, and the threads would wait for each other.
final class DialectForm: Sendable {
  static let english = DialectForm(.english, coverImageLabels: [Dialect.english.coverImageLabel])

  let slug: SlugRule
  let hasFormatsLine: Bool
  let needsTopic: Bool
  let relatedOrder: Dialect.RelatedOrder
  let relatedLimit: Int

  /// The bytes of all that the dialect spells, one after the other.
  let spelling: [UInt8]
  /// What stands in a related link or an entry before the date.
  let eventPathStart: Range<Int>
  /// What stands in a date line's link before the date.
  let datePathStart: Range<Int>
  /// What stands in a day index's links to days before the date.
  let indexPathStart: Range<Int>
  let previousDayLabel: Range<Int>
  let labels: [Label]

  /// A label, as a range of the spelling.
  struct Label: Sendable {
    /// What it heads: a section, a context, or a list item that is a picture.
    let role: SyntaxKind
    let range: Range<Int>
  }

  /// Takes a dialect's form.
  ///
  /// - Parameter coverImageLabels: the labels that pictures have as items of their own, in all known dialects.
  init(_ dialect: Dialect, coverImageLabels: [String]) {
    var spelling: [UInt8] = []
    func spell(_ text: String) -> Range<Int> {
      let start = spelling.count
      spelling += text.utf8
      return start..<spelling.count
    }
    slug = dialect.slug
    hasFormatsLine = dialect.hasFormatsLine
    needsTopic = dialect.topicLine == .required
    relatedOrder = dialect.relatedOrder
    relatedLimit = dialect.relatedLimit
    eventPathStart = spell(dialect.linkPrefix + "/news/")
    datePathStart = spell(dialect.dateLinkPrefix + "/news/")
    indexPathStart = spell(dialect.indexLinkPrefix + "/news/")
    previousDayLabel = spell(dialect.previousDayLabel)
    var labels: [Label] = []
    for (role, texts) in [
      (SyntaxKind.context, dialect.contextLabels), (.sourcesSection, dialect.sourcesLabels),
      (.relatedSection, dialect.relatedLabels), (.changesSection, dialect.changesLabels),
      (.listItem, coverImageLabels),
    ] {
      for text in texts { labels.append(Label(role: role, range: spell(text))) }
    }
    self.labels = labels
    self.spelling = spelling
  }

  /// Whether the bytes from an offset on begin as the path of an event does in links.
  func beginsEventPath(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard offset >= 0, offset <= bytes.count - eventPathStart.count else { return false }
    return bytes[offset..<(offset + eventPathStart.count)].elementsEqual(spelling[eventPathStart])
  }
}
