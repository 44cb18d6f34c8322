/// Tables that can be scrolled sideways where they are wider than the page.
enum ReportTable {
  /// A line of a table whose columns are years.
  struct YearRow {
    /// What is counted.
    let label: [UInt8]
    /// All of it, also what is in no year.
    let total: Int
    /// How much there is in each year.
    let years: [Int]
  }

  /// Writes a table with a caption, a line of headings and lines below.
  static func write(
    _ caption: String, columns: [Column], to html: inout HTMLWriter, rows: (inout HTMLWriter) -> Void
  ) {
    // A keyboard can scroll only what can have the focus.
    html.element(
      "div",
      [
        .class("scroll"), HTMLAttribute("tabindex", "0"), HTMLAttribute("role", "region"),
        HTMLAttribute("aria-label", caption),
      ]
    ) { html in
      html.element("table", columns.count > 12 ? [.class("dense")] : []) { html in
        html.element("caption", caption)
        html.element("thead") { html in
          html.element("tr") { html in
            for column in columns {
              let kind = column.kind.map { [HTMLAttribute.class($0.rawValue)] } ?? []
              html.element("th", [HTMLAttribute("scope", "col")] + kind, column.heading)
            }
          }
        }
        html.element("tbody", [], rows)
      }
    }
    html.breakLine()
  }

  /// A column of a table.
  struct Column {
    enum Kind: String {
      /// Words, which begin at their left.
      case text
      /// Numbers with a bar of their length behind them.
      case bar
    }

    let heading: String
    /// `nil` for numbers alone.
    let kind: Kind?

    static func text(_ heading: String) -> Column { Column(heading: heading, kind: .text) }
    static func number(_ heading: String) -> Column { Column(heading: heading, kind: nil) }
    static func bar(_ heading: String) -> Column { Column(heading: heading, kind: .bar) }
  }

  /// Writes how much of something there is in each year, behind a line that unfolds it.
  ///
  /// - Parameter language: of the labels; `nil` for the report's own.
  static func writeYears(
    _ caption: String, of noun: String, _ rows: [YearRow], years: Years, language: String?,
    to html: inout HTMLWriter
  ) {
    html.element("details") { html in
      html.element("summary", "The figures of each year")
      write(
        caption,
        columns: [.text(noun), .number("All")] + years.all.map { .number(String($0)) }, to: &html
      ) { html in
        let most = rows.lazy.flatMap(\.years).max() ?? 0
        for row in rows {
          html.element("tr") { html in
            html.element("th", [HTMLAttribute("scope", "row")] + lang(language)) { $0.text(row.label) }
            html.element("td", Figures.grouped(row.total))
            for count in row.years { writeShaded(count, of: most, to: &html) }
          }
        }
      }
    }
    html.breakLine()
  }

  /// Writes a number into a cell that is the darker the more it is; nothing for 0.
  static func writeShaded(_ count: Int, of most: Int, to html: inout HTMLWriter) {
    guard count > 0 else {
      // Read aloud, an empty cell says nothing.
      html.element("td", [.class("none")], "0")
      return
    }
    // By the root of the share: of a few large numbers and many small ones both are told apart.
    let shade = Int((Double(count) / Double(max(1, most))).squareRoot() * 45)
    html.element(
      "td", [HTMLAttribute("style", "--v:\(max(3, shade))%")], Figures.grouped(count))
  }

  /// Writes a number with a bar of its length behind it.
  static func writeBar(_ count: Int, of most: Int, text: String? = nil, to html: inout HTMLWriter) {
    html.element("td", [.class("bar")]) { html in
      html.text(text ?? Figures.grouped(count))
      if count > 0 {
        let width = HTMLAttribute("style", "--w:\(Figures.scaled(count, of: most, steps: 100))")
        html.element("i", [width]) { _ in }
      } else {
        html.element("i") { _ in }
      }
    }
  }

  /// The language of an element, if it isn't the report's own.
  static func lang(_ language: String?) -> [HTMLAttribute] {
    language.map { [HTMLAttribute("lang", $0)] } ?? []
  }
}
