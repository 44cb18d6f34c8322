import DatelineArchive
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

@testable import dateline

@Suite struct WritingTests {
  @Test func decodesAsUnicodeSaysWhateverTheBytes() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<5_000 {
      let bytes = generator.bytes(upTo: 40)
      var decoded: [UInt32] = []
      var index = 0
      while index < bytes.count {
        let scalar = DecodedScalar(bytes.span, at: index)
        decoded.append(scalar.value)
        index += scalar.length
      }
      #expect(decoded == String(decoding: bytes, as: UTF8.self).unicodeScalars.map(\.value))
    }
  }

  @Test func writesNumbers() {
    var bytes: [UInt8] = []
    for number in [0, 7, 10, 999, 1_000, 12_410, 1_234_567, -5, -1_000, .max, .min] {
      bytes.appendDecimal(number)
      bytes.append(" ")
      bytes.appendGrouped(number)
      bytes.append(" ")
    }
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "0 0 7 7 10 10 999 999 1000 1,000 12410 12,410 1234567 1,234,567 -5 -5 -1000 -1,000 "
        + "9223372036854775807 9,223,372,036,854,775,807 -9223372036854775808 -9,223,372,036,854,775,808 ")
  }

  @Test func writesHexadecimalDigits() {
    var bytes: [UInt8] = []
    let cases: [(number: UInt64, width: Int)] = [
      (0, 1), (0, 4), (0x1B, 1), (0x1B, 4), (0x10FFFF, 4), (0xFFFF_FFFF, 8), (0xFFFF_FFFF_FFFF, 1),
    ]
    for (number, width) in cases {
      bytes.appendHexadecimal(number, width: width)
      bytes.append(" ")
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "0 0000 1B 001B 10FFFF FFFFFFFF FFFFFFFFFFFF ")
  }

  @Test func encodesAllButUnreservedBytes() {
    let encoded = PercentEncoding.encode(Array("aZ09-._~/ %:?#[]@!$&'()*+,;=é\n".utf8) + [0xFF])
    #expect(
      String(decoding: encoded, as: UTF8.self)
        == "aZ09-._~/%20%25%3A%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%C3%A9%0A%FF")
  }

  @Test(arguments: ReportFormat.allCases)
  func noHiddenCharacterReachesAReport(_ format: ReportFormat) {
    var generator = SeededGenerator(seed: 3)
    let style = TerminalStyle(usesColor: false, showsExcerpts: true, usesHyperlinks: false, width: 70)
    for _ in 0..<300 {
      let text = generator.bytes(upTo: 60)
      var finding = Sample.fixable
      finding.file = ArchivePath(bytes: generator.bytes(upTo: 40))
      finding.excerpt = LineExcerpt(generator.bytes(upTo: 100))
      finding.diagnostic.message = String(decoding: text, as: UTF8.self)
      finding.diagnostic.rule = String(decoding: generator.bytes(upTo: 10), as: UTF8.self)
      finding.diagnostic.related[0].message = finding.diagnostic.message
      finding.diagnostic.related[0].file = ArchivePath(bytes: text)
      finding.placedEdits[0].edit.replacement = text
      let report = format.render([finding], in: Sample.context(style: style))
      let shown = String(validating: report, as: UTF8.self)
      #expect(shown != nil)
      let hidden = shown?.unicodeScalars.filter { $0 != "\n" && HiddenScalars.contains($0.value) }
      #expect(hidden?.isEmpty == true)
      // Each format has a line of its own for a finding, however many its text would like.
      #expect(
        report.count { $0 == UInt8(ascii: "\n") } == lineCount(of: format, excerpt: finding.excerpt.bytes))
    }
  }

  private func lineCount(of format: ReportFormat, excerpt: [UInt8]) -> Int {
    switch format {
    case .text: excerpt.isEmpty ? 5 : 7
    case .json, .gitlab: 3
    case .jsonLines, .github: 1
    case .sarif: 9
    case .junit: 8
    }
  }
}
