import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Leaves a terminal as it was found when a person interrupts the program: without the line of progress, in plain colours.
enum Interruption {
  private static let isStyled = Atomic(false)
  /// Ends half a sequence, a link and all colours.
  private static let plain: StaticString = "\u{1B}\\\u{1B}]8;;\u{1B}\\\u{1B}[0m"

  /// Sees to it from now on. The program still ends by the signal, as its caller expects.
  ///
  /// - Parameter isStyled: whether colours or links go to the terminal.
  static func prepare(isStyled: Bool = false) {
    if isStyled { Self.isStyled.store(true, ordering: .relaxed) }
    for number in [SIGINT, SIGTERM] {
      let former = signal(number) { number in
        Progress.coverAtEnd()
        if Interruption.isStyled.load(ordering: .relaxed) {
          Interruption.plain.withUTF8Buffer { _ = write(1, $0.baseAddress, $0.count) }
        }
        signal(number, SIG_DFL)
        raise(number)
      }
      // Who started the program in the background has asked for that.
      if unsafeBitCast(former, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
        signal(number, SIG_IGN)
      }
    }
  }
}
