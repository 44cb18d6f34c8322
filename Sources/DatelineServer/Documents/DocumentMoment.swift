/// What tells whether anything has changed that the diagnostics of a document depend on.
struct DocumentMoment: Hashable, Sendable {
  /// The number of the opening: a document may be closed and opened again.
  let opening: Int
  /// How many texts it had since.
  let revision: Int
  /// How often its archive changed.
  let generation: Int
}
