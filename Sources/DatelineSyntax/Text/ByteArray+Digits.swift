extension [UInt8] {
  /// Appends the decimal digits of a number, in groups of three if wanted: `12,410`.
  package mutating func appendDigits(of number: Int, grouped: Bool) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    let start = count
    var written = 0
    repeat {
      if grouped && written > 0 && written % 3 == 0 { append(UInt8(ascii: ",")) }
      append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
      written += 1
    } while rest > 0
    self[start...].reverse()
  }
}
