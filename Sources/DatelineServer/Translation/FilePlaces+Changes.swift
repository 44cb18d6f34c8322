import DatelineArchive
import DatelineEditing
import DatelineSyntax
import JSONRPC
import LanguageServerProtocol

extension FilePlaces {
  /// A change for the client.
  ///
  /// - Throws: that the client can't carry it out.
  func edit(_ change: WorkspaceChange, _ client: ClientProfile) throws(ResponseError) -> WorkspaceEdit {
    guard !change.isEmpty else { return WorkspaceEdit() }
    guard client.takesDocumentChanges else { return try plainEdit(change) }
    var changes: [DocumentChange] = []
    for operation in change.operations {
      switch operation {
      case .edit(let path, let text, let set):
        let edits = try edits(set, of: text, at: path)
        changes.append(.edit(TextDocumentEdit(textDocument: document(path), edits: edits)))
      case .create(let path, let text):
        guard client.createsFiles else { throw .clientCannot("create files") }
        changes.append(.create(CreateFile(uri: uri(of: path))))
        let edit = LSPTextEdit(range: .startOfText, newText: try newText(text, of: path))
        changes.append(.edit(TextDocumentEdit(textDocument: document(path), edits: [edit])))
      case .rename(let path, let newPath):
        guard client.renamesFiles else { throw .clientCannot("rename files") }
        changes.append(.rename(RenameFile(oldUri: uri(of: path), newUri: uri(of: newPath))))
      case .delete(let path):
        guard client.deletesFiles else { throw .clientCannot("delete files") }
        changes.append(.delete(DeleteFile(uri: uri(of: path))))
      }
    }
    return WorkspaceEdit(documentChanges: changes)
  }

  /// A change for a client that knows nothing but edits.
  private func plainEdit(_ change: WorkspaceChange) throws(ResponseError) -> WorkspaceEdit {
    var changes: [DocumentURI: [LSPTextEdit]] = [:]
    for operation in change.operations {
      guard case .edit(let path, let text, let edits) = operation else {
        throw .clientCannot("create, rename and delete files")
      }
      changes[uri(of: path)] = try self.edits(edits, of: text, at: path)
    }
    return WorkspaceEdit(changes: changes)
  }

  private func document(_ path: ArchivePath) -> OptionalVersionedTextDocumentIdentifier {
    let uri = uri(of: path)
    return OptionalVersionedTextDocumentIdentifier(uri: uri, version: Nullable(versions[uri]))
  }

  private func edits(
    _ edits: EditSet, of text: [UInt8], at path: ArchivePath
  ) throws(ResponseError) -> [LSPTextEdit] {
    var positions = positions(in: DocumentText(text), of: path)
    var result: [LSPTextEdit] = []
    for edit in edits.edits {
      result.append(
        LSPTextEdit(range: positions.range(edit.range), newText: try newText(edit.replacement, of: path)))
    }
    return result
  }

  /// A text as messages have it. Other bytes than those of UTF-8 would be lost.
  private func newText(_ bytes: [UInt8], of path: ArchivePath) throws(ResponseError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ResponseError(.requestFailed, "'\(path)' has bytes that aren't UTF-8, which an editor can't keep")
    }
    return text
  }
}

extension ResponseError {
  /// A change that the client has no means for.
  fileprivate static func clientCannot(_ deed: String) -> ResponseError {
    ResponseError(.requestFailed, "this editor can't \(deed) for a server")
  }
}
