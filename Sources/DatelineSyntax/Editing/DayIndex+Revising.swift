/// What is to become of the entries of a day, so that one edit does it all.
public struct DayRevision: Hashable, Sendable {
  /// The entries that say something else afterwards, by their place.
  public var replaced: [Int: NewIndexEntry] = [:]
  /// The places of the entries that go.
  public var removed: Set<Int> = []
  /// The places of removed entries whose topic line stays, for the entries below that have none of their own.
  public var keptTopics: Set<Int> = []
  /// The entries that come behind the last.
  public var added: [NewIndexEntry] = []

  /// Creates a revision that changes nothing.
  public init() {}

  /// Whether nothing changes.
  public var isEmpty: Bool { replaced.isEmpty && removed.isEmpty && added.isEmpty }
}

extension DayIndex.Day {
  /// The edits that replace, remove and add entries. What stays keeps its blank lines; what comes is set off as the
  /// entries above it are, and without others as in the dialect.
  ///
  /// - Throws: `PageEditError.noSuchPosition`; `PageEditError.missing` if a replaced entry has no finished link;
  ///   `PageEditError.unreadable` if an entry wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func revising(_ revision: DayRevision, dialect: Dialect? = nil) throws(PageEditError) -> EditSet {
    let entries = self.entries
    for position in revision.removed.union(revision.replaced.keys) where !entries.indices.contains(position) {
      throw .noSuchPosition(position, count: entries.count)
    }
    let dialect = node.tree.dialect(or: dialect)
    var edit = PageEdit(node.tree)
    for (position, new) in revision.replaced.sorted(by: { $0.key < $1.key })
    where !revision.removed.contains(position) {
      try entries[position].change(to: new, dialect: dialect, in: &edit)
    }
    let survivors = entries.indices.filter { !revision.removed.contains($0) }
    remove(revision, from: entries, in: &edit)
    if !revision.added.isEmpty {
      try append(revision.added, to: entries, isAlone: survivors.isEmpty, dialect, in: &edit)
    }
    return try edit.edits(of: .indexEntry) { new in
      guard let read = new.node(at: node.position).flatMap(DayIndex.Day.init)?.entries,
        read.count == survivors.count + revision.added.count
      else { return false }
      for (place, position) in survivors.enumerated() {
        if let wanted = revision.replaced[position], !wanted.isRead(as: read[place]) { return false }
      }
      return zip(read.dropFirst(survivors.count), revision.added).allSatisfy { $1.isRead(as: $0) }
    }
  }

  // MARK: Removing

  private func remove(_ revision: DayRevision, from entries: [DayIndex.Entry], in edit: inout PageEdit) {
    let tree = node.tree
    var position = 0
    while position < entries.count {
      guard revision.removed.contains(position) else {
        position += 1
        continue
      }
      // Neighbours go together, so that what stands between them goes once.
      let first = position
      while position < entries.count, revision.removed.contains(position),
        position == first || isNextTo(entries[position - 1], entries[position])
      {
        position += 1
      }
      let range = entries[first].range.lowerBound..<entries[position - 1].range.upperBound
      let below = tree.blankLines(below: range.upperBound).end
      let above = tree.blankLines(above: range.lowerBound).start
      let topic = (first..<position).last { revision.keptTopics.contains($0) }
        .flatMap { entries[$0].topic?.range }
      if position < entries.count, below == entries[position].range.lowerBound {
        // The topic line goes over to the entry below.
        edit.replace(range.lowerBound..<below, by: topic.map { Array(tree.bytes[$0]) } ?? [])
      } else if first > 0, above == entries[first - 1].range.upperBound {
        edit.deleteLine(above..<range.upperBound)
      } else if position - first == entries.count, revision.added.isEmpty, above < range.lowerBound {
        edit.deleteLine(range.lowerBound..<below)
      } else {
        edit.deleteLine(range)
      }
    }
  }

  private func isNextTo(_ upper: DayIndex.Entry, _ lower: DayIndex.Entry) -> Bool {
    node.tree.blankLines(below: upper.range.upperBound).end == lower.range.lowerBound
  }

  // MARK: Adding

  private func append(
    _ new: [NewIndexEntry], to entries: [DayIndex.Entry], isAlone: Bool, _ dialect: Dialect,
    in edit: inout PageEdit
  ) throws(PageEditError) {
    let tree = node.tree
    let start = entries.last?.range.upperBound ?? heading?.range.upperBound ?? node.range.lowerBound
    let lineEnd = tree.lineEnd(near: start)
    let gap =
      entries.count > 1
      ? tree.blankLines(above: entries[entries.count - 1].range.lowerBound).count
      : dialect.blankLines.betweenEntries
    var text: [UInt8] = []
    for (place, entry) in new.enumerated() {
      if place > 0 { text += lines(gap + 1, of: lineEnd) }
      text += try entry.written(in: dialect, lineEnd: lineEnd)
    }
    guard entries.isEmpty else {
      edit.insertLine((isAlone ? [] : lines(gap, of: lineEnd)) + text, behind: start)
      return
    }
    let above = tree.blankLines(below: start, atMost: 1)
    let below = tree.blankLines(below: above.end).count
    edit.insertLine(
      lines(1 - above.count, of: lineEnd) + text
        + lines(dialect.blankLines.betweenEntries - below, of: lineEnd), behind: above.end)
  }
}
