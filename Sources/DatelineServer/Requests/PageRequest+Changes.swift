import DatelineEditing
import DatelineSyntax
import JSONRPC
import LanguageServerProtocol

extension PageRequest {
  func prepareRename(at position: LSPPosition) throws(ResponseError) -> PrepareRenamePlaceholder {
    do throws(ChangeRefusal) {
      let target = try page.renameTarget(at: offset(position))
      return PrepareRenamePlaceholder(
        range: range(target.range), placeholder: String(decoding: target.text, as: UTF8.self))
    } catch {
      throw ResponseError(error)
    }
  }

  func rename(_ params: RenameParams) throws(ResponseError) -> WorkspaceEdit {
    try change { () throws(ChangeRefusal) in
      try page.renaming(at: offset(params.position), to: Array(params.newName.utf8), timestamp: timestamp)
    }
  }

  // MARK: Code actions

  func codeActions(
    _ params: CodeActionParams, _ cancellation: Cancellation
  ) -> [OneOf<Command, LSPCodeAction>] {
    let wanted = params.context.only.map { only in
      Set(CodeActionKinds.allCases.filter { kind in only.contains { kind.isCovered(by: $0.rawValue) } })
    }
    let actions = page.codeActions(in: offsets(params.range), kinds: wanted ?? Set(CodeActionKinds.allCases))
    return actions.lazy.prefix { _ in !cancellation.isCancelled }.compactMap {
      client.takesCodeActionLiterals ? literal($0).map { .second($0) } : command($0).map { .first($0) }
    }
  }

  private typealias CodeActionKinds = DatelineEditing.CodeAction.Kind

  private func literal(_ action: DatelineEditing.CodeAction) -> LSPCodeAction? {
    let translation = DiagnosticTranslation(places: places, client: client, documentation: documentation)
    var literal = LSPCodeAction(
      title: action.title, kind: CodeActionKind(rawValue: action.kind.rawValue),
      diagnostics: action.ends.isEmpty ? nil : action.ends.map(translation.diagnostic),
      isPreferred: action.isPreferred ? true : nil)
    switch action.effect {
    case .explanation:
      literal.command = command(action)
    case .change(let request) where client.resolvesCodeActionEdits:
      guard let data = try? LSPAny(encoding: ActionData(uri: uri, version: version, request: request)) else {
        return nil
      }
      literal.data = data
    case .change where client.appliesEdits:
      // To work each action out would take long where many are offered.
      guard let command = command(action) else { return nil }
      literal.command = command
    case .change(let request):
      // What can't be done isn't offered.
      guard let edit = try? edit(for: request), edit != WorkspaceEdit() else { return nil }
      literal.edit = edit
    }
    return literal
  }

  private func command(_ action: DatelineEditing.CodeAction) -> Command? {
    switch action.effect {
    case .explanation(let rule):
      return Command(
        title: action.title, command: ServerCommand.explainRule.rawValue, arguments: [.string(rule)])
    case .change(let request):
      guard client.appliesEdits,
        let data = try? LSPAny(encoding: ActionData(uri: uri, version: version, request: request))
      else { return nil }
      return Command(title: action.title, command: ServerCommand.apply.rawValue, arguments: [data])
    }
  }

  /// The edit that an action of this document comes to.
  func edit(for request: DatelineEditing.CodeAction.Request) throws(ResponseError) -> WorkspaceEdit {
    try change { () throws(ChangeRefusal) in try page.change(for: request, timestamp: timestamp) }
  }

  private func change(
    _ body: () throws(ChangeRefusal) -> WorkspaceChange
  ) throws(ResponseError) -> WorkspaceEdit {
    let change: WorkspaceChange
    do throws(ChangeRefusal) {
      change = try body()
    } catch {
      throw ResponseError(error)
    }
    return try places.edit(change, client)
  }
}

/// What a client keeps of an action until it is chosen.
struct ActionData: Codable, Sendable {
  var uri: DocumentURI
  /// The version of the document that the action was offered for.
  var version: Int
  var request: DatelineEditing.CodeAction.Request
}

extension ResponseError {
  init(_ refusal: ChangeRefusal) {
    self.init(.requestFailed, refusal.description)
  }
}
