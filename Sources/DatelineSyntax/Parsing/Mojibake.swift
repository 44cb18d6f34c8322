/// Finds text that was UTF-8, was read as Latin-1 or Windows-1252, and was written as UTF-8 again.
///
/// `é` becomes `Ã©`, `’` becomes `â€™`: the character that a lead byte was read as, followed by those that continuation
/// bytes were read as. Only sequences that no language writes are taken.
enum Mojibake {
  /// The first byte of every character that a lead byte can have been read as.
  static let leadByte: UInt8 = 0xC3

  /// The bytes of a garbled character at `offset`, or `nil` if there is none.
  static func range(at offset: Int, in bytes: TextBytes, to end: Int) -> Range<Int>? {
    let lead = bytes.unit(at: offset)
    guard let value = lead.scalar?.value, let count = continuationCount(of: value) else { return nil }
    var stop = offset + lead.length
    var continuations: [UInt32] = []
    for _ in 0..<count {
      guard stop < end else { return nil }
      let next = bytes.unit(at: stop)
      guard let value = next.scalar?.value, isContinuation(value) else { return nil }
      continuations.append(value)
      stop += next.length
    }
    guard stop <= end, isImplausible(lead: value, continuations) else { return nil }
    return offset..<stop
  }

  /// How many continuation bytes follow a lead byte.
  private static func continuationCount(of lead: UInt32) -> Int? {
    switch lead {
    case 0xC2...0xDF: 1
    case 0xE0...0xEF: 2
    case 0xF0...0xF4: 3
    default: nil
    }
  }

  private static func isContinuation(_ value: UInt32) -> Bool {
    (0x80...0xBF).contains(value) || windows1252.contains(value)
  }

  /// What the bytes 80 to 9F are in Windows-1252.
  private static let windows1252: Set<UInt32> = [
    0x20AC, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x017D,
    0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x017E,
    0x0178,
  ]

  /// Whether no word is written so: a letter may well stand before a quotation mark, a dash or `»`.
  private static func isImplausible(lead: UInt32, _ continuations: [UInt32]) -> Bool {
    guard let first = continuations.first else { return false }
    switch lead {
    case 0xC2, 0xC3:
      return !(0x2010...0x203A).contains(first) && first != 0xBB && first != 0xB7
    case 0xE2:
      return first == 0x20AC || first == 0x80 || first == 0x82 || first == 0x201A
    default:
      // Every continuation has to be a sign that doesn't follow a letter.
      return continuations.allSatisfy { (0x80...0x9F).contains($0) || (0xA1...0xA9).contains($0) }
    }
  }
}
