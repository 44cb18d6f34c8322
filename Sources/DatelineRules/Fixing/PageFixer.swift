import DatelineArchive

/// Makes the fixes of one page, round by round.
struct PageFixer: Sendable {
  let allowsUnsafe: Bool
  /// The text now.
  private(set) var bytes: [UInt8]
  /// How many findings of each rule were fixed.
  private(set) var fixed: [String: Int] = [:]
  /// The texts that the page had, so that two fixes that undo each other end.
  private var earlier: Set<[UInt8]>

  init(_ bytes: [UInt8], allowsUnsafe: Bool) {
    self.bytes = bytes
    self.allowsUnsafe = allowsUnsafe
    earlier = [bytes]
  }

  /// Makes those fixes of findings that can be made at once. Returns whether the text is another now.
  mutating func apply(_ findings: [Finding]) -> Bool {
    var selection = FixSelection(findings, allowsUnsafe: allowsUnsafe)
    guard !selection.findings.isEmpty else { return false }
    var result = selection.applied(to: bytes)
    if result == nil {
      // One of them doesn't fit the text. The others needn't wait for it.
      let fitting = findings.filter {
        FixSelection([$0], allowsUnsafe: allowsUnsafe).applied(to: bytes) != nil
      }
      selection = FixSelection(fitting, allowsUnsafe: allowsUnsafe)
      result = selection.applied(to: bytes)
    }
    guard let result, earlier.insert(result).inserted else { return false }
    for finding in selection.findings { fixed[finding.diagnostic.rule, default: 0] += 1 }
    bytes = result
    return true
  }
}
