import DatelineSyntax

extension PageContext {
  /// The item at a place of the tree, as facts name it.
  func item(at position: Int) -> ListItem? {
    tree.nodes.indices.contains(position) ? ListItem(tree.nodes[position]) : nil
  }

  /// Whether an item of the sources is a picture: its text is the label of pictures.
  func isCoverImage(_ item: ListItem) -> Bool {
    item.linkText.map { dialects.isCoverImageLabel($0.bytes) } ?? false
  }

  /// A path or an address on the page, whole, so that it can be searched for; only what no file can be called is cut.
  func path(at range: Range<Int>) -> String { shortText(range, limit: 4096) }

  /// Bytes of the page as text, cut in the middle of a message where they are long.
  func shortText(_ range: Range<Int>, limit: Int = 60) -> String {
    let text = self.text(range)
    guard text.count > limit else { return text }
    return text.prefix(limit - 3) + "..."
  }
}

extension ArraySlice<UInt8> {
  /// The first place of some bytes.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  func firstRange(of other: StaticString) -> Range<Int>? {
    other.withUTF8Buffer { other in
      guard let first = other.first else { return nil }
      var rest = self
      while let start = rest.firstIndex(of: first) {
        rest = rest[start...]
        if rest.count < other.count { return nil }
        if rest.prefix(other.count).elementsEqual(other) { return start..<(start + other.count) }
        rest = rest.dropFirst()
      }
      return nil
    }
  }
}
