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
  mutating func checkNumbers(ofSectionAt place: Int) {
    guard let section = Section(tree.nodes[place]) else { return }
    let items = Array(section.items)
    let numbers = ItemNumbering(items, of: section.node.kind, dialects: dialects).corrected
    var before: Int?
    var fault: LayoutFault?
    for (place, item) in items.enumerated() {
      let number = item.number
      defer { before = number }
      guard let token = item.numberToken, !isNumber(nodes[token.position], numbers[place]) else { continue }
      let edit = TextEdit(range: token.range, replacement: "\(numbers[place])")
      let isRepetition = place > 0 && numbers[place] == numbers[place - 1]
      if let number, let before, number == before + 1, fault != nil, !isRepetition {
        fault?.edits.append(edit)
        continue
      }
      if let fault { report(fault) }
      fault = LayoutFault(.itemNumber, at: token.range, expected: numbers[place], edits: [edit])
    }
    if let fault { report(fault) }
  }
}
