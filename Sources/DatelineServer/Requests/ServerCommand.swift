/// The commands that a client can have the server execute.
enum ServerCommand: String, CaseIterable, Sendable {
  /// Carries out a code action, for clients that know no other way.
  case apply = "dateline.apply"
  /// Shows the explanation of a rule; its id.
  case explainRule = "dateline.explainRule"
  /// Shows the places that lead to a document's headline. Clients that can show a list of places do this themselves.
  case showReferences = "dateline.showReferences"
}
