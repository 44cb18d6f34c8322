extension SyntaxNode {
  /// The edits that give a heading line, or a line of text, another text.
  func replacingText(with text: [UInt8]) throws(PageEditError) -> EditSet {
    var edit = PageEdit(tree)
    changeText(to: text, in: &edit)
    return try edit.edits(of: kind) { new in readsText(text, in: new) }
  }

  func changeText(to text: [UInt8], in edit: inout PageEdit) {
    if let old = child(.text) {
      edit.replace(old.range, by: text)
    } else if !text.isEmpty, let marker = child(.headingMarker) {
      let end = marker.range.upperBound
      let hasBlank = children.contains { $0.range.lowerBound == end && $0.kind == .whitespace }
      edit.insert(hasBlank ? text : [Byte.space] + text, at: hasBlank ? end + 1 : end)
    }
  }

  /// Whether this line has a text in the changed tree, where it stands at the same place.
  func readsText(_ text: [UInt8], in new: SyntaxTree) -> Bool {
    guard let node = new.node(at: index), node.kind == kind else { return false }
    return text.elementsEqual(node.child(.text)?.bytes ?? [])
  }
}
