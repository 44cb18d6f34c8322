import DatelineSyntax

extension LayoutPass {
  /// Whether the digits of a token are those of a number, without zeros before them.
  func isNumber(_ token: RawNode, _ number: Int) -> Bool {
    if token.length == 1 { return Int(bytes[Int(token.start)]) - Int(UInt8(ascii: "0")) == number }
    var rest = number
    for byte in bytes[Int(token.start)..<token.end].reversed() {
      guard rest > 0, Int(byte) - Int(UInt8(ascii: "0")) == rest % 10 else { return false }
      rest /= 10
    }
    return rest == 0
  }

  /// Reports the items of a section whose numbers are wrong. Items that count on from a wrong number are one fault.
  mutating func checkNumbers(ofSectionAt section: Int) {
    let items = NumberedItem.items(ofSectionAt: section, in: self)
    if isInOrder(items) { return }
    var counts: [Int: Int] = [:]
    for case let number? in items.lazy.map(\.number) { counts[number, default: 0] += 1 }
    var expected = 0
    var before: Int?
    var fault: LayoutFault?
    for item in items {
      let isRepetition = item.mayRepeat && repeats(expected, item, counts)
      if !isRepetition { expected += 1 }
      defer { before = item.number }
      guard let token = item.token, !isNumber(token, expected) else { continue }
      let range = Int(token.start)..<token.end
      let edit = TextEdit(range: range, replacement: "\(expected)")
      if let number = item.number, let before, number == before + 1, fault != nil, !isRepetition {
        fault?.edits.append(edit)
        continue
      }
      if let fault { report(fault) }
      fault = LayoutFault(.itemNumber, at: range, expected: expected, edits: [edit])
    }
    if let fault { report(fault) }
  }

  /// Whether each item has the next number, or repeats the last one where pages have both.
  private func isInOrder(_ items: [NumberedItem]) -> Bool {
    var expected = 0
    for item in items {
      if let token = item.token, item.mayRepeat, expected > 0, isNumber(token, expected) { continue }
      expected += 1
      if let token = item.token, !isNumber(token, expected) { return false }
    }
    return true
  }

  /// Whether an item of a list in disorder repeated a number, judged by all numbers of the list in whatever order.
  private func repeats(_ number: Int, _ item: NumberedItem, _ counts: [Int: Int]) -> Bool {
    guard number > 0, counts[number + 1] == nil else { return false }
    return item.number == number || counts[number, default: 0] > 1
  }
}

/// An item of a list and its number.
struct NumberedItem {
  /// The digits; `nil` if there are none.
  let token: RawNode?
  /// The number; `nil` if there is none or it is absurdly large.
  let number: Int?
  /// Whether pages have the item's number either way: the next one, or the last again. So it is with pictures among
  /// sources, and with the last of the earlier versions.
  var mayRepeat: Bool

  /// The items of a section.
  static func items(ofSectionAt section: Int, in pass: LayoutPass) -> [NumberedItem] {
    var items: [NumberedItem] = []
    let kind = pass.nodes[section].kind
    let end = section + 1 + Int(pass.nodes[section].extent)
    var place = section + 1
    while place < end {
      let descendants = (place + 1)..<(place + 1 + Int(pass.nodes[place].extent))
      if pass.nodes[place].kind == .listItem {
        let token = pass.nodes[descendants].first { $0.kind == .itemNumber }
        items.append(
          NumberedItem(
            token: token, number: token.flatMap { number($0, in: pass.bytes) },
            mayRepeat: kind == .sourcesSection && isCoverImage(descendants, in: pass)))
      }
      place = descendants.upperBound
    }
    if kind == .changesSection, !items.isEmpty { items[items.count - 1].mayRepeat = true }
    return items
  }

  private static func number(_ token: RawNode, in bytes: [UInt8]) -> Int? {
    // Nine digits fit into any integer.
    guard token.length < 10 else { return nil }
    return bytes[Int(token.start)..<token.end].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// Whether the text of an item's link is the label of pictures.
  private static func isCoverImage(_ descendants: Range<Int>, in pass: LayoutPass) -> Bool {
    guard let text = pass.nodes[descendants].first(where: { $0.kind == .text }) else { return false }
    return pass.dialects.isCoverImageLabel(pass.bytes[Int(text.start)..<text.end])
  }
}
