import DatelineArchive
import DatelineSyntax

/// What stands for a page and its day.
enum PageLine {
  /// Writes a day.
  static func write(_ date: CalendarDate, to html: inout HTMLWriter) {
    html.element("time", date.isoDescription)
  }

  /// Writes the headline as a link to the page; the path where there is none.
  static func write(_ page: PageFacts, _ address: PageAddress, to html: inout HTMLWriter) {
    html.element("a", [HTMLAttribute("href", address.of(page.path))]) { html in
      // Headlines often have blanks at both ends.
      let headline = (page.headline?.bytes ?? []).drop { $0 == UInt8(ascii: " ") }
      html.text(headline.isEmpty ? page.path.bytes : Array(headline))
    }
  }
}
