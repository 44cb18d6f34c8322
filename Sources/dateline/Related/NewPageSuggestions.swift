import DatelineArchive
import DatelineRelated
import DatelineSyntax

/// The related events that a page which is yet to be written is to list.
struct NewPageSuggestions {
  /// The most events.
  let limit: Int
  /// Other ways to write names.
  let aliases: [[UInt8]: [[UInt8]]]

  /// The items in the dialect's order. Pages that share no name, or only faint ones, are left out.
  func items(for page: PageFacts, in archive: ArchiveIndex, _ dialect: Dialect) -> [NewListItem] {
    var suggester = Suggester(RelatedIndex(archive, aliases: aliases, jobs: Jobs.available()))
    let answer = suggester.answer(to: RelatedQuery(page), limit: min(limit, dialect.relatedLimit))
    let wanted = answer.suggestions.filter(\.isWorthListing)
    if wanted.isEmpty { Output.complain("note: no page shares a name with the new one; none is listed") }
    return wanted.listed(in: dialect).map { $0.listItem(in: dialect) }
  }
}
