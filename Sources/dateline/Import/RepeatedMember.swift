/// A member that its object has twice, of which the decoder takes one without a word.
struct RepeatedMember {
  let name: String
  /// The place of the record in an array, counted from 1.
  let record: Int?

  /// Finds the first; `nil` for none.
  ///
  /// - Parameter bytes: records that were decoded, so that it is valid JSON whose objects have few members.
  /// - Complexity: O(*n*), where *n* is the number of bytes.
  init?(in bytes: [UInt8]) {
    // Of each object or list that is open.
    var members: [[Range<Int>]] = []
    var isArray = false
    var record = 1
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        if members.isEmpty { isArray = bytes[place] == UInt8(ascii: "[") }
        members.append([])
      case UInt8(ascii: "]"), UInt8(ascii: "}"): _ = members.popLast()
      case UInt8(ascii: ",") where isArray && members.count == 1: record += 1
      case UInt8(ascii: "\""):
        let text = Self.text(at: place + 1, in: bytes)
        place = text.upperBound
        let next = bytes[(place + 1)...].first { $0 > 0x20 }
        guard next == UInt8(ascii: ":"), let last = members.indices.last else { break }
        if members[last].contains(where: { bytes[$0].elementsEqual(bytes[text]) }) {
          name = String(decoding: bytes[text], as: UTF8.self)
          self.record = isArray ? record : nil
          return
        }
        members[last].append(text)
      default: break
      }
      place += 1
    }
    return nil
  }

  /// What stands before the next quotation mark.
  private static func text(at start: Int, in bytes: [UInt8]) -> Range<Int> {
    var end = start
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    return start..<min(end, bytes.count)
  }
}
