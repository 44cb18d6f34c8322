import DatelineSyntax

enum InvalidUTF8: Rule {
  static let metadata = RuleMetadata(
    id: "invalid-utf8", group: .text, severity: .error, scope: .page,
    summary: "A page holds bytes that are not UTF-8.",
    explanation: """
      Pages are UTF-8. Other bytes are left over from another encoding, or a character was cut. Programs
      show them as U+FFFD, as here.
      """,
    examples: [
      .bad(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the st\u{FFFD}rm

        """),
      .good(
        """
        ### [2015-11-20](/news/2015/11/20/index.md)

        # Harbour reopens after the storm

        """),
    ])

  static let interest = RuleInterest.anomalies

  static func check(_ page: PageContext, _ report: inout Reporter) {
    page.forEachWrittenAnomaly(.invalidUTF8) { range in
      let codes = page.bytes[range].prefix(4).map { byte in
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count < 2 ? "0" + digits : digits
      }
      let rest = range.count > 4 ? " …" : ""
      report.report(
        at: range,
        range.count == 1
          ? "the byte \(codes[0]) is not UTF-8"
          : "the bytes \(codes.joined(separator: " "))\(rest) are not UTF-8")
    }
  }
}
