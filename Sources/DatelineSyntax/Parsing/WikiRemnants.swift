/// Finds what is left of wiki mark-up where its brackets are gone.
///
/// A scanner asks at a byte that such a remnant has in it; what stands before it is looked at as far back as `start`.
struct WikiRemnants {
  let bytes: [UInt8]
  let start: Int
  let end: Int

  // MARK: Templates

  /// `url=https://… |date=2019`, `date=十一月 2008`, by the `=` of the first parameter.
  func parameter(at equals: Int) -> Range<Int>? {
    for name in [Self.url, Self.date] where isWord(name, endingAt: equals) {
      let first = equals - name.count
      return endOfParameters(at: first).map { first..<$0 }
    }
    return nil
  }

  /// `link|date=2019年2月 |bot=… }}` or `|date=2019`, by the first bar.
  func bar(at bar: Int) -> Range<Int>? {
    guard let stop = endOfParameters(at: bar) else { return nil }
    return (isWord(Self.link, endingAt: bar) ? bar - Self.link.count : bar)..<stop
  }

  /// Where parameters end that begin at an offset, with or without a bar: a date or an address, and others behind them.
  func endOfParameters(at offset: Int) -> Int? {
    var first = offset
    if first < end, bytes[first] == Byte.bar { first = skippingBlanks(first + 1) }
    guard
      let value = [Self.date, Self.url].firstNonNil({ name in
        bytes.hasPrefix(name, at: first) && first + name.count < end
          && bytes[first + name.count] == Byte.equals
          ? first + name.count + 1 : nil
      })
    else { return nil }
    var stop = endOfValue(at: value)
    // An address without a scheme may be anything.
    if bytes[first] == Self.url[0], !bytes.hasPrefix(Self.http, at: value) { return nil }
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
    if bytes.hasPrefix(Self.http, at: offset) {
      var stop = offset
      while stop < end, !Byte.isBlank(bytes[stop]), bytes[stop] != Byte.bar, bytes[stop] != Byte.closeBrace {
        stop += 1
      }
      return stop
    }
    let word = endOfWord(at: offset)
    let year = word + 5
    guard word > offset, !bytes[offset..<word].allSatisfy(Byte.isDigit), year <= end,
      bytes[word] == Byte.space, bytes[(word + 1)..<year].allSatisfy(Byte.isDigit),
      year == end || !Byte.isDigit(bytes[year])
    else { return word }
    return year
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
    let scheme = [Self.http, Self.https].first { isWord($0, endingAt: colon) }
    guard scheme != nil || colon == start || Byte.isBlank(bytes[colon - 1]) else { return nil }
    var stop = colon
    while stop < end, bytes[stop] > Byte.space, bytes[stop] < 0x7F, !Self.endsAddress(bytes[stop]) {
      stop += 1
    }
    while bytes[stop - 1] == Byte.period || bytes[stop - 1] == Byte.comma { stop -= 1 }
    return (colon - (scheme?.count ?? 0))..<stop
  }

  private static func endsAddress(_ byte: UInt8) -> Bool {
    byte == Byte.closeBracket || byte == Byte.closeParenthesis || byte == Byte.closeBrace || byte == Byte.less
      || byte == UInt8(ascii: "\"") || byte == Byte.bar
  }

  /// The end of a time with its offset, whose beginning was cut off, at the end of a text.
  private func cutTime(at colon: Int) -> Range<Int>? {
    guard colon + Self.time.count <= end, skippingBlanks(colon + Self.time.count) == end else { return nil }
    for (place, pattern) in Self.time.enumerated() {
      let byte = bytes[colon + place]
      switch pattern {
      case Byte.zero: guard Byte.isDigit(byte) else { return nil }
      case Byte.hyphen: guard byte == Byte.hyphen || byte == UInt8(ascii: "+") else { return nil }
      default: guard byte == pattern else { return nil }
      }
    }
    return colon..<(colon + Self.time.count)
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
    if hasSuffix(Self.ideographicComma, endingAt: stop) { stop -= Self.ideographicComma.count }
    guard let name = Self.siteNames.first(where: { hasSuffix($0, endingAt: stop) }) else { return nil }
    var first = trimmingBlanks(stop - name.count)
    let hasArrow = hasSuffix(Self.arrow, endingAt: first)
    if hasArrow { first -= Self.arrow.count } else { first = stop - name.count }
    let before = trimmingBlanks(first)
    guard before > start else { return nil }
    let endsSentence =
      bytes[before - 1] == Byte.closeBracket || hasSuffix(Self.ideographicPeriod, endingAt: before)
    guard hasArrow || endsSentence else { return nil }
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

  private func hasSuffix(_ text: [UInt8], endingAt stop: Int) -> Bool {
    stop - text.count >= start && bytes.hasPrefix(text, at: stop - text.count)
  }

  /// Whether a word that no letter precedes, nor a sign of an address's query, ends at an offset.
  private func isWord(_ word: [UInt8], endingAt stop: Int) -> Bool {
    guard hasSuffix(word, endingAt: stop) else { return false }
    let first = stop - word.count
    guard first > start else { return true }
    let before = bytes[first - 1]
    return !Byte.isLetter(before) && !Byte.isDigit(before) && before != Byte.ampersand
      && before != UInt8(ascii: "?") && before != Byte.underscore
  }

  private static let url = Array("url".utf8)
  private static let date = Array("date".utf8)
  private static let link = Array("link".utf8)
  private static let http = Array("http".utf8)
  private static let https = Array("https".utf8)
  private static let arrow = Array("→".utf8)
  private static let ideographicComma = Array("、".utf8)
  private static let ideographicPeriod = Array("。".utf8)
  private static let siteNames = ["維基新聞", "维基新闻"].map { Array($0.utf8) }
  private static let dateCharacters = "年月日一二三四五六七八九十".map { Array(String($0).utf8) }
  /// A zero stands for any digit, the hyphen for either sign.
  private static let time = Array(":00:00-00:00".utf8)
}

extension Array {
  fileprivate func firstNonNil<Result>(_ transform: (Element) -> Result?) -> Result? {
    for element in self {
      if let result = transform(element) { return result }
    }
    return nil
  }
}
