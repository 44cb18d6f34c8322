/// Finds what is left of wiki mark-up where its brackets are gone.
///
/// A scanner asks at a byte that such a remnant has in it; what stands before it is looked at as far back as `start`.
struct WikiRemnants {
  let bytes: TextBytes
  let start: Int
  let end: Int

  // MARK: Templates

  /// `url=https://… |date=2019`, `date=十一月 2008`, by the `=` of the first parameter.
  func parameter(at equals: Int) -> Range<Int>? {
    guard let first = startOfWord("url", endingAt: equals) ?? startOfWord("date", endingAt: equals) else {
      return nil
    }
    return endOfParameters(at: first).map { first..<$0 }
  }

  /// `link|date=2019年2月 |bot=… }}` or `|date=2019`, by the first bar.
  func bar(at bar: Int) -> Range<Int>? {
    guard let stop = endOfParameters(at: bar) else { return nil }
    return (startOfWord("link", endingAt: bar) ?? bar)..<stop
  }

  /// Where parameters end that begin at an offset, with or without a bar: a date or an address, and others behind them.
  func endOfParameters(at offset: Int) -> Int? {
    var first = offset
    if first < end, bytes[first] == Byte.bar { first = skippingBlanks(first + 1) }
    let isAddress = bytes.hasPrefix("url=", at: first)
    guard isAddress || bytes.hasPrefix("date=", at: first) else { return nil }
    let value = first + (isAddress ? "url=" : "date=").utf8.count
    guard value <= end else { return nil }
    var stop = endOfValue(at: value)
    // An address without a scheme may be anything.
    if isAddress, !bytes.hasPrefix("http", at: value) { return nil }
    while true {
      let next = skippingBlanks(stop)
      if next + 1 < end, bytes[next] == Byte.closeBrace, bytes[next + 1] == Byte.closeBrace {
        return next + 2
      }
      guard next < end, bytes[next] == Byte.bar else { return stop }
      var name = skippingBlanks(next + 1)
      let nameStart = name
      while name < end, Byte.isLetter(bytes[name]) || bytes[name] == Byte.hyphen { name += 1 }
      guard name > nameStart, name < end, bytes[name] == Byte.equals else { return stop }
      stop = endOfValue(at: name + 1)
    }
  }

  /// An address up to a blank or a bar; else a word, or a month and a year.
  private func endOfValue(at offset: Int) -> Int {
    if bytes.hasPrefix("http", at: offset) {
      var stop = offset
      while stop < end, !Byte.isBlank(bytes[stop]), bytes[stop] != Byte.bar, bytes[stop] != Byte.closeBrace {
        stop += 1
      }
      return stop
    }
    let word = endOfWord(at: offset)
    let year = word + 5
    guard word > offset, !areDigits(offset..<word), year <= end, bytes[word] == Byte.space,
      areDigits((word + 1)..<year), year == end || !Byte.isDigit(bytes[year])
    else { return word }
    return year
  }

  private func areDigits(_ range: Range<Int>) -> Bool {
    range.allSatisfy { Byte.isDigit(bytes[$0]) }
  }

  /// The end of letters, digits, hyphens and the characters of Chinese dates.
  private func endOfWord(at offset: Int) -> Int {
    var stop = offset
    while stop < end {
      if Byte.isLetter(bytes[stop]) || Byte.isDigit(bytes[stop]) || bytes[stop] == Byte.hyphen {
        stop += 1
      } else if Self.dateCharacters.contains(where: { bytes.hasPrefix($0, at: stop) }), stop + 3 <= end {
        stop += 3
      } else {
        break
      }
    }
    return stop
  }

  // MARK: Colons

  /// `http:--host-path`, `:--host-path`, `:en:` or `:37:52+00:00`, by its first colon.
  func colon(at colon: Int) -> Range<Int>? {
    guard colon + 2 < end else { return nil }
    if bytes[colon + 1] == Byte.hyphen, bytes[colon + 2] == Byte.hyphen { return foldedAddress(at: colon) }
    if Byte.isDigit(bytes[colon + 1]) { return cutTime(at: colon) }
    return languageLink(at: colon)
  }

