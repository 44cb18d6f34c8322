import DatelineSyntax

/// What stands between two parts of a page: blank lines, and comments that switch rules off.
struct BlankLineGap {
  /// The line above the gap; `document` at the start of the page.
  var last = SyntaxKind.document
  /// The number of blank lines.
  var count = 0
  /// Where the first blank line is in the tree.
  var firstBlank = 0
  /// Whether a comment stands among the blank lines, so that nobody knows where one is missing.
  var hasComment = false

  mutating func begin(below line: SyntaxKind) {
    last = line
    count = 0
    hasComment = false
  }
}
