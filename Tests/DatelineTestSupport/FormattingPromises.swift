package import DatelineFormatting
package import DatelineSyntax

/// What formatting promises of any page, however broken.
package enum FormattingPromises {
  /// What a formatter breaks on a page; `nil` if it keeps its promises. A refusal breaks none, but for one that only a
  /// mistake in the edits explains.
  package static func broken(
    by formatter: PageFormatter, on tree: SyntaxTree, lines: Range<Int>? = nil
  ) -> String? {
    let edits: EditSet
    do throws(FormattingRefusal) {
      edits = try formatter.edits(for: tree, lines: lines.map { RangeSet($0) })
    } catch {
      // Between a lone CR outside the lines and CR LF within, no line end can be made LF.
      if case .otherReading(let place) = error, lines == nil { return "reads otherwise from \(place) on" }
      return nil
    }
    guard let result = try? edits.applied(to: tree.bytes.span) else { return "the edits don't fit" }
    let formatted = SyntaxTree(parsing: result, as: tree.kind, dialects: formatter.dialects)
    if PageWords(of: tree) != PageWords(of: formatted) { return "words or addresses have changed" }
    if lines == nil, (try? formatter.edits(for: formatted))?.isEmpty != true { return "not idempotent" }
    return nil
  }
}
