import DatelineSyntax

/// Numbers as people read them.
enum Figures {
  /// The digits in groups of three: `12,410`.
  static func grouped(_ number: Int) -> String {
    var digits: [UInt8] = []
    digits.appendDigits(of: number, grouped: true)
    return String(decoding: digits, as: UTF8.self)
  }

  /// A number and what is counted: `1 page`, `12,410 pages`.
  static func count(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// A share with one decimal: `12.4 %`. What isn't nothing is never shown as nothing, nor what isn't all as all.
  static func share(_ part: Int, of whole: Int) -> String {
    guard whole > 0 else { return "–" }
    if part == 0 { return "0 %" }
    if part == whole { return "100 %" }
    let permille = min(999, max(1, (part * 2000 + whole) / (whole * 2)))
    return "\(permille / 10).\(permille % 10) %"
  }

  /// How much of a span a value is, in steps from 0 to `steps`; at least 1 for what isn't nothing.
  static func scaled(_ value: Int, of most: Int, steps: Int) -> Int {
    guard value > 0, most > 0 else { return 0 }
    return max(1, value * steps / most)
  }

  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// The short names of the months.
  static var monthNames: [String] { months }

  /// A month of an array with twelve numbers for each year: `March 2015` as `Mar 2015`.
  static func month(at place: Int, of years: Years) -> String {
    "\(months[place % 12]) \(years.all[place / 12])"
  }
}
