/// What a text in the configuration has to look like.
enum TextForm: Sendable {
  case any
  /// A pattern for paths.
  case glob
  /// An `http` or `https` address.
  case address
  /// One line, not empty.
  case label
  /// Empty, or an absolute path without a slash at its end.
  case linkPrefix
  /// ASCII characters.
  case ascii
  /// One ASCII character that can stand in a file name.
  case separator

  /// The form as a regular expression of JSON Schema, if it has one.
  var schemaPattern: String? {
    switch self {
    case .any: nil
    case .glob: GlobExpression.text
    case .address: "^https?://."
    case .label: "^[^\\r\\n]*[^\\s][^\\r\\n]*$"
    case .linkPrefix: "^(/[^\\s]*[^\\s/])?$"
    case .ascii: "^[\\u0001-\\u007f]*$"
    case .separator: "^[!-.0-~]$"
    }
  }

  /// The most Unicode scalars that a text may have, if there is a limit.
  var lengthLimit: Int? {
    switch self {
    case .glob: Glob.lengthLimit
    default: nil
    }
  }

  /// What is wrong with a text, to stand after its name, or `nil` if it is well formed.
  func problem(with text: String) -> String? {
    switch self {
    case .any: return nil
    case .glob:
      do throws(GlobError) {
        _ = try Glob(text)
        return nil
      } catch {
        return "the pattern '\(text)' is malformed: \(error)"
      }
    case .address:
      let rest = ["https://", "http://"].first { text.hasPrefix($0) }.map { text.utf8.count - $0.utf8.count }
      return (rest ?? 0) > 0 ? nil : "'\(text)' is no address that begins with 'https://' or 'http://'"
    case .label:
      if text.allSatisfy(\.isWhitespace) { return "a label can't be empty" }
      return text.contains(where: \.isNewline) ? "a label can't hold a line end" : nil
    case .linkPrefix:
      let isWellFormed =
        text.isEmpty
        || text.hasPrefix("/") && !text.hasSuffix("/") && !text.contains(where: \.isWhitespace)
      return isWellFormed ? nil : "'\(text)' is no link prefix; one begins with '/' and doesn't end with it"
    case .ascii: return text.utf8.allSatisfy { $0 < 0x80 } ? nil : "'\(text)' holds characters beyond ASCII"
    case .separator:
      let isWellFormed = text.utf8.count == 1 && text.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x2F }
      return isWellFormed
        ? nil : "'\(text)' is no separator; one is a single ASCII character, not '/' or a blank"
    }
  }
}
