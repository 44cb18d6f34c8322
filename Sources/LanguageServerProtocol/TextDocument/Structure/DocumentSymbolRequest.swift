/// Asks for the outline of a document.
public enum DocumentSymbolRequest: RequestMethod {
  /// What is sent.
  public typealias Params = DocumentSymbolParams
  /// What is answered.
  public typealias Result = OneOf<[DocumentSymbol], [SymbolInformation]>?

  /// The method's name in messages.
  public static let method = "textDocument/documentSymbol"
}
