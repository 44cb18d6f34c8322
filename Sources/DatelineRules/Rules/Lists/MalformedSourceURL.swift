import DatelineArchive
import DatelineSyntax

enum MalformedSourceURL: Rule {
  static let metadata = RuleMetadata(
    id: "malformed-source-url", group: .lists, severity: .error, scope: .page,
    summary: "The address of a source isn't a complete web address.",
    explanation: """
      A source is an address that begins with `https://` or `http://` and a host. Anything else leads nowhere from an
      archive: a path on the source's own site, another scheme such as `ftp` or `javascript`, or what a template left
      behind, such as `${image}`.

      Pictures matter less than sources. One whose address begins with `//` works on a website and nowhere else.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](courier.example/harbour)
        2. [The Ledger](ftp://ledger.example/harbour)

        """),
      .bad(
        """
        ### [2015-11-20](/zh/news/2015/11/20/index.md)

        ##### 港口
        # 港口重新開放


        ### 信息来源:

        1. [日報](https://daily.example/harbour) [IMG](//pictures.daily.example/harbour.jpg)

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm




        ### Source:

        1. [The Courier](https://courier.example/harbour)

        """),
    ])

  static let interest = RuleInterest.deviations(.sourceAddress, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    SourceURLs.forEach(on: page) { node, _, isAttached in
      let url = node.bytes
      let leftover = url.contains(UInt8(ascii: "{")) ? leftover(in: url) : nil
      if leftover == nil, isComplete(url) { return }
      let severity: Severity = isAttached ? .warning : .error
      let text = page.path(at: node.range)
      if let leftover {
        report.report(
          at: leftover,
          "'\(page.shortText(leftover))' was left behind by a template; write the address itself",
          atMost: severity)
      } else if url.starts(with: "//".utf8) {
        report.report(
          at: node.range.lowerBound..<node.range.lowerBound, "'\(text)' has no scheme; expected 'https://'",
          atMost: isAttached ? .information : .warning,
          fix: Fix(
            title: "Insert 'https:'", safety: .unsafe,
            edits: [.insertion(of: "https:", at: node.range.lowerBound)]))
      } else if let scheme = scheme(of: url), !isWeb(scheme) {
        report.report(
          at: scheme.startIndex..<scheme.endIndex,
          "the scheme '\(String(decoding: scheme, as: UTF8.self))' is none of the web; expected 'https' or 'http'",
          atMost: severity)
      } else if scheme(of: url) != nil {
        report.report(
          at: node.range, "'\(text)' names no host; expected 'https://host/path'", atMost: severity)
      } else {
        report.report(
          at: node.range, "'\(text)' has no scheme and no host; expected 'https://host/path'",
          atMost: severity)
      }
    }
  }

  private static func isComplete(_ url: ArraySlice<UInt8>) -> Bool {
    var rest = url.dropFirst(4)
    guard url.starts(with: "http".utf8) else { return isCompleteInAnyCase(url) }
    if rest.first == UInt8(ascii: "s") { rest = rest.dropFirst() }
    guard rest.starts(with: "://".utf8), let first = rest.dropFirst(3).first else {
      return isCompleteInAnyCase(url)
    }
    switch first {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: ":"):
      return isCompleteInAnyCase(url)
    default: return true
    }
  }

  private static func isCompleteInAnyCase(_ url: ArraySlice<UInt8>) -> Bool {
    guard let scheme = scheme(of: url), isWeb(scheme) else { return false }
    return SourceAddress(url) != nil
  }

  /// What stands before the first colon, if it could be a scheme.
  private static func scheme(of url: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let scheme = url.prefix { byte in
      let lower = byte | 0x20
      return lower >= UInt8(ascii: "a") && lower <= UInt8(ascii: "z")
    }
    guard !scheme.isEmpty, url[scheme.endIndex...].first == UInt8(ascii: ":") else { return nil }
    return scheme
  }

  private static func isWeb(_ scheme: ArraySlice<UInt8>) -> Bool {
    let lower = scheme.map { $0 | 0x20 }
    return lower.elementsEqual("https".utf8) || lower.elementsEqual("http".utf8)
  }

  /// `${…}` or `{{…}}` in an address.
  private static func leftover(in url: ArraySlice<UInt8>) -> Range<Int>? {
    guard let start = url.firstRange(of: "${") ?? url.firstRange(of: "{{") else { return nil }
    var end = url[start.upperBound...].firstIndex(of: UInt8(ascii: "}")).map { $0 + 1 } ?? url.endIndex
    while end < url.endIndex, url[end] == UInt8(ascii: "}") { end += 1 }
    return start.lowerBound..<end
  }
}
