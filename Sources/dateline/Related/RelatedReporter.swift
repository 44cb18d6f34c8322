import DatelineArchive
import DatelineConfiguration
import DatelineRelated
import DatelineSyntax

/// Says what was suggested, batch by batch, and writes it into the pages.
struct RelatedReporter {
  private let command: RelatedCommand
  private let session: ArchiveSession
  private var json = RelatedJSON()
  private var markdown: RelatedMarkdown
  private var table: RelatedTable
  private var pageCount = 0
  private var writtenCount = 0

  init(_ command: RelatedCommand, session: ArchiveSession) {
    self.command = command
    self.session = session
    let isSeveral = command.all || command.pages.count > 1
    markdown = RelatedMarkdown(namesPages: isSeveral, dialects: session.configuration.resolvedDialects)
    table = RelatedTable(
      explains: command.explain, width: Output.lineWidth, shown: { Self.shown($0, in: session) },
      absolute: session.location.absolutePath)
  }

  /// Ends the report.
  mutating func end() throws(CommandFailure) {
    if command.format == .json, !isSilent { try Output.write(json.end(), to: .output) }
    if command.write, command.all {
      Output.complain("\(writtenCount) of \(pageCount) pages list more events than before")
    }
  }

  /// Whether the report is the written page.
  private var isSilent: Bool { command.write && command.readsStandardInput }

  /// Reports a batch of pages.
  mutating func report(_ pages: [RelatedPage]) throws(CommandFailure) {
    for page in pages {
      guard let refusal = page.refusal else { continue }
      Output.complain("error: '\(shown(page))' is left as it is: \(refusal)")
    }
    if command.write {
      if command.readsStandardInput {
        for page in pages { try Output.writePage(page.replacement) }
        return
      }
      if command.format == .text, !command.explain { return }
    }
    var bytes: [UInt8] = []
    switch command.format {
    case .json: bytes = json.render(pages)
    case .markdown:
      markdown.append(pages, to: &bytes)
      try Output.writePage(bytes)
      bytes = []
    case .text: table.append(pages, to: &bytes)
    }
    try Output.write(bytes, to: .output)
    for page in pages where page.answer.isByWords && command.format != .json {
      Output.complain(
        page.answer.suggestions.isEmpty
          ? "note: '\(shown(page))': nothing in the archive shares a name or a word with it"
          : "note: '\(shown(page))': no page shares a name with it; these share words, and are not written into it"
      )
    }
  }

  private func shown(_ page: RelatedPage) -> String { Self.shown(page, in: session) }

  private static func shown(_ page: RelatedPage, in session: ArchiveSession) -> String {
    page.isLone ? String(decoding: page.path.bytes, as: UTF8.self) : session.shown(page.path)
  }

  /// Writes what is listed into pages, and returns whether all could be written.
  mutating func write(_ pages: [RelatedPage]) throws(CommandFailure) -> Bool {
    guard !command.readsStandardInput else { return true }
    let changed = pages.filter(\.isChanged)
    let inside = PageWriter(session.files, shown: session.shown).write(changed.filter { !$0.isLone })
    let outside = PageWriter(nil, shown: { String(decoding: $0.bytes, as: UTF8.self) })
      .write(changed.filter(\.isLone))
    pageCount += pages.count
    writtenCount += inside.written.count + outside.written.count
    var lines: [UInt8] = []
    for page in inside.written + outside.written {
      lines.append(shown(page), VisibleEscape.self)
      lines.append(": lists ")
      lines.appendDecimal(page.addedCount)
      lines.append(page.addedCount == 1 ? " more event\n" : " more events\n")
    }
    if command.format == .text { try Output.write(lines, to: .output) }
    return inside.failures.isEmpty && outside.failures.isEmpty
  }
}
