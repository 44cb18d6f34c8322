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

  /// Reports what is wrong with a page.
  static func check(_ page: PageContext, _ report: inout Reporter)
}

extension Rule {
  public static var interest: RuleInterest { .all }
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

/// What a page must have for a rule to have anything to look at.
public struct RuleInterest: Sendable {
  /// The kinds of document that the rule looks at.
  public var documents: [DocumentKind]
  /// Kinds of nodes of which the tree must have one; empty if any tree will do.
  public var kinds: SyntaxKindSet
  /// Whether the rule looks at pages only for their anomalies.
  public var needsAnomalies: Bool

  /// Every page.
  public static let all = RuleInterest()
  /// Every event page.
  public static let eventPages = RuleInterest(documents: [.eventPage])
  /// Every day index.
  public static let dayIndexes = RuleInterest(documents: [.dayIndex])

  /// Pages that have one of some kinds of nodes.
  public static func kinds(_ kinds: SyntaxKind..., in documents: [DocumentKind] = DocumentKind.allCases)
    -> RuleInterest
  {
    RuleInterest(documents: documents, kinds: SyntaxKindSet(kinds.map { SyntaxKindSet($0) }))
  }

  /// Pages that have anomalies.
  public static let anomalies = RuleInterest(needsAnomalies: true)

  init(
    documents: [DocumentKind] = DocumentKind.allCases, kinds: SyntaxKindSet = [], needsAnomalies: Bool = false
  ) {
    self.documents = documents
    self.kinds = kinds
    self.needsAnomalies = needsAnomalies
  }

  /// Whether a page has what the rule looks at.
  func isMet(by tree: SyntaxTree) -> Bool {
    documents.contains(tree.kind) && (kinds.isEmpty || !kinds.isDisjoint(with: tree.kinds))
      && (!needsAnomalies || !tree.anomalies.isEmpty)
  }
}
