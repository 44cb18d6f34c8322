/// How much a logged message matters.
public enum LogLevel: String, CaseIterable, Codable, Comparable, Sendable {
  /// What happens in detail.
  case debug
  /// What happens.
  case info
  /// What goes on though something is amiss.
  case warning
  /// What could not be done.
  case error
  /// Above all messages.
  case off

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  public static func < (left: LogLevel, right: LogLevel) -> Bool { left.rank < right.rank }
}
