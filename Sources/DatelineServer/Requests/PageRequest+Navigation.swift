import DatelineEditing
import DatelineRules
import LanguageServerProtocol

extension PageRequest {
  func hover(at position: LSPPosition) -> Hover? {
    // Where a rule has an address of its own, the diagnostic leads there.
    let isAddressKnown = documentation != nil && client.readsCodeDescriptions
    let findings = isAddressKnown ? [] : page.diagnostics()
    return page.hover(at: offset(position), explaining: findings).map { hover in
      Hover(contents: markup(hover.text, asMarkdown: client.readsMarkdown), range: range(hover.range))
    }
  }

  /// A text in the form that the client reads.
  func markup(_ text: RichText, asMarkdown isMarkdown: Bool) -> MarkupContent {
    isMarkdown
      ? MarkupContent(kind: .markdown, value: text.markdown { places.uri(of: $0).string })
      : MarkupContent(kind: .plainText, value: text.plainText)
  }

  func definition(at position: LSPPosition) -> DefinitionRequest.Result {
    guard let definition = page.definition(at: offset(position)) else { return nil }
    let locations = places.locations(definition.targets)
    guard client.takesLocationLinks else { return .first(locations) }
    let origin = range(definition.origin)
    return .second(
      locations.map { location in
        LocationLink(
          originSelectionRange: origin, targetUri: location.uri, targetRange: location.range,
          targetSelectionRange: location.range)
      })
  }

  func references(_ params: ReferenceParams, _ cancellation: Cancellation) -> [Location] {
    places.locations(
      page.references(
        at: offset(params.position), includingDeclaration: params.context.includeDeclaration,
        isCancelled: { cancellation.isCancelled }))
  }

  func highlights(at position: LSPPosition) -> [DocumentHighlight] {
    var positions = positions
    return page.occurrences(at: offset(position)).map { occurrence in
      DocumentHighlight(range: positions.range(occurrence), kind: .text)
    }
  }

  func links() -> [DocumentLink] {
    var positions = positions
    return page.links().map { link in
      let range = positions.range(link.range)
      switch link.target {
      case .file(let path): return DocumentLink(range: range, target: places.uri(of: path))
      case .address(let address):
        return DocumentLink(range: range, target: DocumentURI(String(decoding: address, as: UTF8.self)))
      }
    }
  }
}
