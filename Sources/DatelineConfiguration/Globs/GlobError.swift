/// Why a pattern can't be compiled.
public struct GlobError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, to stand after the pattern: `'[' is never closed`.
  public var message: String

  /// The message.
  public var description: String { message }
}
