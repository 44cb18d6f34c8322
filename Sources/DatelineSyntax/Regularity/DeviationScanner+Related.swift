extension DeviationScanner {
  /// What the order of the related items so far depends on.
  struct RelatedOrder {
    var date: CalendarDate?
    var path: Range<Int>?
    var nameCount = Int.max
  }

  /// Compares an item of the related section with the regular form.
  mutating func scanRelated(_ item: Int, _ order: inout RelatedOrder) {
    place = item + 1
    guard takeNumber(), let link = takeLink() else {
      found.formUnion([.relatedItem, .relatedPath, .relatedOrder, .contextOrder, .contextComma])
      return
    }
    // A text of nothing but blanks is looked at closely.
    if Byte.isBlank(bytes[link.text.lowerBound]), link.text.count < 3 { found.insert(.relatedItem) }
    let date = dayOfEvent(link.destination)
    if date == nil { found.formUnion([.relatedPath, .relatedOrder]) }
    guard take(.whitespace, length: 1), let names = takeContext() else {
      found.formUnion([.relatedItem, .relatedOrder, .contextOrder, .contextComma])
      return
    }
    if !takeLineEnd(of: item) { found.insert(.relatedItem) }
    if !follows(date, names, link.destination, order) { found.insert(.relatedOrder) }
    order = RelatedOrder(date: date, path: link.destination, nameCount: names)
  }

  private func follows(_ date: CalendarDate?, _ names: Int, _ path: Range<Int>, _ order: RelatedOrder) -> Bool
  {
    switch form.relatedOrder {
    case .date:
      guard let date, let last = order.date else { return true }
      return date <= last
    case .shared:
      guard names == order.nameCount, let last = order.path else { return names < order.nameCount }
      return !bytes.precedes(last, path)
    }
  }

  /// Steps over a context and tells the number of its names.
  private mutating func takeContext() -> Int? {
    let context = place
    guard take(.context), take(.underscore), place < nodes.count, nodes[place].kind == .label else {
      return nil
    }
    let label = range(of: place)
    place += 1
    guard isLabel(label, as: .context), take(.colon), take(.whitespace) else {
      return nil
    }
    var count = 0
    var previous: Range<Int>?
    while take(.contextName) {
      let name = range(of: place - 1)
      count += 1
      if let previous, !bytes.precedes(previous, name) { found.insert(.contextOrder) }
      previous = name
      guard take(.separator) else { break }
      if nodes[place - 1].length == 1 { found.formUnion([.contextComma, .contextOrder, .relatedOrder]) }
    }
    // A comma at the end leaves the underscore behind a separator.
    guard count > 0, place > 0, nodes[place - 1].kind == .contextName, take(.underscore),
      place == end(of: context)
    else { return nil }
    return count
  }
}
