import DatelineTestSupport
import Testing

@testable import dateline

/// Patches hold what changes, as other programs read them.
@Suite struct UnifiedDiffTests {
  private func diff(_ old: String, _ new: String, path: String = "x.md") -> String {
    var bytes: [UInt8] = []
    UnifiedDiff.append(
      Array(path.utf8), from: Array(old.utf8), to: Array(new.utf8), escaped: false, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func changesComeWithThreeLinesAround() {
    let old = (1...12).map { "\($0)\n" }.joined()
    let expected = """
      --- a/x.md
      +++ b/x.md
      @@ -3,7 +3,7 @@
       3
       4
       5
      -6
      +six
       7
       8
       9

      """
    #expect(
      diff(old, old.split(separator: "\n").map { $0 == "6" ? "six\n" : "\($0)\n" }.joined()) == expected)
  }

  @Test func aTextThatBeginsOrEndsIsNamedByTheLineBefore() {
    #expect(diff("", "a\n") == "--- a/x.md\n+++ b/x.md\n@@ -0,0 +1,1 @@\n+a\n")
    #expect(diff("a\n", "") == "--- a/x.md\n+++ b/x.md\n@@ -1,1 +0,0 @@\n-a\n")
    #expect(
      diff("a", "a\n") == "--- a/x.md\n+++ b/x.md\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n")
  }

  /// Random changes of random texts, all in one patch, and `git apply` makes them.
  @Test(arguments: 1...4)
  func patchesTurnTheOldIntoTheNew(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let folder = try TestFolder()
    var patch: [UInt8] = []
    var expected: [(String, String)] = []
    for number in 0..<30 {
      let lines = (0..<Int.random(in: 1...40, using: &generator)).map { _ in
        "\(Int.random(in: 0...5, using: &generator))"
      }
      var changed = lines
      for _ in 0..<Int.random(in: 1...6, using: &generator) {
        let place = Int.random(in: 0...changed.count, using: &generator)
        if place < changed.count, Bool.random(using: &generator) {
          changed.remove(at: place)
        } else {
          changed.insert("new \(Int.random(in: 0...3, using: &generator))", at: place)
        }
      }
      let old = lines.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      let new = changed.joined(separator: "\n") + (Bool.random(using: &generator) ? "\n" : "")
      guard old != new, !new.isEmpty, !old.isEmpty else { continue }
      try folder.write("f\(number).md", old)
      expected.append(("f\(number).md", new))
      UnifiedDiff.append(
        Array("f\(number).md".utf8), from: Array(old.utf8), to: Array(new.utf8), escaped: false, to: &patch)
    }
    let outcome = try ToolRunner.run(
      bytes: [Array("git".utf8), Array("apply".utf8)], in: folder, input: patch)
    #expect(outcome.status == 0, "\(outcome.errors)")
    for (name, text) in expected { #expect(try folder.read(name) == text) }
  }
}
