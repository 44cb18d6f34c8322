public import DatelineArchive
import DatelineFormatting
public import DatelineSyntax

/// What a rule sees: a page, where it is, and the archive around it.
public struct PageContext: Sendable {
  /// Where the page is, relative to the archive root; as it was named for a page outside an archive.
  public let path: ArchivePath
  /// The page's syntax tree.
  public let tree: SyntaxTree
  /// The page as an event page; `nil` if it is a day index.
  public let eventPage: EventPage?
  /// The page as a day index; `nil` if it is an event page.
  public let dayIndex: DayIndex?
  /// The page's facts.
  public let facts: PageFacts
  /// The page's dialect: the one that its labels show, else the default, else what the pages around it show; the first
  /// known one if nothing tells. Where its labels contradict each other, one of those that most on it speaks for.
  public let dialect: Dialect
  /// Whether the page's own labels show its dialect, and agree.
  public let isDialectCertain: Bool
  /// Whether anything tells the page's dialect. Where nothing does, no rule may judge by ``dialect``.
  public let isDialectKnown: Bool
  /// The dialects that are known.
  public let dialects: Dialects
  /// The archive: all of it, or the pages that this one refers to. `nil` if the page is looked at alone.
  public let archive: ArchiveIndex?
  /// What differs from the canonical layout, found in one walk for all rules of layout.
  let layoutFaults: [LayoutFault]
  /// The anomalies of the page, found once for all rules.
  let anomalies: [Anomaly]

  /// Creates the context of a page.
  ///
  /// - Parameters:
  ///   - tree: the page.
  ///   - path: where it is, relative to the archive root.
  ///   - facts: the page's facts if they are known already.
  ///   - dialects: the known dialects, with which the page was parsed.
  ///   - defaultDialect: the place among the dialects of the one to take if the page's labels don't tell.
  ///   - archive: the archive, or the part of it that the page refers to.
  public init(
    tree: SyntaxTree, path: ArchivePath, facts: PageFacts? = nil, dialects: Dialects = .builtIn,
    defaultDialect: Int? = nil, archive: ArchiveIndex? = nil
  ) {
    let facts = facts ?? PageFacts(of: tree, at: path, dialects: dialects)
    let dialect = Self.dialect(of: facts, default: defaultDialect, archive)
    self.init(
      tree: tree, path: path, facts: facts, dialects: dialects, dialect: dialect, archive: archive,
      layoutFaults: Self.layoutFaults(of: tree, facts, default: defaultDialect, dialects))
  }

  /// Creates the context of a page whose dialect, by its place among the dialects, and layout are known.
  init(
    tree: SyntaxTree, path: ArchivePath, facts: PageFacts, dialects: Dialects, dialect: Int?,
    archive: ArchiveIndex?, layoutFaults: [LayoutFault]
  ) {
    self.path = path
    self.tree = tree
    self.facts = facts
    self.archive = archive
    self.dialects = dialects
    self.layoutFaults = layoutFaults
    anomalies = tree.anomalies
    eventPage = tree.kind == .eventPage ? EventPage(tree) : nil
    dayIndex = tree.kind == .dayIndex ? DayIndex(tree) : nil
    isDialectCertain = facts.dialectIndex != nil
    let known = dialect.flatMap { dialects.all.indices.contains($0) ? dialects.all[$0] : nil }
    isDialectKnown = known != nil
    self.dialect = known ?? dialects.all.first ?? .english
  }

  /// What differs from the canonical layout, judged as formatting does: by the page itself, whatever is around it.
  static func layoutFaults(
    of tree: SyntaxTree, _ facts: PageFacts, default given: Int?, _ dialects: Dialects
  ) -> [LayoutFault] {
    let recognition = DialectRecognition(certain: facts.dialectIndex, likely: facts.likelyDialects)
    let all = dialects.all
    return tree.layoutFaults(
      recognition, defaultDialect: given.flatMap { all.indices.contains($0) ? all[$0] : nil })
  }

  /// The place among the dialects of a page's; `nil` if nothing tells.
  static func dialect(of facts: PageFacts, default given: Int?, _ archive: ArchiveIndex?) -> Int? {
    facts.dialectIndex ?? likelyDialect(facts, default: given, archive) ?? given
      ?? archive?.dialectIndex(around: facts)
  }

  /// Of the dialects that most on the page speaks for, the default one, else that of the pages around it, else the one
  /// with most labels.
  private static func likelyDialect(_ facts: PageFacts, default given: Int?, _ archive: ArchiveIndex?) -> Int?
  {
    guard facts.likelyDialects.count > 1 else { return facts.likelyDialects.first }
    if let given, facts.likelyDialects.contains(given) { return given }
    return archive?.dialectIndex(around: facts, among: facts.likelyDialects) ?? facts.likelyDialects.first
  }

  /// How safe a fix is at most that depends on the dialect: not while labels contradict each other.
  var dialectSafety: Fix.Safety { facts.likelyDialects.isEmpty ? .safe : .unsafe }

  /// The bytes of the page.
  public var bytes: [UInt8] { tree.bytes }

  /// Bytes of the page as text, to quote them.
  public func text(_ range: Range<Int>) -> String { String(decoding: tree.bytes[range], as: UTF8.self) }
}
