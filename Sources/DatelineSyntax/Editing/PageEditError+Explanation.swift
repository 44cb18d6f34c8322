extension PageEditError {
  /// What is wrong with a page, in English.
  package var explanation: String {
    switch self {
    case .missing(let kind): "it has no \(kind.words)"
    case .unsupported(let kind): "pages of its dialect have no \(kind.words)"
    case .noSuchPosition(let position, let count): "there is no place \(position) among \(count)"
    case .notAPermutation: "the order isn't one"
    case .unreadable(.document): "it would be read otherwise than it is meant"
    case .unreadable(let kind): "with this \(kind.words) it would be read otherwise than it is meant"
    case .tooLarge: "it would be too large"
    }
  }
}

extension SyntaxKind {
  /// What authors call a part of a page.
  fileprivate var words: String {
    switch self {
    case .headlineLine: "headline"
    case .topicLine: "topic"
    case .summaryLine, .entrySummary: "summary"
    case .dateLine: "date line"
    case .formatsLine: "line 'Formats:'"
    case .sourcesSection: "list of sources"
    case .changesSection: "list of changes"
    case .relatedSection: "list of related events"
    case .listItem, .itemNumber: "item"
    case .changeNote: "note of a change"
    case .context, .entryContext, .contextName: "context"
    case .link, .openBracket, .closeBracket: "link"
    case .destination, .openParenthesis, .closeParenthesis: "address"
    case .indexEntry, .entryHeading: "entry"
    case .daySection, .dayHeading: "heading of a day"
    default: "part"
    }
  }
}
