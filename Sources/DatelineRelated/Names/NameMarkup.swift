/// Names that were copied with their mark-up: `M<sub>W</sub>`, `-{zh-tw:…; zh-cn:…}-`.
enum NameMarkup {
  /// The ways in which a name with mark-up is written in running text; none for a name without.
  ///
  /// - Complexity: O(*n*), where *n* is the length of the name.
  static func forms(of name: [UInt8]) -> [[UInt8]] {
    if let variants = variants(in: name) { return variants }
    guard name.contains(UInt8(ascii: "<")) else { return [] }
    var text: [UInt8] = []
    var isTag = false
    for byte in name {
      if byte == UInt8(ascii: "<") { isTag = true }
      if !isTag { text.append(byte) }
      if byte == UInt8(ascii: ">") { isTag = false }
    }
    return text.isEmpty || text == name ? [] : [text]
  }

  /// What a name is in each variant of Chinese: `A-{zh-tw:B; zh-cn:C}-D` is `ABD` and `ACD`.
  private static func variants(in name: [UInt8]) -> [[UInt8]]? {
    guard let start = offset(of: "-{", in: name, from: 0),
      let end = offset(of: "}-", in: name, from: start + 2)
    else { return nil }
    let inside = name[(start + 2)..<end]
    var forms: [[UInt8]] = []
    for piece in inside.split(separator: UInt8(ascii: ";")) {
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
