/// Which rules run and how severe they are, as one place says it: the file as a whole or one of its overrides.
///
/// A rule runs if it is selected and not off. `select` and `ignore` hold ids, groups and `all`; where both name
/// a rule, the more specific wins (an id over a group, a group over `all`), and of equals `ignore`.
public struct RulePreferences: Hashable, Sendable {
  /// The rules that run, in place of those selected so far; `nil` leaves the selection as it is.
  public var select: [String]?
  /// Rules taken out of the selection.
  public var ignore: [String]
  /// Severities by rule id.
  public var levels: [String: RuleLevel]

  /// Creates preferences.
  public init(select: [String]? = nil, ignore: [String] = [], levels: [String: RuleLevel] = [:]) {
    self.select = select
    self.ignore = ignore
    self.levels = levels
  }
}
