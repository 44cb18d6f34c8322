/// What is wrong with a configuration file or with options that stand on top of it: all of it, not only the first
/// mistake.
public struct ConfigurationError: Error, Hashable, Sendable {
  /// One mistake.
  public struct Problem: Hashable, Sendable, CustomStringConvertible {
    /// The file as named by the caller, or the option, such as `--select`.
    public var source: String
    /// The 1-based line in the file, if it has one.
    public var line: Int?
    /// What is wrong, with the nearest valid name where there is one.
    public var message: String

    /// Creates a problem.
    public init(source: String, line: Int? = nil, message: String) {
      self.source = source
      self.line = line
      self.message = message
    }

    /// `.dateline.json:3: unknown key 'rulez'; did you mean 'rules'?`
    public var description: String {
      line.map { "\(source):\($0): \(message)" } ?? "\(source): \(message)"
    }
  }

  /// The mistakes in the order of their lines; never empty.
  public var problems: [Problem]

  /// Creates an error from its problems.
  public init(problems: [Problem]) {
    self.problems = problems
  }
}

extension ConfigurationError: CustomStringConvertible {
  /// The problems, one a line.
  public var description: String {
    problems.map(\.description).joined(separator: "\n")
  }
}
