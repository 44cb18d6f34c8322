/// Why several files were not changed. They are as they were, but for those that are named as not put back.
public struct TransactionProblem: Error, Hashable, Sendable {
  /// What stood in the way: all that is known before anything is touched, or the one thing that went wrong later.
  public let problems: [WriteProblem]

  /// What could not be put back. Where the disk was to blame, the next run that writes tries it again.
  public let notPutBack: [WriteProblem]

  /// Creates a problem.
  public init(_ problems: [WriteProblem], notPutBack: [WriteProblem] = []) {
    self.problems = problems
    self.notPutBack = notPutBack
  }
}

extension TransactionProblem: CustomStringConvertible {
  /// What is wrong, a line for each file, in English.
  public var description: String {
    let lost = notPutBack.map { "not put back: \($0)" }
    return (problems.map(\.description) + lost).joined(separator: "\n")
  }
}
