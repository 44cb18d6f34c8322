import DatelineSyntax

enum TrackingParameter: Rule {
  static let metadata = RuleMetadata(
    id: "tracking-parameter", group: .lists, severity: .information, scope: .page,
    summary: "The address of a source has parameters that only follow readers around.",
    explanation: """
      Parameters such as `utm_source` or `fbclid` tell the publisher where a reader came from. The page is the same
      without them, and two links to one article look like two. Addresses of web archives are let be, since they hold
      another address as it was saved.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/?utm_source=feed&story=harbour&fbclid=abc#top)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/?story=harbour#top)

        """),
    ])

  static let interest = RuleInterest.deviations(.sourceAddress, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    SourceURLs.forEach(on: page) { node, _, isAttached in
      guard !isAttached, let query = node.bytes.firstIndex(of: UInt8(ascii: "?")) else { return }
      checkQuery(from: query, of: node, page, &report)
    }
  }

  private static func checkQuery(
    from query: Int, of node: SyntaxNode, _ page: PageContext, _ report: inout Reporter
  ) {
    let bytes = page.bytes
    let end = node.bytes[query...].firstIndex(of: UInt8(ascii: "#")) ?? node.range.upperBound
    var found: [Range<Int>] = []
    var kept = 0
    var edits: [TextEdit] = []
    var start = query + 1
    while start < end {
      let next = bytes[start..<end].firstIndex(of: UInt8(ascii: "&")) ?? end
      let name = bytes[start..<next].prefix { $0 != UInt8(ascii: "=") }
      if isTracking(name) {
        found.append(start..<next)
        // With the `&` before it, or the one behind where nothing before it is kept.
        edits.append(.deletion(kept > 0 ? (start - 1)..<next : start..<min(next + 1, end)))
      } else {
        kept += 1
      }
      start = next + 1
    }
    guard let first = found.first, let last = found.last, !holdsAddress(bytes[node.range.lowerBound..<query])
    else { return }
    if kept == 0 { edits = [.deletion(query..<end)] }
    let names = found.map { "'" + page.text($0).prefix { $0 != "=" } + "'" }
    report.report(
      at: first.lowerBound..<last.upperBound,
      "the page is the same without \(names.joined(separator: ", "))",
      fix: Fix(
        title: "Remove the parameters", safety: .unsafe, edits: merged(edits)))
  }

  /// Edits that touch, as one.
  private static func merged(_ edits: [TextEdit]) -> [TextEdit] {
    var merged: [TextEdit] = []
    for edit in edits {
      if let last = merged.last, last.range.upperBound >= edit.range.lowerBound {
        merged[merged.count - 1] = .deletion(last.range.lowerBound..<edit.range.upperBound)
      } else {
        merged.append(edit)
      }
    }
    return merged
  }

  /// Whether an address holds another one, as those of web archives do.
  private static func holdsAddress(_ address: ArraySlice<UInt8>) -> Bool {
    guard let scheme = address.firstRange(of: "://") else { return false }
    return address[scheme.upperBound...].firstRange(of: "://") != nil
  }

  private static func isTracking(_ name: ArraySlice<UInt8>) -> Bool {
    if name.starts(with: "utm_".utf8) { return true }
    guard let first = name.first, "fgdmyint_s".utf8.contains(first) else { return false }
    return names.contains { name.elementsEqual($0) }
  }

  private static let names: [[UInt8]] = [
    "fbclid", "gclid", "gclsrc", "dclid", "msclkid", "yclid", "igshid", "twclid", "mc_cid", "mc_eid", "_ga",
    "_gl",
    "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "spm",
  ].map { Array($0.utf8) }
}
