import DatelineRules

/// A look of a piece of text in a terminal.
enum TextStyle {
  case bold, dim, error, warning, information

  /// The look of a severity.
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .information: self = .information
    }
  }

  /// The sequence that turns it on.
  var sequence: StaticString {
    switch self {
    case .bold: "\u{1B}[1m"
    case .dim: "\u{1B}[2m"
    case .error: "\u{1B}[1;31m"
    case .warning: "\u{1B}[1;33m"
    case .information: "\u{1B}[1;36m"
    }
  }
}
