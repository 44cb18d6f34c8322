/// One line of a text: its content without blanks at its start, a comment at its end, and its line end.
struct Line {
  /// Where the line begins.
  var start: Int
  /// Where its first byte that is not a blank stands; `contentEnd` if there is none.
  var contentStart: Int
  /// Where its content ends: before the line end, or before a suppression comment and the blank that sets it off.
  var contentEnd: Int
  /// Where a suppression comment begins; `newlineStart` if there is none.
  var suppressionStart: Int
  /// Where the line end begins.
  var newlineStart: Int
  /// Where the next line begins.
  var end: Int

  var isBlank: Bool { contentStart == newlineStart }
}
