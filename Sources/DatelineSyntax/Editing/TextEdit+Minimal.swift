extension TextEdit {
  /// The least edit that puts `replacement` where `range` is: without the bytes at both ends that stay, never
  /// cutting a character; `nil` if all stay.
  ///
  /// - Complexity: O(*n*), where *n* is the number of bytes in `range`.
  public static func minimal(
    replacing range: Range<Int>, in bytes: [UInt8], by replacement: [UInt8]
  ) -> TextEdit? {
    let old = bytes[range]
    if old.elementsEqual(replacement) { return nil }
    let shorter = min(old.count, replacement.count)
    var prefix = 0
    while prefix < shorter, old[range.lowerBound + prefix] == replacement[prefix] { prefix += 1 }
    while prefix > 0, cuts(old.dropFirst(prefix)) || cuts(replacement.dropFirst(prefix)) { prefix -= 1 }
    var suffix = 0
    while suffix < shorter - prefix,
      old[range.upperBound - suffix - 1] == replacement[replacement.count - suffix - 1]
    {
      suffix += 1
    }
    while suffix > 0, cuts(old.suffix(suffix)) { suffix -= 1 }
    return TextEdit(
      range: (range.lowerBound + prefix)..<(range.upperBound - suffix),
      replacement: Array(replacement[prefix..<(replacement.count - suffix)]))
  }

  private static func cuts(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first.map(UTF8Decoding.isContinuation) ?? false
  }
}
