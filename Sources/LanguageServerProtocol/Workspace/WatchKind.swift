/// For what a file is watched.
public struct WatchKind: OptionSet, Codable, Hashable, Sendable {
  /// The sum of the kinds.
  public let rawValue: Int

  /// Takes any sum.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// That it is created.
  public static let create = Self(rawValue: 1)
  /// That it is changed.
  public static let change = Self(rawValue: 2)
  /// That it is deleted.
  public static let delete = Self(rawValue: 4)
}
