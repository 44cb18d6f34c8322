import DatelineArchive
import DatelineRelated
import DatelineRules
import DatelineSyntax

extension PageSnapshot {
  /// How many suggestions are offered one by one.
  private static let offeredCount = 5

  /// What lists suggested pages: all of them, and in the list, or where one is missing, each by itself.
  func relatedActions(at place: ActionPlace) -> [CodeAction] {
    guard let page = eventPage, (try? page.listing([], in: dialect)) != nil else { return [] }
    let missing = place.touched(by: .missingRelated)
    let isInList = place.touches(page.related?.range)
    let free = dialect.relatedLimit - page.relatedCount
    guard free > 0, place.kinds.contains(.source) || isInList || !missing.isEmpty else { return [] }
    let suggestions = Array(self.suggestions.prefix(free))
    guard !suggestions.isEmpty else { return [] }
    let count = suggestions.count
    var actions = [
      CodeAction(
        "List \(count) related \(count == 1 ? "event" : "events")", missing.isEmpty ? .source : .quickFix,
        ends: missing, isPreferred: !missing.isEmpty, .listAllRelated)
    ]
    guard isInList || !missing.isEmpty else { return actions }
    actions += suggestions.prefix(Self.offeredCount).map { suggestion in
      CodeAction(
        "List '\(Self.shortened(suggestion.page.headline?.bytes ?? []))'", .refactor,
        .listRelated(path: suggestion.page.path.description))
    }
    return actions
  }

  /// The pages that are worth listing, best first.
  private var suggestions: [Suggestion] {
    guard let archive, !linter.policy.isExcluded(document.path) else { return [] }
    var suggester = Suggester(archive.related)
    return suggester.answer(to: RelatedQuery(document.facts), limit: dialect.relatedLimit).suggestions
      .filter(\.isWorthListing)
  }

  func listing(where isWanted: (Suggestion) -> Bool) throws(ChangeRefusal) -> WorkspaceChange {
    guard archive != nil else { throw .noArchive }
    guard let page = eventPage?.withoutBegunItems else { throw .outdated }
    let edits: EditSet
    do throws(ListingRefusal) {
      edits = try page.listing(suggestions.filter(isWanted), in: dialect)
    } catch {
      throw .listing(error)
    }
    guard let listed = try? edits.applied(to: page.tree.bytes.span) else { throw .outdated }
    return change(editing: EditSet(from: bytes, to: listed))
  }

  /// A text as a title shows it.
  private static func shortened(_ bytes: [UInt8]) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let start = text.drop { $0 == " " }.prefix(titleLength + 1)
    return start.count > titleLength ? "\(start.dropLast())…" : String(start)
  }

  private static let titleLength = 60
}

extension EventPage {
  /// The page without related items of which no more than the number is there.
  fileprivate var withoutBegunItems: EventPage {
    let items = related.map { Array($0.items) } ?? []
    let begun = items.indices.filter { items[$0].link == nil && items[$0].unexpected == nil }
    guard !begun.isEmpty, let edits = try? related?.removingItems(at: Set(begun)),
      let bytes = try? edits.applied(to: tree.bytes.span)
    else { return self }
    return EventPage(SyntaxTree(parsing: bytes, as: .eventPage, dialects: tree.dialects))
  }
}