  /// An address whose slashes were made hyphens.
  private func foldedAddress(at colon: Int) -> Range<Int>? {
    let scheme = startOfWord("http", endingAt: colon) ?? startOfWord("https", endingAt: colon)
    guard scheme != nil || colon == start || Byte.isBlank(bytes[colon - 1]) else { return nil }
    var stop = colon
    while stop < end, bytes[stop] > Byte.space, bytes[stop] < 0x7F, !Self.endsAddress(bytes[stop]) {
      stop += 1
    }
    while bytes[stop - 1] == Byte.period || bytes[stop - 1] == Byte.comma { stop -= 1 }
    return (scheme ?? colon)..<stop
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == Byte.closeBracket || byte == Byte.closeParenthesis || byte == Byte.closeBrace || byte == Byte.less
      || byte == UInt8(ascii: "\"") || byte == Byte.bar
  }

  /// The end of a time with its offset, whose beginning was cut off, at the end of a text.
  private func cutTime(at colon: Int) -> Range<Int>? {
    // A zero stands for any digit, the hyphen for either sign.
    let pattern = ":00:00-00:00".utf8
    let stop = colon + pattern.count
    guard stop <= end, skippingBlanks(stop) == end else { return nil }
    for (offset, expected) in zip(colon..<stop, pattern) {
      let byte = bytes[offset]
      switch expected {
      case Byte.zero: guard Byte.isDigit(byte) else { return nil }
      case Byte.hyphen: guard byte == Byte.hyphen || byte == UInt8(ascii: "+") else { return nil }
      default: guard byte == expected else { return nil }
      }
    }
    return colon..<stop
  }

  /// `:en:` before the name of a page of a wiki in another language.
  private func languageLink(at colon: Int) -> Range<Int>? {
    if colon > start, Byte.isLetter(bytes[colon - 1]) || Byte.isDigit(bytes[colon - 1]) { return nil }
    var stop = colon + 1
    while stop < end, stop < colon + 4, Byte.isLetter(bytes[stop]), bytes[stop] & 0x20 != 0 { stop += 1 }
    guard stop > colon + 2, stop + 1 < end, bytes[stop] == Byte.colon,
      Byte.isLetter(bytes[stop + 1]) || bytes[stop + 1] >= 0x80
    else { return nil }
    return colon..<(stop + 1)
  }

  // MARK: Links to a wiki's news

  /// `→ 維基新聞` behind the last sentence, with a separator behind it.
  var siteLink: Range<Int>? {
    var stop = trimmingBlanks(end)
    // Nearly all texts end with another character.
    guard stop > start, Self.mayEndSiteLink(bytes[stop - 1]) else { return nil }
    stop = startOfSuffix("、", endingAt: stop) ?? stop
    guard let name = startOfSuffix("維基新聞", endingAt: stop) ?? startOfSuffix("维基新闻", endingAt: stop) else {
      return nil
    }
    let arrow = startOfSuffix("→", endingAt: trimmingBlanks(name))
    let first = arrow ?? name
    let before = trimmingBlanks(first)
    guard before > start else { return nil }
    let endsSentence =
      bytes[before - 1] == Byte.closeBracket || startOfSuffix("。", endingAt: before) != nil
    guard arrow != nil || endsSentence else { return nil }
    return first..<trimmingBlanks(end)
  }

  /// Whether a byte is the last one of `聞`, `闻` or `、`.
  private static func mayEndSiteLink(_ byte: UInt8) -> Bool { byte == 0x9E || byte == 0xBB || byte == 0x81 }

  // MARK: Comparing

  private func skippingBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset < end, Byte.isBlank(bytes[offset]) { offset += 1 }
    return offset
  }

  private func trimmingBlanks(_ offset: Int) -> Int {
    var offset = offset
    while offset > start, Byte.isBlank(bytes[offset - 1]) { offset -= 1 }
    return offset
  }

  /// Where a text begins that ends at an offset; `nil` if another one does.
  private func startOfSuffix(_ text: StaticString, endingAt stop: Int) -> Int? {
    let first = stop - text.utf8CodeUnitCount
    return first >= start && bytes.hasPrefix(text, at: first) ? first : nil
  }

  /// Where a word begins that ends at an offset and that no letter precedes, nor a sign of an address's query.
  private func startOfWord(_ word: StaticString, endingAt stop: Int) -> Int? {
    guard let first = startOfSuffix(word, endingAt: stop) else { return nil }
    guard first > start else { return first }
    let before = bytes[first - 1]
    guard !Byte.isLetter(before), !Byte.isDigit(before), before != Byte.ampersand,
      before != UInt8(ascii: "?"), before != Byte.underscore
    else { return nil }
    return first
  }

  /// The characters of Chinese dates, three bytes each.
  private static let dateCharacters: [StaticString] = [
    "年", "月", "日", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十",
  ]
}
