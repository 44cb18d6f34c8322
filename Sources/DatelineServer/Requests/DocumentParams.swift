import LanguageServerProtocol

/// Parameters that name a document.
protocol DocumentParams: Sendable {
  var textDocument: TextDocumentIdentifier { get }
}

extension CompletionParams: DocumentParams {}
extension HoverParams: DocumentParams {}
extension DefinitionParams: DocumentParams {}
extension ReferenceParams: DocumentParams {}
extension DocumentHighlightParams: DocumentParams {}
extension DocumentLinkParams: DocumentParams {}
extension DocumentSymbolParams: DocumentParams {}
extension FoldingRangeParams: DocumentParams {}
extension SelectionRangeParams: DocumentParams {}
extension CodeLensParams: DocumentParams {}
extension InlayHintParams: DocumentParams {}
extension SemanticTokensRangeParams: DocumentParams {}
extension CodeActionParams: DocumentParams {}
extension PrepareRenameParams: DocumentParams {}
extension DocumentOnTypeFormattingParams: DocumentParams {}
