public import DatelineRules

/// Something that an editor offers to do at a place of a page.
public struct CodeAction: Hashable, Sendable {
  /// What it comes to when it is chosen.
  public enum Effect: Hashable, Sendable {
    /// A change, which is worked out once it is wanted.
    case change(Request)
    /// The explanation of a rule is shown; the rule's id.
    case explanation(rule: String)
  }

  /// What it does, as an imperative without a full stop.
  public let title: String
  /// What kind of action it is.
  public let kind: Kind
  /// The findings that it ends.
  public let ends: [Finding]
  /// Whether it is what one would most likely do about its findings.
  public let isPreferred: Bool
  /// What it comes to.
  public let effect: Effect

  /// Creates an action.
  public init(
    _ title: String, _ kind: Kind, ends: [Finding] = [], isPreferred: Bool = false, effect: Effect
  ) {
    self.title = title
    self.kind = kind
    self.ends = ends
    self.isPreferred = isPreferred
    self.effect = effect
  }

  init(
    _ title: String, _ kind: Kind, ends: [Finding] = [], isPreferred: Bool = false, _ request: Request
  ) {
    self.init(title, kind, ends: ends, isPreferred: isPreferred, effect: .change(request))
  }
}
