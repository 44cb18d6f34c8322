import DatelineSyntax

/// How many blank lines a gap between two parts of a page may have.
enum BlankLineForm {
  case exactly(Int)
  case atMost(Int)
  /// Real pages show no form, or the page is not understood there.
  case any

  /// The number of blank lines that is right in place of `count`; `nil` if `count` itself is.
  func correction(of count: Int) -> Int? {
    switch self {
    case .any: nil
    case .exactly(let number): count == number ? nil : number
    case .atMost(let number): count <= number ? nil : number
    }
  }
}

extension BlankLineForm {
  /// The form of the gap between two lines of an event page. `document` is the start of the page above and its end below.
  static func onEventPage(
    between last: SyntaxKind, and next: SyntaxKind, _ blankLines: Dialect.BlankLines, isDialectCertain: Bool
  ) -> BlankLineForm {
    switch (last, next) {
    case (.listItem, .listItem), (.topicLine, .headlineLine), (.document, .dateLine): .exactly(0)
    case (.sectionHeading, .listItem), (.listItem, .sectionHeading): .exactly(1)
    case (.dateLine, .topicLine), (.dateLine, .headlineLine), (.headlineLine, .summaryLine): .exactly(1)
    case (.document, .formatsLine), (.formatsLine, .dateLine): .exactly(1)
    case (.headlineLine, .sectionHeading): isDialectCertain ? .exactly(blankLines.afterHeadline) : .any
    case (.summaryLine, .sectionHeading): isDialectCertain ? .exactly(blankLines.afterSummary) : .any
    case (.listItem, .document), (.sectionHeading, .document): .exactly(0)
    case (.headlineLine, .document): .exactly(blankLines.atEnd)
    default: .any
    }
  }

  /// The form of the gap between two lines of a day index.
  static func inDayIndex(
    between last: SyntaxKind, and next: SyntaxKind, _ blankLines: Dialect.BlankLines, isDialectCertain: Bool
  ) -> BlankLineForm {
    switch (last, next) {
    case (.document, .dayHeading), (.topicLine, .entryHeading): .exactly(0)
    case (.document, .formatsLine), (.formatsLine, .dayHeading): .exactly(1)
    case (.dayHeading, .topicLine), (.dayHeading, .entryHeading): .exactly(1)
    case (.entryHeading, .topicLine), (.entryHeading, .entryHeading), (.entryHeading, .dayHeading),
      (.entrySummary, .topicLine), (.entrySummary, .entryHeading), (.entrySummary, .dayHeading),
      (.entryContext, .topicLine), (.entryContext, .entryHeading), (.entryContext, .dayHeading):
      isDialectCertain ? .exactly(blankLines.betweenEntries) : .atMost(1)
    // Where nothing stands between entries, an index without link to the day before may end in the blank line of others.
    case (.entryHeading, .document), (.entrySummary, .document), (.entryContext, .document):
      isDialectCertain && blankLines.betweenEntries > 0 ? .exactly(blankLines.betweenEntries) : .atMost(1)
    // Only a dialect's label makes the last heading the link to the day before.
    case (.dayHeading, .document): isDialectCertain ? .exactly(1) : .atMost(1)
    default: .any
    }
  }
}
