import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

extension PageRequest {
  func symbols() -> DocumentSymbolRequest.Result {
    let outline = page.outline()
    var positions = positions
    return client.takesNestedSymbols
      ? .first(outline.map { symbol($0, &positions) }) : .second(flat(outline, in: nil, &positions))
  }

  private func symbol(_ entry: OutlineEntry, _ positions: inout TextPositions) -> DocumentSymbol {
    DocumentSymbol(
      name: entry.name, detail: entry.detail.isEmpty ? nil : entry.detail, kind: SymbolKind(entry.kind),
      range: positions.range(entry.range), selectionRange: positions.range(entry.nameRange),
      children: entry.children.isEmpty ? nil : entry.children.map { symbol($0, &positions) })
  }

  private func flat(
    _ entries: [OutlineEntry], in container: String?, _ positions: inout TextPositions
  ) -> [SymbolInformation] {
    entries.flatMap { entry in
      let location = Location(uri: uri, range: positions.range(entry.range))
      let symbol = SymbolInformation(
        name: entry.name, kind: SymbolKind(entry.kind), location: location, containerName: container)
      return [symbol] + flat(entry.children, in: entry.name, &positions)
    }
  }

  func folds() -> [FoldingRange] {
    let lines = page.document.text.lines
    return page.folds().map { fold in
      FoldingRange(
        startLine: lines.line(containing: fold.range.lowerBound),
        endLine: lines.line(containing: fold.range.upperBound),
        kind: fold.kind == .comments ? .comment : .region)
    }
  }

  func selectionRanges(at positions: [LSPPosition]) -> [SelectionRange] {
    positions.map { position in
      let ranges = page.selectionRanges(at: offset(position)).map(range)
      let own = ranges.first ?? LSPRange(start: position, end: position)
      return SelectionRange(range: own, parents: Array(ranges.dropFirst()))
    }
  }

  func lenses() -> [CodeLens] {
    guard settings.showsCodeLenses != false else { return [] }
    var positions = positions
    return page.lenses().map { lens in
      let range = positions.range(lens.range)
      let place: LSPAny = [
        "line": .integer(range.start.line), "character": .integer(range.end.character),
      ]
      let command = Command(
        title: lens.title, command: ServerCommand.showReferences.rawValue,
        arguments: [.string(uri.string), place])
      return CodeLens(range: range, command: command)
    }
  }

  func inlayHints(in range: LSPRange) -> [InlayHint] {
    guard settings.showsInlayHints != false else { return [] }
    var positions = positions
    return page.inlineHints(in: offsets(range)).map { hint in
      InlayHint(
        position: positions.range(hint.offset..<hint.offset).start, label: .first(hint.label),
        tooltip: hint.tooltip.isEmpty ? nil : .first(hint.tooltip), paddingLeft: true)
    }
  }
}

extension SymbolKind {
  init(_ kind: OutlineEntry.Kind) {
    switch kind {
    case .page, .related, .event: self = .event
    case .section: self = .namespace
    case .source: self = .file
    case .version: self = .constant
    case .item: self = .field
    case .name: self = .key
    case .day: self = .package
    }
  }

  init(_ kind: ArchiveSymbol.Kind) {
    switch kind {
    case .page: self = .event
    case .entity: self = .key
    case .topic: self = .namespace
    }
  }
}
