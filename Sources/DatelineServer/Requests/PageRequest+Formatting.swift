import DatelineEditing
import DatelineFormatting
import DatelineSyntax
import LanguageServerProtocol

extension PageRequest {
  private var formatterOptions: PageFormatter.Options {
    PageFormatter.Options(renumbersItems: renumbersItems)
  }

  /// The edits that lay the document out. One that is left alone gets none, with a word in the log.
  func formatting(_ log: Log) -> [LSPTextEdit] {
    edits(log) { () throws(FormattingRefusal) in try page.formatting(formatterOptions) }
  }

  /// The edits that lay some lines out.
  func formatting(_ ranges: [LSPRange], _ log: Log) -> [LSPTextEdit] {
    edits(log) { () throws(FormattingRefusal) in
      try page.formatting(ranges.map(offsets), formatterOptions)
    }
  }

  private func edits(_ log: Log, _ body: () throws(FormattingRefusal) -> EditSet) -> [LSPTextEdit] {
    do throws(FormattingRefusal) {
      return edits(try body().edits)
    } catch {
      log.write(.warning, "'\(page.document.path)' is left as it is: \(error)")
      return []
    }
  }

  /// The edits that go with a character that was typed.
  func formatting(afterTyping text: String, at position: LSPPosition) -> [LSPTextEdit] {
    guard let character = text.first else { return [] }
    return edits(page.formatting(afterTyping: character, at: offset(position), formatterOptions).edits)
  }
}
