import DatelineSyntax

extension PageSnapshot {
  /// All places on the page of what stands at a byte offset, ascending: of a name also as the topic, of the headline also
  /// the links that lead to the page itself; none where nothing stands.
  ///
  /// - Complexity: O(*n*), where *n* is the number of nodes.
  public func occurrences(at offset: Int) -> [Range<Int>] {
    guard let subject = subject(at: offset) else { return [] }
    return SubjectPlaces(of: subject.kind, in: index).ranges(in: tree, at: document.path)
  }
}
