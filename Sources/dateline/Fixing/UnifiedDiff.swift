import DatelineSyntax

/// Writes changes of files as a patch that `git apply` and `patch -p1` take.
enum UnifiedDiff {
  private static let context = 3

  /// Appends the patch of one file.
  ///
  /// - Parameters:
  ///   - path: the file as seen from the working folder, where `git apply` looks for it.
  ///   - old: what the file holds; `nil` if it is created.
  ///   - new: what it will hold; `nil` if it is removed.
  ///   - escaped: whether hidden characters are shown as escapes, for a terminal.
  static func append(
    _ path: [UInt8], from old: [UInt8]?, to new: [UInt8]?, escaped: Bool, to bytes: inout [UInt8]
  ) {
    var output: [UInt8] = []
    if old == nil { output.append("--- /dev/null\n") } else { appendName("--- a/", path, to: &output) }
    if new == nil { output.append("+++ /dev/null\n") } else { appendName("+++ b/", path, to: &output) }
    for hunk in hunks(changes(from: old ?? [], to: new ?? [])) {
      append(hunk, to: &output)
    }
    if escaped {
      bytes.appendVisibleLines(output)
    } else {
      bytes += output
    }
  }

  // MARK: Lines

  private enum Change {
    case keep(ArraySlice<UInt8>)
    case remove(ArraySlice<UInt8>)
    case insert(ArraySlice<UInt8>)

    var isKept: Bool {
      if case .keep = self { return true }
      return false
    }
  }

  private static func changes(from old: [UInt8], to new: [UInt8]) -> [Change] {
    let difference = LineDifference(from: old, to: new)
    var changes: [Change] = []
    var kept = 0
    for hunk in difference.hunks {
      changes += difference.oldLines[kept..<hunk.old.lowerBound].map { .keep(old[$0]) }
      changes += difference.oldLines[hunk.old].map { .remove(old[$0]) }
      changes += difference.newLines[hunk.new].map { .insert(new[$0]) }
      kept = hunk.old.upperBound
    }
    return changes + difference.oldLines[kept...].map { .keep(old[$0]) }
  }

  // MARK: Hunks

  private struct Hunk {
    var changes: [Change] = []
    /// 0-based lines at which it begins.
    var oldStart = 0
    var newStart = 0
    var oldCount = 0
    var newCount = 0
  }

  private static func hunks(_ changes: [Change]) -> [Hunk] {
    var hunks: [Hunk] = []
    var index = 0
    var oldLine = 0
    var newLine = 0
    while index < changes.count {
      guard let first = changes[index...].firstIndex(where: { !$0.isKept }) else { break }
      let start = max(index, first - context)
      oldLine += start - index
      newLine += start - index
      // Changes that are near each other share a hunk.
      var end = first + 1
      while let next = changes[end...].firstIndex(where: { !$0.isKept }), next - end <= context * 2 {
        end = next + 1
      }
      end = min(changes.count, end + context)
      var hunk = Hunk(changes: Array(changes[start..<end]), oldStart: oldLine, newStart: newLine)
      for change in hunk.changes {
        switch change {
        case .keep: (hunk.oldCount, hunk.newCount) = (hunk.oldCount + 1, hunk.newCount + 1)
        case .remove: hunk.oldCount += 1
        case .insert: hunk.newCount += 1
        }
      }
      oldLine += hunk.oldCount
      newLine += hunk.newCount
      hunks.append(hunk)
      index = end
    }
    return hunks
  }

  private static func append(_ hunk: Hunk, to bytes: inout [UInt8]) {
    bytes.append("@@ -")
    appendRange(hunk.oldStart, hunk.oldCount, to: &bytes)
    bytes.append(" +")
    appendRange(hunk.newStart, hunk.newCount, to: &bytes)
    bytes.append(" @@\n")
    for change in hunk.changes {
      switch change {
      case .keep(let line): appendLine(" ", line, to: &bytes)
      case .remove(let line): appendLine("-", line, to: &bytes)
      case .insert(let line): appendLine("+", line, to: &bytes)
      }
    }
  }

  /// A range without lines is named by the line before it.
  private static func appendRange(_ start: Int, _ count: Int, to bytes: inout [UInt8]) {
    bytes.appendDecimal(count == 0 ? start : start + 1)
    bytes.append(",")
    bytes.appendDecimal(count)
  }

  private static func appendLine(_ mark: StaticString, _ line: ArraySlice<UInt8>, to bytes: inout [UInt8]) {
    bytes.append(mark)
    bytes += line
    if line.last != UInt8(ascii: "\n") { bytes.append("\n\\ No newline at end of file\n") }
  }

  // MARK: Names

  private static func appendName(_ prefix: StaticString, _ path: [UInt8], to bytes: inout [UInt8]) {
    let needsQuotes =
      path.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
      || String(validating: path, as: UTF8.self) == nil
    let prefix = prefix.withUTF8Buffer { Array($0) }
    bytes += prefix[..<4]
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    bytes += prefix[4...]
    for byte in path {
      if needsQuotes, byte < 0x20 || byte >= 0x7F || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      {
        // As C writes a byte, which is what git reads.
        bytes.append(UInt8(ascii: "\\"))
        for shift in [6, 3, 0] as [UInt8] { bytes.append(UInt8(ascii: "0") + (byte >> shift & 7)) }
      } else {
        bytes.append(byte)
      }
    }
    if needsQuotes {
      bytes.append(UInt8(ascii: "\""))
    } else if path.contains(UInt8(ascii: " ")) {
      // Tells where a name with blanks ends.
      bytes.append(UInt8(ascii: "\t"))
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
