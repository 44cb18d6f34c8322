import DatelineArchive
import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

extension PageRequest {
  func completions(at position: LSPPosition) -> LSPCompletionList {
    var options = DatelineEditing.CompletionOptions(today: today)
    if let limit = settings.completionLimit, limit > 0 { options.limit = limit }
    let cursor = offset(position)
    let list = page.completions(at: cursor, options: options)
    return LSPCompletionList(
      isIncomplete: list.isIncomplete, items: list.items.map { item($0, at: cursor) })
  }

  private func item(_ item: DatelineEditing.CompletionItem, at cursor: Int) -> LSPCompletionItem {
    let snippet = client.takesSnippets ? item.snippet : nil
    var newText = snippet?.utf8.map(\.self) ?? item.edit.replacement
    var filterText = Array(item.filterText.utf8)
    var place = item.edit.range
    if place.lowerBound < cursor, cursor <= place.upperBound {
      let typed = page.document.text.bytes[place.lowerBound..<cursor]
      let kept = typed.wordsShared(with: newText, filterText)
      newText.removeFirst(kept)
      filterText.removeFirst(kept)
      place = (place.lowerBound + kept)..<place.upperBound
    }
    let edit = LSPTextEdit(range: range(place), newText: String(decoding: newText, as: UTF8.self))
    let data = item.subject.map { CompletionData($0, of: uri).written }
    // Documentation may always be left to a client's next question, and many items have some.
    return LSPCompletionItem(
      label: item.label, kind: CompletionItemKind(item.kind), detail: item.detail, sortText: item.sortText,
      filterText: String(decoding: filterText, as: UTF8.self),
      insertTextFormat: snippet == nil ? .plainText : .snippet,
      textEdit: .second(edit),
      additionalTextEdits: item.additionalEdits.isEmpty ? nil : edits(item.additionalEdits),
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

extension ArraySlice<UInt8> {
  /// How much of what is typed two texts begin with as well, without the word that is being typed. Clients that compare
  /// only that word with the items find them if what stands before it already isn't put in again.
  fileprivate func wordsShared(with first: [UInt8], _ second: [UInt8]) -> Int {
    var (shared, end) = (0, 0)
    for ((typed, first), second) in zip(zip(self, first), second) {
      guard typed == first, typed == second else { break }
      shared += 1
      let isInWord =
        typed >= 0x80 || UInt8(ascii: "0")...UInt8(ascii: "9") ~= typed
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= typed | 0x20
      if !isInWord { end = shared }
    }
    return end
  }
}

/// What a client keeps of an item until it wants its documentation.
struct CompletionData: Decodable, Sendable {
  private enum Kind: String, Decodable { case page, name, topic }

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

  /// The data as an item has it, made directly: each list has many items.
  var written: LSPAny {
    ["uri": .string(uri.string), "kind": .string(kind.rawValue), "text": .string(text)]
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
