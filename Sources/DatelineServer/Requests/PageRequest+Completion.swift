import DatelineArchive
import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

extension PageRequest {
  func completions(at position: LSPPosition) -> LSPCompletionList {
    var options = DatelineEditing.CompletionOptions(today: today)
    if let limit = settings.completionLimit, limit > 0 { options.limit = limit }
    let list = page.completions(at: offset(position), options: options)
    return LSPCompletionList(isIncomplete: list.isIncomplete, items: list.items.map(item))
  }

  private func item(_ item: DatelineEditing.CompletionItem) -> LSPCompletionItem {
    let snippet = client.takesSnippets ? item.snippet : nil
    let edit = LSPTextEdit(
      range: range(item.edit.range),
      newText: snippet ?? String(decoding: item.edit.replacement, as: UTF8.self))
    let data = item.subject.flatMap { try? LSPAny(encoding: CompletionData($0, of: uri)) }
    // Documentation may always be left to a client's next question, and many items have some.
    return LSPCompletionItem(
      label: item.label, kind: CompletionItemKind(item.kind), detail: item.detail, sortText: item.sortText,
      filterText: item.filterText, insertTextFormat: snippet == nil ? .plainText : .snippet,
      textEdit: .second(edit),
      additionalTextEdits: item.additionalEdits.isEmpty ? nil : item.additionalEdits.map(self.edit),
      data: data)
  }

  private func documentation(
    of subject: DatelineEditing.CompletionItem.Subject
  ) -> OneOf<String, MarkupContent>? {
    page.documentation(of: subject).map { .second(markup($0, asMarkdown: client.readsCompletionMarkdown)) }
  }

  /// An item with its documentation.
  func resolved(_ item: LSPCompletionItem, _ data: CompletionData) -> LSPCompletionItem {
    var item = item
    item.documentation = documentation(of: data.subject)
    return item
  }
}

/// What a client keeps of an item until it wants its documentation.
struct CompletionData: Codable, Sendable {
  private enum Kind: String, Codable { case page, name, topic }

  /// The document.
  let uri: DocumentURI
  private let kind: Kind
  private let text: String

  init(_ subject: DatelineEditing.CompletionItem.Subject, of uri: DocumentURI) {
    self.uri = uri
    switch subject {
    case .page(let path): (kind, text) = (.page, path.description)
    case .name(let name): (kind, text) = (.name, String(decoding: name, as: UTF8.self))
    case .topic(let topic): (kind, text) = (.topic, String(decoding: topic, as: UTF8.self))
    }
  }

  var subject: DatelineEditing.CompletionItem.Subject {
    switch kind {
    case .page: .page(ArchivePath(text))
    case .name: .name(Array(text.utf8))
    case .topic: .topic(Array(text.utf8))
    }
  }
}

extension CompletionItemKind {
  init(_ kind: DatelineEditing.CompletionItem.Kind) {
    switch kind {
    case .page: self = .reference
    case .entity: self = .value
    case .topic: self = .module
    case .section: self = .keyword
    case .path: self = .file
    case .publisher: self = .constant
    case .skeleton: self = .snippet
    }
  }
}
