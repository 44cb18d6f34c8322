/// Writes changes of files as a patch that `git apply` and `patch -p1` take.
enum UnifiedDiff {
  private static let context = 3
  /// The number of lines above which two texts are shown as wholly different.
  private static let lineLimit = 4000

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
    let left = lines(of: old ?? [])
    let right = lines(of: new ?? [])
    var output: [UInt8] = []
    if old == nil { output.append("--- /dev/null\n") } else { appendName("--- a/", path, to: &output) }
    if new == nil { output.append("+++ /dev/null\n") } else { appendName("+++ b/", path, to: &output) }
    for hunk in hunks(changes(from: left, to: right)) {
      append(hunk, to: &output)
    }
    if escaped {
      for line in output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
        bytes.append(Array(line), VisibleEscape.self)
        bytes.append(UInt8(ascii: "\n"))
      }
    } else {
      bytes += output
    }
  }

  // MARK: Lines

  /// The lines with their line ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    while start < bytes.endIndex {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.endIndex
      lines.append(bytes[start..<end])
      start = end
    }
    return lines
  }

  private enum Change {
    case keep(ArraySlice<UInt8>)
    case remove(ArraySlice<UInt8>)
    case insert(ArraySlice<UInt8>)

    var isKept: Bool {
      if case .keep = self { return true }
      return false
    }
  }

  private static func changes(from left: [ArraySlice<UInt8>], to right: [ArraySlice<UInt8>]) -> [Change] {
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var tail = 0
    while tail < min(left.count, right.count) - start,
      left[left.count - 1 - tail] == right[right.count - 1 - tail]
    { tail += 1 }
    let oldMiddle = Array(left[start..<(left.count - tail)])
    let newMiddle = Array(right[start..<(right.count - tail)])
    return left[..<start].map { .keep($0) } + middle(from: oldMiddle, to: newMiddle)
      + left[(left.count - tail)...].map { .keep($0) }
  }

  private static func middle(from old: [ArraySlice<UInt8>], to new: [ArraySlice<UInt8>]) -> [Change] {
    guard old.count + new.count <= lineLimit else { return old.map { .remove($0) } + new.map { .insert($0) } }
    let difference = new.difference(from: old)
    var removed = Set<Int>()
    var inserted = Set<Int>()
    for change in difference {
      switch change {
      case .remove(let offset, _, _): removed.insert(offset)
      case .insert(let offset, _, _): inserted.insert(offset)
      }
    }
    var changes: [Change] = []
    var oldIndex = 0
    var newIndex = 0
    while oldIndex < old.count || newIndex < new.count {
      if oldIndex < old.count, removed.contains(oldIndex) {
        changes.append(.remove(old[oldIndex]))
        oldIndex += 1
      } else if newIndex < new.count, inserted.contains(newIndex) {
        changes.append(.insert(new[newIndex]))
        newIndex += 1
      } else if oldIndex < old.count {
        changes.append(.keep(old[oldIndex]))
        oldIndex += 1
        newIndex += 1
      } else {
        break
      }
    }
    return changes
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
