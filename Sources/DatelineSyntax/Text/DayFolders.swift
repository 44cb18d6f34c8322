/// The folders of a day as nearly all paths spell them: `2015/11/20/`, the month with its zero, the day without.
struct DayFolders {
  /// The day.
  let date: CalendarDate
  /// The offset behind the last slash.
  let end: Int

  /// Reads the folders at a byte offset; `nil` for any other spelling, right or wrong.
  @inline(__always)
  init?(in bytes: Span<UInt8>, at offset: Int) {
    // As much as the folders of a day below ten take.
    guard offset >= 0, offset <= bytes.count - 10 else { return nil }
    let word = UInt64(
      littleEndian: bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    // Digits become their values and slashes 0; what is neither leaves a bit of `isOther`, at once or when 6 is added.
    let values = word ^ 0x2F30_302F_3030_3030
    let isOther = (values | (values &+ 0x0006_0600_0606_0606) & 0x00F0_F000_F0F0_F0F0) & 0xFFF0_F0FF_F0F0_F0F0
    guard isOther == 0 else { return nil }
    func value(_ place: UInt64) -> Int { Int(truncatingIfNeeded: values &>> (place &* 8) & 0xFF) }
    let first = bytes[offset + 8] &- Byte.zero
    guard first >= 1, first <= 9 else { return nil }
    var day = Int(first)
    var end = offset + 9
    if bytes[end] != Byte.slash {
      let second = bytes[end] &- Byte.zero
      guard second <= 9, end + 1 < bytes.count else { return nil }
      day = day * 10 + Int(second)
      end += 1
    }
    guard bytes[end] == Byte.slash,
      let date = CalendarDate(
        year: value(0) * 1000 + value(1) * 100 + value(2) * 10 + value(3), month: value(5) * 10 + value(6),
        day: day)
    else { return nil }
    self.date = date
    self.end = end + 1
  }
}
