import DatelineEditing
import LanguageServerProtocol

extension PageRequest {
  /// The kinds of tokens, in the order of the numbers that stand for them. The names are those that themes know.
  static let legend = SemanticTokensLegend(
    tokenTypes: ClassifiedRange.Kind.allCases.map(\.tokenType), tokenModifiers: [])

  private static let numbers = Dictionary(
    uniqueKeysWithValues: ClassifiedRange.Kind.allCases.enumerated().map { ($1, $0) })

  /// The tokens of the document or of a range of it, five numbers each: lines and columns count from the token before.
  func tokens(in range: LSPRange? = nil) -> [Int] {
    var data: [Int] = []
    var positions = positions
    var last = LSPPosition(line: 0, character: 0)
    for piece in page.classifiedRanges(in: range.map(offsets)) {
      let place = positions.range(piece.range)
      let isOnSameLine = place.start.line == last.line
      data += [
        place.start.line - last.line, place.start.character - (isOnSameLine ? last.character : 0),
        place.end.character - place.start.character, Self.numbers[piece.kind] ?? 0, 0,
      ]
      last = place.start
    }
    return data
  }

  func semanticTokens(keptIn results: TokenResults) -> SemanticTokens {
    let data = tokens()
    return SemanticTokens(resultId: results.keep(data, of: uri), data: data)
  }

  /// What differs from the tokens that the client has; all of them if it has others than it was given last.
  func tokenChanges(since id: String, keptIn results: TokenResults) -> OneOf<
    SemanticTokens, SemanticTokensDelta
  > {
    let old = results.data(of: uri, called: id)
    let tokens = semanticTokens(keptIn: results)
    guard let old else { return .first(tokens) }
    let new = tokens.data
    let shared = zip(old, new).prefix { $0 == $1 }.count
    let sharedEnd = zip(old[shared...].reversed(), new[shared...].reversed()).prefix { $0 == $1 }.count
    let inserted = Array(new[shared..<(new.count - sharedEnd)])
    let deleteCount = old.count - sharedEnd - shared
    guard deleteCount > 0 || !inserted.isEmpty else {
      return .second(SemanticTokensDelta(resultId: tokens.resultId, edits: []))
    }
    let edit = SemanticTokensEdit(start: shared, deleteCount: deleteCount, data: inserted)
    return .second(SemanticTokensDelta(resultId: tokens.resultId, edits: [edit]))
  }
}

extension ClassifiedRange.Kind {
  /// The protocol's name of what comes nearest.
  fileprivate var tokenType: String {
    switch self {
    case .keyword: "keyword"
    case .label: "property"
    case .date: "enumMember"
    case .topic: "namespace"
    case .headline: "class"
    case .linkText: "function"
    case .path: "string"
    case .number: "number"
    case .entity: "type"
    case .publisher: "variable"
    case .suppression: "comment"
    case .summary: "parameter"
    case .note: "decorator"
    }
  }
}
