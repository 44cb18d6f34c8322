import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// For people: the names of each page, then a line for each suggestion, in the order in which the page would list them.
struct RelatedTable {
  private let explains: Bool
  /// How many columns a line has; `nil` for any number.
  private let width: Int?
  private let style = TerminalStyle.standardOutput()
  private let shown: (RelatedPage) -> String
  /// The absolute path of a page of the archive.
  private let absolute: (ArchivePath) -> [UInt8]
  private var isFirst = true

  init(
    explains: Bool, width: Int?, shown: @escaping (RelatedPage) -> String,
    absolute: @escaping (ArchivePath) -> [UInt8]
  ) {
    self.explains = explains
    self.width = width
    self.shown = shown
    self.absolute = absolute
  }

  mutating func append(_ pages: [RelatedPage], to bytes: inout [UInt8]) {
    for page in pages {
      if !isFirst { bytes.append("\n") }
      isFirst = false
      append(page, to: &bytes)
    }
  }

  private func append(_ page: RelatedPage, to bytes: inout [UInt8]) {
    append(shown(page), linkedTo: page.isLone ? nil : page.path, to: &bytes)
    bytes.append("\n")
    if explains {
      for name in page.answer.names { append(name, to: &bytes) }
      if !page.answer.names.isEmpty { bytes.append("\n") }
    }
    for suggestion in page.answer.suggestions.listed(in: page.dialect) {
      append(suggestion, page, to: &bytes)
    }
  }

  /// `  0.98  Syria: the topic, rarity 3.21`
  private func append(_ name: FoundName, to bytes: inout [UInt8]) {
    bytes.append("  ")
    bytes.appendDecimal(name.probability, places: 2)
    bytes.append("  ")
    bytes.append(name.name.bytes, VisibleEscape.self)
    bytes.append(": \(name.standing.explanation), rarity ", VisibleEscape.self)
    bytes.appendDecimal(name.rarity, places: 2)
    bytes.append("\n")
  }

  /// `  2015-11-17  Headline  [France, Syria]`
  private func append(_ suggestion: Suggestion, _ page: RelatedPage, to bytes: inout [UInt8]) {
    bytes.append("  ")
    if let date = suggestion.page.date { append("\(date)", linkedTo: suggestion.page.path, to: &bytes) }
    var context: [UInt8] = []
    if !suggestion.context.isEmpty {
      context.append("  [")
      context.append(Array(suggestion.context.map(\.bytes).joined(separator: ", ".utf8)), VisibleEscape.self)
      context.append("]")
    }
    var headline: [UInt8] = []
    headline.append(suggestion.page.headline?.bytes ?? [], VisibleEscape.self)
    bytes.append("  ")
    let room = width.map { max($0 - 14 - TerminalWidth.of(context), Self.leastHeadline) }
    bytes += room.map { TerminalWidth.prefix(of: headline, columns: $0) } ?? headline
    bytes += context
    bytes.append("\n")
    guard explains else { return }
    bytes.append("              score ")
    bytes.appendDecimal(suggestion.score, places: 2)
    for place in suggestion.shared {
      let name = page.answer.names[place]
      bytes.append(", ")
      bytes.append(name.name.bytes, VisibleEscape.self)
      bytes.append(" ")
      bytes.appendDecimal(name.probability, places: 2)
    }
    bytes.append("\n")
  }

  private func append(_ text: String, linkedTo page: ArchivePath?, to bytes: inout [UInt8]) {
    var writer = TerminalWriter(style: style)
    writer.linked(to: page.map { PercentEncoding.fileAddress(absolute($0), on: ProcessContext.hostName) }) {
      $0.bytes.append(text, VisibleEscape.self)
    }
    bytes += writer.bytes
  }

  /// So many columns are left to a headline, however long the context is.
  private static let leastHeadline = 24
}

extension NameStanding {
  /// How people say it.
  fileprivate var explanation: String {
    switch self {
    case .topic: "the topic"
    case .topicVariant: "the topic, written otherwise"
    case .written: "as written"
    case .variant: "written otherwise"
    case .rival: "written as another name is"
    case .inside: "inside a longer name"
    }
  }
}
