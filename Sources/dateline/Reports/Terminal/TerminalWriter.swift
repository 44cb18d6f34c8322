import DatelineSyntax

/// Writes text for people, with colours and hyperlinks where the style has them.
struct TerminalWriter {
  /// What is written so far.
  var bytes: [UInt8] = []
  let style: TerminalStyle

  init(style: TerminalStyle, capacity: Int = 0) {
    self.style = style
    bytes.reserveCapacity(capacity)
  }

  /// Writes what `write` writes in the look of `look`.
  mutating func styled(_ look: TextStyle, _ write: (inout [UInt8]) -> Void) {
    guard style.usesColor else { return write(&bytes) }
    bytes.append(look.sequence)
    write(&bytes)
    bytes.append("\u{1B}[0m")
  }

  /// Writes what `write` writes as a hyperlink to a file.
  ///
  /// - Parameter path: the absolute path of the file.
  mutating func linked(toFile path: @autoclosure () -> [UInt8], _ write: (inout TerminalWriter) -> Void) {
    linked(to: PercentEncoding.fileAddress(path(), on: ProcessContext.hostName), write)
  }

  /// Writes what `write` writes as a hyperlink to `address`, which is ASCII without blanks.
  mutating func linked(to address: @autoclosure () -> [UInt8]?, _ write: (inout TerminalWriter) -> Void) {
    guard style.usesHyperlinks, let address = address() else { return write(&self) }
    bytes.append("\u{1B}]8;;")
    bytes += address
    bytes.append("\u{1B}\\")
    write(&self)
    bytes.append("\u{1B}]8;;\u{1B}\\")
  }
}
