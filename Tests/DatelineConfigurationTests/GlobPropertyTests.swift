import DatelineArchive
import DatelineConfiguration
import DatelineTestSupport
import Testing

/// Compares `Glob` with a matcher that is slow and plain: it tries everything.
@Suite("Patterns for paths, compared with a naive matcher")
struct GlobPropertyTests {
  /// Whether the pattern, without braces, matches the whole text.
  private func matches(_ pattern: ArraySlice<Character>, _ text: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    let rest = pattern.dropFirst()
    if pattern.starts(with: "**/") {
      // No component, or one more.
      if matches(pattern.dropFirst(3), text) { return true }
      guard let slash = text.firstIndex(of: "/") else { return false }
      return matches(pattern, text[(slash + 1)...])
    }
    if pattern.elementsEqual("**") { return true }
    switch first {
    case "*":
      if matches(rest, text) { return true }
      return text.first.map { $0 != "/" && matches(pattern, text.dropFirst()) } ?? false
    case "?": return text.first.map { $0 != "/" && matches(rest, text.dropFirst()) } ?? false
    case "[":
      guard let end = pattern.firstIndex(of: "]"), let character = text.first, character != "/" else {
        return false
      }
      return pattern[..<end].dropFirst().contains(character)
        && matches(pattern[(end + 1)...], text.dropFirst())
    default: return text.first == first && matches(rest, text.dropFirst())
    }
  }

  /// The patterns that the first braces stand for, and so on.
  private func expanded(_ pattern: String) -> [String] {
    guard let open = pattern.firstIndex(of: "{"), let close = pattern[open...].firstIndex(of: "}") else {
      return [pattern]
    }
    let choices = pattern[pattern.index(after: open)..<close].split(
      separator: ",", omittingEmptySubsequences: false)
    let head = String(pattern[..<open])
    let tail = String(pattern[close...].dropFirst())
    return choices.flatMap { expanded(head + String($0) + tail) }
  }

  private func expectedMatch(_ pattern: String, _ path: String) -> Bool {
    let text = Array(path)
    // The path itself or a folder that it is in.
    let ends = text.indices.filter { text[$0] == "/" } + [text.count]
    return expanded(pattern).contains { pattern in
      let whole = Array(pattern)
      var folder = whole[...]
      while folder.suffix(3).elementsEqual("/**") { folder = folder.dropLast(3) }
      return ends.contains { end in matches(whole[...], text[..<end]) || matches(folder, text[..<end]) }
    }
  }

  @Test("Both agree on random patterns and paths", arguments: 0..<8 as Range<UInt64>)
  func agreement(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["a", "b", "*", "?", "[ab]", "[bc]", "{a,b}", "{,ab}", "{a*,c}", "c", "é", "中"]
    var compiled = 0
    var matched = 0
    for _ in 0..<300 {
      let components = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
        if Int.random(in: 0..<4, using: &generator) == 0 { return "**" }
        return (0..<Int.random(in: 1...4, using: &generator))
          .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      }
      let pattern = components.joined(separator: "/")
      guard let glob = try? Glob(pattern) else { continue }
      compiled += 1
      for _ in 0..<20 {
        let path = (0..<Int.random(in: 1...4, using: &generator)).map { _ in
          (0..<Int.random(in: 1...3, using: &generator))
            .map { _ in ["a", "b", "c", "é", "中"][Int.random(in: 0..<5, using: &generator)] }.joined()
        }.joined(separator: "/")
        let expected = expectedMatch(pattern, path)
        if expected { matched += 1 }
        #expect(glob.matches(ArchivePath(path)) == expected, "\(pattern) on \(path)")
      }
    }
    // Lest the test pass idly.
    #expect(compiled > 200)
    #expect(matched > 200)
  }
}
