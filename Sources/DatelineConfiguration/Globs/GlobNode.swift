/// A parsed piece of a pattern.
indirect enum GlobNode: Sendable {
  /// What one character may be.
  enum Matcher: Sendable {
    case scalar(Unicode.Scalar)
    /// Anything but a slash.
    case component
    /// Anything.
    case any
    /// One of the ranges, or, if negated, none of them and no slash.
    case set([ClosedRange<UInt32>], negated: Bool)

    /// Whether a character of a path matches. Bytes that are not UTF-8 are above all scalars.
    func matches(_ unit: UInt32) -> Bool {
      switch self {
      case .scalar(let scalar): unit == scalar.value
      case .component: unit != Self.slash
      case .any: true
      case .set(let ranges, let negated):
        unit != Self.slash && ranges.contains { $0.contains(unit) } != negated
      }
    }

    private static let slash: UInt32 = 0x2F
  }

  case one(Matcher)
  case many(Matcher)
  case optional(GlobNode)
  case sequence([GlobNode])
  case alternatives([GlobNode])

  /// What lies under a folder, or nothing.
  static let contents = GlobNode.optional(.sequence([.one(.scalar("/")), .many(.any)]))
  /// Any number of whole components, each with its slash.
  static let components = GlobNode.optional(.sequence([.many(.any), .one(.scalar("/"))]))
}
