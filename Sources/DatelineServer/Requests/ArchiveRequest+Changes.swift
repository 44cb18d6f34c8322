import DatelineEditing
import JSONRPC
import LanguageServerProtocol

extension ArchiveRequest {
  /// What goes with files that the client is about to rename.
  func edit(for files: [DatelineEditing.FileRename]) throws(ResponseError) -> WorkspaceEdit {
    let change: WorkspaceChange
    do throws(ChangeRefusal) {
      change = try archive.willRename(files)
    } catch {
      throw ResponseError(error)
    }
    return try places.edit(change, client)
  }

  /// The pages and names that a query finds.
  func symbols(matching query: String) -> [WorkspaceSymbol] {
    archive.symbols(matching: query).map { symbol in
      WorkspaceSymbol(
        name: symbol.name, kind: SymbolKind(symbol.kind),
        containerName: symbol.detail.isEmpty ? nil : symbol.detail,
        location: .first(places.location(symbol.place)))
    }
  }
}
