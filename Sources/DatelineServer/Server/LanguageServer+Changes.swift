import DatelineArchive
import DatelineEditing
import DatelineRules
import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  func resolve(_ id: RequestID, _ item: LSPCompletionItem) {
    guard let data = try? item.data?.decode(CompletionData.self), let request = pageRequest(data.uri) else {
      return connection.respond(to: id, with: item)
    }
    start(id) { _ in request.resolved(item, data) }
  }

  func resolve(_ id: RequestID, _ action: LSPCodeAction) throws(ResponseError) {
    guard action.edit == nil, let data = try? action.data?.decode(ActionData.self) else {
      return connection.respond(to: id, with: action)
    }
    let request = try pageRequest(for: data)
    startChange(id) { _ throws(ResponseError) in
      try request.edit(for: data.request)
    } use: { edit in
      var action = action
      action.edit = edit
      return action
    }
  }

  /// The document that an action was offered for, if it is as it was then.
  private func pageRequest(for data: ActionData) throws(ResponseError) -> PageRequest {
    guard !isReadOnly else { throw ResponseError(.requestFailed, "nothing is changed in read-only mode") }
    let request = try knownPageRequest(data.uri)
    guard request.version == data.version else {
      throw ResponseError(.contentModified, ChangeRefusal.outdated.description)
    }
    return request
  }

  // MARK: Files

  func answerFileRenames(_ id: RequestID, _ params: RenameFilesParams) throws(ResponseError) {
    var renames: [ArchiveID: [DatelineEditing.FileRename]] = [:]
    for file in params.files {
      guard let old = file.oldUri.path, let new = file.newUri.path else { continue }
      let olds = byArchive([old])
      let news = byArchive([new])
      for (archive, paths) in olds {
        guard let path = paths.first, let newPath = news[archive]?.first else { continue }
        renames[archive, default: []].append(DatelineEditing.FileRename(path, to: newPath))
      }
    }
    let requests = renames.keys.compactMap { archive in
      archiveRequest(archive).map { ($0, renames[archive] ?? []) }
    }
    startChange(id) { cancellation throws(ResponseError) in
      var edit = WorkspaceEdit()
      for (request, files) in requests where !cancellation.isCancelled {
        edit.add(try request.edit(for: files))
      }
      return edit
    } use: { edit -> WorkspaceEdit? in
      edit == WorkspaceEdit() ? nil : edit
    }
  }

  // MARK: Commands

  func execute(_ id: RequestID, _ params: ExecuteCommandParams) throws(ResponseError) {
    let argument = params.arguments?.first
    switch ServerCommand(rawValue: params.command) {
    case .apply:
      guard let data = try? argument?.decode(ActionData.self) else {
        throw ResponseError(.invalidParams, "'\(params.command)' takes what a code action gave")
      }
      apply(id, data, try pageRequest(for: data))
    case .explainRule:
      guard let rule = argument?.string, let text = RuleRegistry.explanation(ofRule: rule) else {
        throw ResponseError(.invalidParams, "'\(params.command)' takes the id of a rule")
      }
      show(.info, text.plainText)
      connection.respond(to: id, with: LSPAny.null)
    case .showReferences:
      // Only a client can show a list of places.
      connection.respond(to: id, with: LSPAny.null)
    case nil:
      throw ResponseError(.invalidParams, "the command '\(params.command)' isn't known")
    }
  }

  private func apply(_ id: RequestID, _ data: ActionData, _ request: PageRequest) {
    let connection = connection
    startChange(id) { _ throws(ResponseError) in
      try request.edit(for: data.request)
    } use: { edit throws(ResponseError) -> LSPAny in
      let result = try await connection.request(
        ApplyWorkspaceEditRequest.method, ApplyWorkspaceEditParams(edit: edit)
      ).decode(ApplyWorkspaceEditResult.self)
      guard result.applied else {
        throw ResponseError(.requestFailed, result.failureReason ?? "the editor didn't apply the change")
      }
      return .null
    }
  }

  // MARK: Symbols

  func answerSymbols(_ id: RequestID, _ params: WorkspaceSymbolParams) {
    let requests = sortedArchives.compactMap(archiveRequest)
    startLong(id) { cancellation -> [WorkspaceSymbol] in
      requests.prefix { _ in !cancellation.isCancelled }.flatMap { $0.symbols(matching: params.query) }
    }
  }
}

extension WorkspaceEdit {
  /// Adds another edit, of other files.
  fileprivate mutating func add(_ other: WorkspaceEdit) {
    if let more = other.documentChanges { documentChanges = (documentChanges ?? []) + more }
    if let more = other.changes { changes = (changes ?? [:]).merging(more) { $0 + $1 } }
  }
}
