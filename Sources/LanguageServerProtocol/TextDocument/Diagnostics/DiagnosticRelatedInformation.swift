/// A place that has to do with something wrong.
public struct DiagnosticRelatedInformation: Codable, Hashable, Sendable {
  /// The place.
  public var location: Location
  /// What it has to do with it.
  public var message: String

  /// Creates a value from its members.
  public init(location: Location, message: String) {
    self.location = location
    self.message = message
  }
}
