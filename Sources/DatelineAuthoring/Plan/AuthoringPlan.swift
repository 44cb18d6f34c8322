public import DatelineArchive

/// What an operation does: the files that change, what is done to each, and what was left alone.
public struct AuthoringPlan: Hashable, Sendable {
  /// The files that change, by path. Carry out all of them or none.
  public internal(set) var changes: [FileChange] = []
  /// What is done, in order.
  public internal(set) var steps: [AuthoringStep] = []
  /// What might have been expected to change and doesn't.
  public internal(set) var leftAlone: [LeftAlone] = []
  /// What it means for the archive as a whole.
  public internal(set) var remarks: [AuthoringRemark] = []

  /// Whether nothing is to be done, by the plan or by a person.
  public var isInLine: Bool { changes.isEmpty && !leftAlone.contains { $0.reason.isOutOfLine } }

  /// Whether something couldn't be looked at, and the rest was gone on with.
  public var hasFailures: Bool { leftAlone.contains(where: \.reason.isFailure) }

  /// Creates a plan that does nothing.
  public init() {}
}
