import DatelineArchive
import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

/// All that the answer to a request about a document is found from.
struct PageRequest: Sendable {
  /// The document and its archive.
  let page: PageSnapshot
  /// The document as the client spells it.
  let uri: DocumentURI
  let version: Int
  let places: FilePlaces
  let client: ClientProfile
  let settings: ServerSettings
  /// The address under which rules are documented.
  let documentation: String?
  /// Whether the formatter gives list items their right numbers.
  let renumbersItems: Bool
  /// The present time, as `2018-02-06 13:49:28`.
  let timestamp: String

  /// The present day.
  var today: CalendarDate? { (try? CalendarDate.parse(Array(timestamp.utf8.prefix(10)).span))?.date }

  /// The client's positions in the document.
  var positions: TextPositions { places.positions(in: page.document.text, of: page.document.path) }

  /// The byte offset of a position. Positions outside the text are clamped.
  func offset(_ position: LSPPosition) -> Int { positions.offset(of: position) }

  /// The byte offsets of a range.
  func offsets(_ range: LSPRange) -> Swift.Range<Int> {
    let (first, second) = (offset(range.start), offset(range.end))
    return min(first, second)..<max(first, second)
  }

  /// A range of the document for the client. Of many, ``positions`` are found faster.
  func range(_ range: Swift.Range<Int>) -> LSPRange {
    var positions = positions
    return positions.range(range)
  }

  /// Edits of the document for the client.
  func edits(_ edits: [DatelineSyntax.TextEdit]) -> [LSPTextEdit] {
    var positions = positions
    return edits.map { edit in
      LSPTextEdit(
        range: positions.range(edit.range), newText: String(decoding: edit.replacement, as: UTF8.self))
    }
  }
}
