/// Which key decided whether a rule runs, or how severe it is.
struct RuleDecision: Hashable, Sendable {
  /// Who said it.
  enum Place: Hashable, Sendable {
    case file
    /// An override of the file, by its position.
    case override(Int)
    case commandLine
  }

  /// What it was said with.
  enum Key: Hashable, Sendable {
    /// The rule's own entry under `rules`.
    case level
    /// An element of `select`; `nil` for what `select` doesn't name.
    case select(Int?)
    /// An element of `ignore`.
    case ignore(Int)
  }

  var place: Place
  var key: Key
}
