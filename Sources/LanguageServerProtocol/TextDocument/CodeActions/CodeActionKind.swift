/// What an action is; a kind has all whose names begin with its own and a dot.
public struct CodeActionKind: RawRepresentable, Codable, Hashable, Sendable {
  /// The value as the protocol has it.
  public let rawValue: String

  /// Takes any value, known or not.
  public init(rawValue: String) {
    self.rawValue = rawValue
  }
}

extension CodeActionKind {
  /// Anything.
  public static let empty = Self(rawValue: "")
  /// A fix.
  public static let quickFix = Self(rawValue: "quickfix")
  /// A change of form.
  public static let refactor = Self(rawValue: "refactor")
  /// Something is taken out.
  public static let refactorExtract = Self(rawValue: "refactor.extract")
  /// Something is put in.
  public static let refactorInline = Self(rawValue: "refactor.inline")
  /// Something moves; since 3.18.
  public static let refactorMove = Self(rawValue: "refactor.move")
  /// Something is written in another way.
  public static let refactorRewrite = Self(rawValue: "refactor.rewrite")
  /// Something for the whole document.
  public static let source = Self(rawValue: "source")
  /// Imports are put in order.
  public static let sourceOrganizeImports = Self(rawValue: "source.organizeImports")
  /// All that can be mended with certainty is mended.
  public static let sourceFixAll = Self(rawValue: "source.fixAll")
}
