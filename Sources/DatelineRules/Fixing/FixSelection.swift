import DatelineSyntax

/// The fixes of one page that can be made at once: no two of them touch the same text.
struct FixSelection {
  /// The edits in the order of their places.
  private(set) var edits: [TextEdit] = []
  /// The findings whose fixes were taken.
  private(set) var findings: [Finding] = []

  /// Takes the fixes of findings, which come in the order of their places. Where two meet, the first wins.
  init(_ findings: [Finding], allowsUnsafe: Bool) {
    for finding in findings where Self.isWanted(finding, allowsUnsafe: allowsUnsafe) {
      take(finding)
    }
  }

  /// Whether a finding has a fix that may be made.
  static func isWanted(_ finding: Finding, allowsUnsafe: Bool) -> Bool {
    guard let fix = finding.diagnostic.fix, !fix.edits.isEmpty else { return false }
    return allowsUnsafe || fix.safety == .safe
  }

  private mutating func take(_ finding: Finding) {
    let fix = finding.diagnostic.fix?.edits ?? []
    for (first, second) in zip(fix, fix.dropFirst()) where second.range.lowerBound < first.range.upperBound {
      return
    }
    // Several findings can ask for the same change.
    let isMadeAlready = fix.allSatisfy { edit in
      let place = place(of: edit.range.lowerBound)
      return edits[place...].prefix { $0.range.lowerBound == edit.range.lowerBound }.contains(edit)
    }
    if isMadeAlready { return findings.append(finding) }
    guard fix.allSatisfy(isFree) else { return }
    findings.append(finding)
    for edit in fix {
      var place = place(of: edit.range.lowerBound)
      // Insertions of one fix at one offset keep their order.
      while place < edits.count, edits[place].range == edit.range { place += 1 }
      edits.insert(edit, at: place)
    }
  }

  /// The first edit that begins at an offset or behind it.
  private func place(of offset: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = low + (high - low) / 2
      if edits[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func isFree(_ edit: TextEdit) -> Bool {
    var place = place(of: edit.range.lowerBound)
    if place > 0, Self.meet(edits[place - 1].range, edit.range) { return false }
    while place < edits.count, edits[place].range.lowerBound <= edit.range.upperBound {
      if Self.meet(edits[place].range, edit.range) { return false }
      place += 1
    }
    return true
  }

  /// Replacements may touch each other; what is inserted where another edit ends or begins could depend on it.
  private static func meet(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.isEmpty || right.isEmpty
      ? left.lowerBound <= right.upperBound && right.lowerBound <= left.upperBound : left.overlaps(right)
  }

  /// The text with the edits made, or `nil` if an edit doesn't fit the text.
  func applied(to bytes: [UInt8]) -> [UInt8]? {
    do throws(EditError) {
      return try EditSet(edits).applied(to: bytes.span)
    } catch {
      return nil
    }
  }
}
