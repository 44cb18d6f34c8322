import DatelineArchive
import DatelineRules
import DatelineSyntax

/// Names a finding by what it is about, so that it is known again when lines above it come or go.
///
/// It is made of the rule, the file and the text found with the words that touch it, not of the rest of the line, line
/// numbers, messages or folders outside the archive. Findings that agree in all three are told apart by their order.
struct Fingerprint: Hashable, Sendable {
  /// 64 bits of FNV-1a, the same on every machine and in every run.
  var value: UInt64

  /// The fingerprint of the finding that comes as number `occurrence` (from 0) among its likes.
  init(_ finding: Finding, occurrence: Int = 0) {
    self.init(
      finding.diagnostic.rule, finding.file, Self.text(of: finding), occurrence: occurrence)
  }

  /// The fingerprint of a file that could not be checked, whatever stood in the way.
  init(_ failure: ReportFailure) {
    self.init(ReportFailure.id, failure.file, [], occurrence: 0)
  }

  private init(_ rule: String, _ file: ArchivePath, _ text: ArraySlice<UInt8>, occurrence: Int) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) {
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    for byte in rule.utf8 { add(byte) }
    // 0xFF is in no rule id, and no UTF-8.
    add(0xFF)
    for byte in file.bytes { add(byte) }
    add(0xFF)
    for byte in text { add(byte) }
    if occurrence > 0 {
      add(0xFF)
      for byte in String(occurrence).utf8 { add(byte) }
    }
    value = hash
  }

  /// The most bytes of a finding that count, fewer than an excerpt has of any line.
  private static let longestText = 1_024
  /// The most bytes of the words before and behind it.
  private static let longestNeighbour = 24

  /// The text found on the finding's first line, with the words that touch it; the line where that is nothing.
  ///
  /// The number of a list item doesn't count: an item that comes or goes renumbers those below.
  private static func text(of finding: Finding) -> ArraySlice<UInt8> {
    let line = finding.excerpt.bytes
    let digits = line.prefix { $0 &- UInt8(ascii: "0") < 10 }.endIndex
    let isNumbered = digits > 0 && digits < line.count && line[digits] == UInt8(ascii: ".")
    let first = isNumbered && finding.excerpt.column == 0 ? digits : 0
    func place(_ column: Int) -> Int { min(max(column - finding.excerpt.column, first), line.count) }
    var start = place(finding.start.utf8Column)
    let isWithinLine = finding.end.line == finding.start.line
    var end = max(start, isWithinLine ? place(finding.end.utf8Column) : line.count)
    end = min(end, start + longestText)
    let (least, most) = (max(first, start - longestNeighbour), min(line.count, end + longestNeighbour))
    while start > least, isOfWord(line[start - 1]) { start -= 1 }
    while end < most, isOfWord(line[end]) { end += 1 }
    return start == end ? line[first...] : line[start..<end]
  }

  private static func isOfWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte &- UInt8(ascii: "0") < 10 || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// The fingerprints of `findings`, no two alike.
  static func distinct(of findings: [Finding]) -> [Fingerprint] {
    var occurrences: [Fingerprint: Int] = [:]
    occurrences.reserveCapacity(findings.count)
    var used: Set<Fingerprint> = []
    used.reserveCapacity(findings.count)
    return findings.map { finding in
      let first = Fingerprint(finding)
      var occurrence = occurrences[first, default: 0]
      var fingerprint = occurrence == 0 ? first : Fingerprint(finding, occurrence: occurrence)
      // Also where two different texts have the same hash.
      while !used.insert(fingerprint).inserted {
        occurrence += 1
        fingerprint = Fingerprint(finding, occurrence: occurrence)
      }
      occurrences[first] = occurrence + 1
      return fingerprint
    }
  }
}

extension Fingerprint: CustomStringConvertible {
  /// Sixteen hexadecimal digits, letters small.
  var description: String {
    String(decoding: digits, as: UTF8.self)
  }

  /// The same in ASCII.
  var digits: [UInt8] {
    var digits: [UInt8] = []
    digits.reserveCapacity(16)
    digits.appendHexadecimal(value, width: 16)
    // Makes letters small and leaves digits as they are.
    return digits.map { $0 | 0x20 }
  }
}
