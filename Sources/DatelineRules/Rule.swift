public import DatelineArchive
public import DatelineSyntax

/// A check of a page.
///
/// A rule is one file in `Rules`: its metadata with documentation and examples, and its check. To be run it has to be
/// in ``RuleRegistry/all``.
public protocol Rule: SendableMetatype {
  /// All that is known of the rule without running it.
  static var metadata: RuleMetadata { get }

  /// What a page must have for the rule to have anything to look at. By default every page has it.
  static var interest: RuleInterest { get }

  /// The rule as one that sees more than its page; `nil` if it doesn't.
  static var archiveRule: (any ArchiveRule.Type)? { get }

  /// Reports what is wrong with a page.
  static func check(_ page: PageContext, _ report: inout Reporter)
}

extension Rule {
  public static var interest: RuleInterest { .all }
  public static var archiveRule: (any ArchiveRule.Type)? { nil }
}

/// A rule that needs to see more than its page.
///
/// Pages are read once, for their facts. Only a page whose facts concern a rule is read again for it.
public protocol ArchiveRule: Rule {
  /// Whether the rule could find something on a page, judged by facts. It may say yes too often, never no wrongly.
  static func concerns(_ page: PageFacts, in archive: ArchiveIndex) -> Bool

  /// Whether the rule has nothing to say of a text without any archive around it. By default it hasn't.
  static var needsArchive: Bool { get }
}

extension ArchiveRule {
  public static var needsArchive: Bool { true }
}

extension ArchiveRule {
  public static var archiveRule: (any ArchiveRule.Type)? { Self.self }
}

/// What a page must have for a rule to have anything to look at.
///
/// A page without it is passed over without a call.
public struct RuleInterest: Sendable {
  /// The kinds of document that the rule looks at, a bit each.
  private let documents: UInt8
  /// Kinds of nodes of which the tree must have one; empty if any tree will do.
  private var kinds: SyntaxKindSet
  /// Deviations of which the page must have one; empty if the rule looks at regular pages too.
  private var deviations: Deviations
  /// Whether the rule looks at pages only for their anomalies.
  private let needsAnomalies: Bool
  /// Whether the rule looks at pages only for their layout faults.
  private let needsLayoutFaults: Bool

  /// Every page.
  public static let all = RuleInterest()
  /// Every event page.
  public static let eventPages = RuleInterest(documents: [.eventPage])
  /// Every day index.
  public static let dayIndexes = RuleInterest(documents: [.dayIndex])
  /// Pages that have anomalies.
  public static let anomalies = RuleInterest(needsAnomalies: true)
  /// Pages that differ from the canonical layout.
  public static let layoutFaults = RuleInterest(needsLayoutFaults: true)

  /// Pages that have one of some kinds of nodes.
  public static func kinds(_ kinds: SyntaxKind..., in documents: [DocumentKind] = DocumentKind.allCases)
    -> RuleInterest
  {
    RuleInterest(documents: documents, kinds: SyntaxKindSet(kinds.map { SyntaxKindSet($0) }))
  }

  /// Pages that depart from the regular form of their dialect in one of some ways.
  public static func deviations(
    _ deviations: Deviations, in documents: [DocumentKind] = DocumentKind.allCases
  )
    -> RuleInterest
  {
    RuleInterest(documents: documents, deviations: deviations)
  }

  init(
    documents: [DocumentKind] = DocumentKind.allCases, kinds: SyntaxKindSet = [], deviations: Deviations = [],
    needsAnomalies: Bool = false, needsLayoutFaults: Bool = false
  ) {
    self.documents = documents.reduce(0) { $0 | Self.bit($1) }
    self.kinds = kinds
    self.deviations = deviations
    self.needsAnomalies = needsAnomalies
    self.needsLayoutFaults = needsLayoutFaults
  }

  @inline(__always)
  private static func bit(_ document: DocumentKind) -> UInt8 {
    switch document {
    case .eventPage: 1
    case .dayIndex: 2
    }
  }

  /// Whether the rule looks at documents of a kind.
  func covers(_ document: DocumentKind) -> Bool { documents & Self.bit(document) != 0 }

  /// Whether a page has what the rule looks at.
  @inline(__always)
  func isMet(by page: Traits) -> Bool {
    documents & page.document != 0 && (kinds.isEmpty || !kinds.isDisjoint(with: page.kinds))
      && (deviations.isEmpty || !deviations.isDisjoint(with: page.deviations))
      && (!needsAnomalies || page.hasAnomalies) && (!needsLayoutFaults || page.hasLayoutFaults)
  }

  /// An interest that every page meets that meets one of some interests.
  static func union(_ interests: [RuleInterest]) -> RuleInterest? {
    guard !interests.contains(where: \.isInPlainPages) else { return nil }
    var union = RuleInterest()
    for interest in interests {
      union.kinds.formUnion(interest.kinds)
      union.deviations.formUnion(interest.deviations)
    }
    return union
  }

  /// Whether the rule looks at pages without any deviation, anomaly or fault of layout, whatever nodes they have.
  private var isInPlainPages: Bool {
    kinds.isEmpty && deviations.isEmpty && !needsAnomalies && !needsLayoutFaults
  }

  /// Whether a page has anything that one of the interests in a union asks for.
  @inline(__always)
  func isTouched(by page: Traits) -> Bool {
    !kinds.isDisjoint(with: page.kinds) || !deviations.isDisjoint(with: page.deviations) || page.hasAnomalies
      || page.hasLayoutFaults
  }

  /// Whether a page may have what the rule looks at, judged by its facts.
  @inline(__always)
  func mayBeMet(by facts: PageFacts) -> Bool {
    documents & Self.bit(facts.document) != 0
      && (deviations.isEmpty || !deviations.isDisjoint(with: facts.deviations))
  }

  /// What interests are compared with, looked up once for all rules.
  struct Traits {
    fileprivate let document: UInt8
    fileprivate let kinds: SyntaxKindSet
    fileprivate let deviations: Deviations
    fileprivate let hasAnomalies: Bool
    fileprivate let hasLayoutFaults: Bool

    init(_ tree: SyntaxTree, _ facts: PageFacts, hasLayoutFaults: Bool) {
      document = RuleInterest.bit(tree.kind)
      kinds = tree.kinds
      deviations = facts.deviations
      hasAnomalies = tree.hasAnomalies
      self.hasLayoutFaults = hasLayoutFaults
    }

    init(_ page: PageContext) {
      self.init(page.tree, page.facts, hasLayoutFaults: !page.layoutFaults.isEmpty)
    }
  }
}
