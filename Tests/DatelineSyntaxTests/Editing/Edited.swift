@testable import DatelineSyntax

/// The tree that edits make of another one.
func edited(_ tree: SyntaxTree, by edits: EditSet) throws -> SyntaxTree {
  SyntaxTree(parsing: try edits.applied(to: tree.bytes), as: tree.kind, dialects: tree.dialects)
}

/// The text that edits make of a page.
func edited(_ text: String, _ edits: (EventPage) throws -> EditSet) throws -> String {
  let tree = SyntaxTree(parsing: text, as: .eventPage)
  return String(decoding: try edited(tree, by: edits(EventPage(tree))).bytes, as: UTF8.self)
}

/// The text that edits make of a day index.
func editedIndex(_ text: String, _ edits: (DayIndex) throws -> EditSet) throws -> String {
  let tree = SyntaxTree(parsing: text, as: .dayIndex)
  return String(decoding: try edited(tree, by: edits(DayIndex(tree))).bytes, as: UTF8.self)
}

/// Whether edits ascend, and none begins or ends with a character that stays.
func isMinimal(_ edits: EditSet, in bytes: [UInt8]) -> Bool {
  for edit in edits.edits {
    let old = bytes[edit.range]
    guard TextEdit.minimal(replacing: edit.range, in: bytes, by: edit.replacement) == edit else {
      return false
    }
    guard !old.elementsEqual(edit.replacement) else { return false }
  }
  return zip(edits.edits, edits.edits.dropFirst())
    .allSatisfy { $0.range.upperBound <= $1.range.lowerBound }
}

extension String {
  /// The same text with other line ends.
  func withLineEnds(_ lineEnd: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: lineEnd)
  }
}

extension NewListItem {
  init(_ text: String, _ destination: String, names: [String] = []) {
    self.init(
      link: Link(text: text.utf8, destination: destination.utf8), contextNames: names.map { Array($0.utf8) })
  }
}
