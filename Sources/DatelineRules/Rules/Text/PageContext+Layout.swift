import DatelineFormatting
import DatelineSyntax

extension PageContext {
  /// Calls a closure with each layout fault of a kind.
  func forEachLayoutFault(_ kind: LayoutFault.Kind, _ body: (LayoutFault) -> Void) {
    for fault in layoutFaults where fault.kind == kind { body(fault) }
  }
}

extension LayoutFault {
  /// The fix that makes the edits; `nil` if there are none.
  func fix(_ title: String) -> Fix? {
    edits.isEmpty ? nil : Fix(title: title, safety: isMechanical ? .safe : .unsafe, edits: edits)
  }
}

extension UInt8 {
  var isLineEnd: Bool { self == UInt8(ascii: "\n") || self == UInt8(ascii: "\r") }
}
