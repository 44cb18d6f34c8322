/// Names that were copied with their mark-up: `M<sub>W</sub>`, `-{zh-tw:…; zh-cn:…}-`.
enum NameMarkup {
  /// The ways in which a name with mark-up is written in running text; none for a name without.
  ///
  /// A name that is longer than any that is meant, or has more variants than there are, gets none or not all.
  static func forms(of name: [UInt8]) -> [[UInt8]] {
    guard name.count <= longest else { return [] }
    if let variants = variants(in: name) { return variants }
    guard name.contains(UInt8(ascii: "<")) else { return [] }
    var text: [UInt8] = []
    var place = 0
    while place < name.count {
      place = endOfTag(in: name, at: place) ?? place
      if place < name.count, endOfTag(in: name, at: place) == nil {
        text.append(name[place])
        place += 1
      }
    }
    return text.isEmpty || text == name ? [] : [text]
  }

  private static let longest = 512
  private static let mostVariants = 8

  /// The end of the tag that begins at a place; `nil` if none does: a letter or a slash follows, and somewhere its end.
  private static func endOfTag(in name: [UInt8], at place: Int) -> Int? {
    guard name[place...].first == UInt8(ascii: "<"), let next = name[place...].dropFirst().first,
      next == UInt8(ascii: "/") || (next | 0x20) &- UInt8(ascii: "a") < 26
    else { return nil }
    return name[place...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }

  /// What a name is in each variant of Chinese: `A-{zh-tw:B; zh-cn:C}-D` is `ABD` and `ACD`.
  private static func variants(in name: [UInt8]) -> [[UInt8]]? {
    guard let start = offset(of: "-{", in: name, from: 0),
      let end = offset(of: "}-", in: name, from: start + 2)
    else { return nil }
    let inside = name[(start + 2)..<end]
    var forms: [[UInt8]] = []
    for piece in inside.split(separator: UInt8(ascii: ";"), maxSplits: mostVariants).prefix(mostVariants) {
      let text = piece.firstIndex(of: UInt8(ascii: ":")).map { piece[($0 + 1)...] } ?? piece
      let trimmed = text.drop { $0 == UInt8(ascii: " ") }
      let form = name[..<start] + trimmed + name[(end + 2)...]
      if !form.isEmpty, !forms.contains(where: { $0.elementsEqual(form) }) { forms.append(Array(form)) }
    }
    return forms
  }

  private static func offset(of mark: StaticString, in name: [UInt8], from start: Int) -> Int? {
    guard name.count >= start + 2 else { return nil }
    return mark.withUTF8Buffer { mark in
      (start..<(name.count - 1)).first { name[$0] == mark[0] && name[$0 + 1] == mark[1] }
    }
  }
}
