extension Section {
  /// The edits that insert an item before the one at `position`, or behind the last, and count those behind it up.
  ///
  /// - Parameters:
  ///   - item: The item.
  ///   - position: A place among the items, counted from 0; their number for the end.
  ///   - dialect: Tells the label of the context; by default that of the page's labels.
  /// - Throws: `PageEditError.noSuchPosition`; `PageEditError.unreadable` if the item wouldn't be read back.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func inserting(
    _ item: NewListItem, at position: Int, dialect: Dialect? = nil
  ) throws(PageEditError) -> EditSet {
    let items = Array(self.items)
    guard items.indices.contains(position) || position == items.count else {
      throw .noSuchPosition(position, count: items.count)
    }
    let tree = node.tree
    let numbering = numbering(of: items)
    let line =
      Array("\(numbering.number(insertedAt: position)).".utf8)
      + (try item.written(in: tree.dialect(or: dialect)))
    var edit = PageEdit(tree)
    if position < items.count {
      let start = startWithComments(of: items[position])
      edit.insert(line + tree.lineEnd(near: start), at: start)
    } else if let last = items.last {
      edit.insertLine(line, behind: last.range.upperBound)
    } else {
      let heading = heading?.range.upperBound ?? node.range.upperBound
      let blank = tree.blankLines(below: heading, atMost: 1)
      edit.insertLine(
        blank.count == 1 ? line : tree.lineEnd(near: heading) + line, behind: blank.end)
    }
    for place in position..<items.count {
      edit.setNumber(of: items[place], to: numbering.numberAfterInsertion(place))
    }
    return try edit.edits(of: .listItem) { new in
      guard let items = new.node(at: node.position).flatMap(Section.init)?.items else { return false }
      return items.dropFirst(position).first { _ in true }.map(item.isRead) ?? false
    }
  }

  /// The edits that remove an item with its line and count those behind it down. The last item leaves its section empty;
  /// ``EventPage/removingItem(at:from:dialect:)`` takes the section away with it.
  ///
  /// - Throws: `PageEditError.noSuchPosition`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func removingItem(at position: Int) throws(PageEditError) -> EditSet {
    try removingItems(at: [position])
  }

  /// The edits that remove items with their lines and count those behind them down. See ``removingItem(at:)``.
  ///
  /// - Throws: `PageEditError.noSuchPosition`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page, however many items are removed.
  public func removingItems(at positions: Set<Int>) throws(PageEditError) -> EditSet {
    let items = Array(self.items)
    if let wrong = positions.filter({ !items.indices.contains($0) }).min() {
      throw .noSuchPosition(wrong, count: items.count)
    }
    var edit = PageEdit(node.tree)
    remove(positions, of: items, in: &edit)
    return try edit.edits(of: .listItem)
  }

  func remove(_ positions: Set<Int>, of items: [ListItem], in edit: inout PageEdit) {
    let numbers = numbering(of: items).numbers(afterRemoving: positions)
    for (place, item) in items.enumerated() {
      if positions.contains(place) {
        edit.deleteLine(item.range)
      } else {
        edit.setNumber(of: item, to: numbers[place])
      }
    }
  }

  /// The edits that move an item to another place; those between make room.
  ///
  /// - Parameters:
  ///   - position: Where the item is.
  ///   - destination: Where it is afterwards.
  /// - Throws: `PageEditError.noSuchPosition`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func movingItem(from position: Int, to destination: Int) throws(PageEditError) -> EditSet {
    let items = Array(self.items)
    for place in [position, destination] where !items.indices.contains(place) {
      throw .noSuchPosition(place, count: items.count)
    }
    var order = Array(items.indices)
    order.insert(order.remove(at: position), at: destination)
    return try rearranging(items, into: order)
  }

  /// The edits that put the items into another order.
  ///
  /// - Parameter order: From top to bottom the item that comes there, as its present index.
  /// - Throws: `PageEditError.notAPermutation`.
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func rearrangingItems(into order: [Int]) throws(PageEditError) -> EditSet {
    try rearranging(Array(items), into: order)
  }

  /// The edits that count the items 1, 2, 3 and so on. A cover image, or the last of the changes, that repeats the
  /// number before it goes on to do so; an item without number stays without.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes of the page.
  public func renumbered() throws(PageEditError) -> EditSet {
    let items = Array(self.items)
    var edit = PageEdit(node.tree)
    for (item, number) in zip(items, numbering(of: items).corrected) { edit.setNumber(of: item, to: number) }
    return try edit.edits(of: .itemNumber)
  }

  private func rearranging(_ items: [ListItem], into order: [Int]) throws(PageEditError) -> EditSet {
    guard order.isPermutation(of: items.indices) else { throw .notAPermutation }
    var edit = PageEdit(node.tree)
    // Each place keeps its line end, and whatever stands between the items stays where it is.
    for (place, number) in numbering(of: items).numbers(inOrder: order).enumerated() {
      let item = items[order[place]]
      edit.replace(items[place].rangeWithoutNewline, by: item.line(numbered: number))
    }
    return try edit.edits(of: .listItem) { new in
      guard let section = new.node(at: node.position).flatMap(Section.init) else { return false }
      return Array(section.items).count == items.count
    }
  }

  /// Where an item begins, the comments right above it included: they speak of it.
  private func startWithComments(of item: ListItem) -> Int {
    var start = item.range.lowerBound
    for child in node.children.reversed() where child.range.upperBound == start {
      guard child.kind == .suppressionLine else { break }
      start = child.range.lowerBound
    }
    return start
  }

  func numbering(of items: [ListItem]) -> ItemNumbering {
    ItemNumbering(items, of: node.kind, dialects: node.storage.dialects)
  }
}

extension [Int] {
  /// Whether the elements are each of some indices once.
  func isPermutation(of indices: Range<Int>) -> Bool {
    guard count == indices.count else { return false }
    var isTaken = [Bool](repeating: false, count: count)
    for index in self {
      guard indices.contains(index), !isTaken[index] else { return false }
      isTaken[index] = true
    }
    return true
  }
}

extension ListItem {
  /// The item's line without its line end, under another number if it has one.
  fileprivate func line(numbered number: Int) -> [UInt8] {
    let range = rangeWithoutNewline
    let bytes = node.storage.bytes
    guard let token = numberToken, let own = self.number, own != number, number > 0 else {
      return Array(bytes[range])
    }
    return Array(bytes[range.lowerBound..<token.range.lowerBound]) + "\(number)".utf8
      + bytes[token.range.upperBound..<range.upperBound]
  }
}

extension PageEdit {
  mutating func setNumber(of item: ListItem, to number: Int) {
    guard let token = item.numberToken, let own = item.number, own != number, number > 0 else { return }
    replace(token.range, by: Array("\(number)".utf8))
  }

  /// Inserts lines, given without the last line end, behind what ends at `offset`. Where that is the end of a page that
  /// lacks its last line end, the page goes on to lack it.
  mutating func insertLine(_ line: [UInt8], behind offset: Int) {
    let lineEnd = tree.lineEnd(near: offset)
    insert(tree.isLineStart(offset) ? line + lineEnd : lineEnd + line, at: offset)
  }

  /// Deletes whole lines. Where the last of them lacks its line end, the page goes on to lack it.
  mutating func deleteLine(_ range: Range<Int>) {
    let isTerminated = range.upperBound > range.lowerBound && tree.isLineStart(range.upperBound)
    delete(
      (isTerminated ? range.lowerBound : tree.lineEnd(before: range.lowerBound).lowerBound)..<range.upperBound
    )
  }
}
