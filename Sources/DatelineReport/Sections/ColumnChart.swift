/// Columns side by side as one path. The drawing is stretched to the room that there is, so it holds no text.
enum ColumnChart {
  /// Writes the drawing.
  ///
  /// - Parameters:
  ///   - values: the height of each column, not negative.
  ///   - label: what is shown, for those who can't see it; `nil` where a table beside it says the same.
  static func write(_ values: [Int], label: String?, to html: inout HTMLWriter) {
    let most = values.max() ?? 0
    var path = ""
    for (place, value) in values.enumerated() where value > 0 {
      let height = Figures.scaled(value, of: most, steps: 100)
      path += "M\(place * 10 + 1) 100v-\(height)h8v\(height)z"
    }
    let meaning =
      label.map { [HTMLAttribute("role", "img"), HTMLAttribute("aria-label", $0)] }
      ?? [HTMLAttribute("aria-hidden", "true")]
    html.element(
      "svg",
      [
        HTMLAttribute("viewBox", "0 0 \(max(1, values.count) * 10) 100"),
        HTMLAttribute("preserveAspectRatio", "none"),
      ] + meaning
    ) { $0.element("path", [HTMLAttribute("d", path)]) { _ in } }
  }

  /// Writes the years below a drawing whose columns are years or parts of them.
  static func writeAxis(_ years: Years, to html: inout HTMLWriter) {
    // More than this don't fit side by side.
    let step = (years.count + 17) / 18
    html.element("div", [.class("axis"), HTMLAttribute("aria-hidden", "true")]) { html in
      for place in stride(from: 0, to: years.count, by: max(1, step)) {
        let width = min(step, years.count - place)
        html.element("span", [HTMLAttribute("style", "flex-grow:\(width)")], String(years.all[place]))
      }
    }
  }
}
