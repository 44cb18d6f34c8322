import DatelineEditing
import LanguageServerProtocol

// Names that both the protocol and Dateline have.
typealias LSPCodeAction = LanguageServerProtocol.CodeAction
typealias LSPCompletionItem = LanguageServerProtocol.CompletionItem
typealias LSPCompletionList = LanguageServerProtocol.CompletionList
typealias LSPDiagnostic = LanguageServerProtocol.Diagnostic
typealias LSPPosition = LanguageServerProtocol.Position
typealias LSPRange = LanguageServerProtocol.Range
typealias LSPTextEdit = LanguageServerProtocol.TextEdit

extension DocumentText.Place {
  init(_ position: LSPPosition) {
    self.init(line: position.line, column: position.character)
  }
}

extension LSPRange {
  /// The empty range at the start of a text.
  static let startOfText = LSPRange(
    start: LSPPosition(line: 0, character: 0), end: LSPPosition(line: 0, character: 0))
}

extension LSPPosition {
  init(_ place: DocumentText.Place) {
    self.init(line: place.line, character: place.column)
  }
}
