extension DeviationScanner {
  /// Compares an item of the sources with the regular form.
  ///
  /// - Parameter addresses: the signs of the addresses so far.
  mutating func scanSource(_ item: Int, _ addresses: inout UInt64) {
    place = item + 1
    guard takeNumber(), let link = takeLink() else {
      found.formUnion([.sourceItem, .sourceAddress, .publisher, .coverImage, .repeatedSource])
      return
    }
    let sign = sign(of: link.destination)
    if addresses & sign != 0 { found.insert(.repeatedSource) }
    addresses |= sign
    if isPadded(link.text) { found.formUnion([.publisher, .sourceItem]) }
    if isLabel(link.text, as: .listItem) { found.insert(.coverImage) }
    if !isPlainAddress(link.destination) { found.insert(.sourceAddress) }
    while take(.whitespace, length: 1) {
      guard let attached = takeLink() else {
        found.formUnion([.sourceItem, .sourceAddress])
        return
      }
      if Byte.isBlank(bytes[attached.text.lowerBound]) { found.insert(.sourceItem) }
      if !isPlainAddress(attached.destination) { found.insert(.sourceAddress) }
    }
    if !takeLineEnd(of: item) { found.formUnion([.sourceItem, .sourceAddress]) }
  }

  /// One of 64 bits, by the length and the last bytes of a text: other bits, other texts.
  private func sign(of text: Range<Int>) -> UInt64 {
    var hash = UInt64(truncatingIfNeeded: text.count)
    for offset in text.suffix(6) { hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15 }
    return 1 &<< (hash &>> 58)
  }

  /// Whether a text begins or ends with a blank: a space, a tab, U+00A0 or U+3000.
  private func isPadded(_ text: Range<Int>) -> Bool {
    let end = text.upperBound
    return Byte.isBlank(bytes[text.lowerBound]) || Byte.isBlank(bytes[end - 1])
      || bytes.hasPrefix("\u{A0}", at: text.lowerBound) || bytes.hasPrefix("\u{3000}", at: text.lowerBound)
      || bytes.hasPrefix("\u{A0}", at: end - 2) || bytes.hasPrefix("\u{3000}", at: end - 3)
  }

  /// Whether an address is `http://` or `https://`, a host, and a path without a query, blanks and braces.
  private func isPlainAddress(_ range: Range<Int>) -> Bool {
    guard bytes.hasPrefix("http", at: range.lowerBound) else { return false }
    var start = range.lowerBound + 4
    if start < range.upperBound, bytes[start] == UInt8(ascii: "s") { start += 1 }
    guard bytes.hasPrefix("://", at: start) else { return false }
    start += 3
    guard start < range.upperBound, Byte.isLetter(bytes[start]) || Byte.isDigit(bytes[start]) else {
      return false
    }
    let others = bytes.union(in: start..<range.upperBound) {
      Byte.flag($0 == Byte.questionMark) | Byte.flag($0 == Byte.ampersand) | Byte.flag(Byte.isBlank($0))
        | Byte.flag($0 == Byte.openBrace)
    }
    return others == 0
  }
}
