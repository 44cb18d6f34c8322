import DatelineArchive
import DatelineSyntax

enum OddFileName: Rule {
  static let metadata = RuleMetadata(
    id: "odd-file-name", group: .names, severity: .warning, scope: .page,
    summary: "A page's file name holds a character that no slug has and that links or systems trip over.",
    explanation: """
      Blanks, control characters and signs such as `?`, `#`, `%` or parentheses mean something in a link or a shell.
      Bytes that aren't UTF-8, and letters written as a base letter and a separate accent, look right but are another
      name than the one that links spell. Rename the file and the links to it.
      """,
    examples: [
      .bad(ExampleDay.index(entries: [odd]) + ExampleDay.page("Harbour reopens", "harbour(reopens)")),
      .good(ExampleDay.index() + ExampleDay.harbourPage),
    ])

  private static let odd = ExampleDay.entry("Harbour reopens", "harbour(reopens)")

  static let interest = RuleInterest.deviations(.slug, in: [.eventPage])

  static func check(_ page: PageContext, _ report: inout Reporter) {
    var name = page.path.name
    if name.suffix(3).elementsEqual(".md".utf8) { name = name.dropLast(3) }
    let isASCIIOnly = page.isDialectCertain && page.dialect.slug.kept == .asciiLettersAndDigits
    let isLowercase = page.isDialectCertain && page.dialect.slug.lowercased
    let span = name.span
    var offset = 0
    var previous: Unicode.Scalar?
    while offset < span.count {
      let unit = UTF8Decoding.unit(at: offset, in: span)
      guard let scalar = unit.scalar else {
        return say("a byte that isn't UTF-8", name, page, &report)
      }
      if let fault = fault(of: scalar, after: previous) {
        return say(fault, name, page, &report)
      }
      if isASCIIOnly, scalar.value > 0x7F {
        return say("'\(scalar)', but slugs of this dialect are ASCII", name, page, &report)
      }
      if isLowercase, (0x41...0x5A).contains(scalar.value) {
        return say("'\(scalar)', but slugs of this dialect are lower-case", name, page, &report)
      }
      previous = scalar
      offset += max(unit.length, 1)
    }
  }

  private static func say(
    _ fault: String, _ name: ArraySlice<UInt8>, _ page: PageContext, _ report: inout Reporter
  ) {
    let quoted = String(
      String.UnicodeScalarView(
        String(decoding: name, as: UTF8.self).unicodeScalars.map { $0.properties.isVisible ? $0 : "\u{FFFD}" }
      ))
    report.report(at: page.placeOfPath, "the file name '\(quoted)' holds \(fault)")
  }

  private static func fault(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> String? {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F: return nil
    // The letters of which Chinese, Japanese and Korean names are made.
    case 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x3041...0x3096, 0x30A1...0x30FE: return nil
    case 0x20: return "a blank"
    case 0..<0x20, 0x7F...0x9F: return "the control character \(code(scalar))"
    case 0x21..<0x7F: return "'\(scalar)', which no slug has"
    case 0xFFFD: return "a replacement character, left by a wrong encoding"
    default: break
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      return nil
    case .nonspacingMark, .spacingMark, .enclosingMark:
      guard let previous, let composed = composed(previous, scalar) else { return nil }
      return "\(code(previous)) and \(code(scalar)), which should be the one character '\(composed)'"
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return "the blank \(code(scalar))"
    case .format, .control: return "the invisible character \(code(scalar))"
    case .privateUse, .unassigned, .surrogate: return "\(code(scalar)), which is no character"
    default: return "'\(scalar)', which no slug has"
    }
  }

  /// The single character that a letter and an accent behind it are, if there is one.
  private static func composed(_ base: Unicode.Scalar, _ mark: Unicode.Scalar) -> Unicode.Scalar? {
    let pair = String(base) + String(mark)
    let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x370...0x4FF, 0x1E00...0x1FFF, 0x3040...0x30FF]
    for value in blocks.joined() {
      guard let scalar = Unicode.Scalar(value), String(scalar) == pair else { continue }
      return scalar
    }
    return nil
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension Unicode.Scalar.Properties {
  /// Whether a character shows itself, so that it can be quoted.
  fileprivate var isVisible: Bool {
    switch generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
