import DatelineTestSupport
import Testing

@testable import dateline

/// `graph` from the command line.
@Suite struct GraphCommandTests {
  private func run(_ arguments: [String], in folder: TestFolder) throws -> ToolRunner.Outcome {
    try ToolRunner.dateline(["graph"] + arguments, in: folder)
  }

  private func page(_ day: String, _ headline: String, related: [(String, String, String)] = []) -> String {
    var text = "### [2015-11-\(day)](/news/2015/11/\(day)/index.md)\n\n##### Port\n# \(headline)\n\n\n\n"
    if !related.isEmpty { text += "\n### Related:\n\n" }
    for (number, item) in related.enumerated() {
      text += "\(number + 1). [\(item.0)](/news/\(item.1).md) _Context: \(item.2)_\n"
    }
    return text
  }

  /// Two pages that list each other, and one that lists the second.
  private func archive() throws -> TestFolder {
    let folder = try TestFolder()
    try folder.write(
      "news/2015/11/1/a.md", page("1", "A \"quoted\" \\N &amp; one", related: [("B", "2015/11/2/b", "X, Y")]))
    try folder.write("news/2015/11/2/b.md", page("2", "B", related: [("A", "2015/11/1/a", "X, Y")]))
    try folder.write("news/2015/11/3/c.md", page("3", "C", related: [("B", "2015/11/2/b", "Z")]))
    return folder
  }

  @Test func graphvizGetsNodesAndEdges() throws {
    let outcome = try run([], in: try archive())
    #expect(outcome.status == 0)
    #expect(
      outcome.output.split(separator: "\n").dropFirst(5).joined(separator: "\n") == """
          "news/2015/11/1/a.md" [label="2015-11-01\\nA \\"quoted\\" \\\\N &amp;amp; one"]
          "news/2015/11/2/b.md" [label="2015-11-02\\nB"]
          "news/2015/11/3/c.md" [label="2015-11-03\\nC"]
          "news/2015/11/1/a.md" -> "news/2015/11/2/b.md" [dir=both, tooltip="X, Y"]
          "news/2015/11/3/c.md" -> "news/2015/11/2/b.md" [tooltip="Z"]
        }
        """)
  }

  @Test func namedFilesThatAreNoPagesAreToldOf() throws {
    let folder = try archive()
    try folder.write("notes.txt", "text")
    try folder.write("notes.md", "text")
    let outcome = try run(["notes.txt", "notes.md", "news/2015/11/1"], in: folder)
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == ["txt", "md"].map {
          "dateline: passed over: 'notes.\($0)' is no page of the archive\n"
        }.joined(), "\(outcome.errors)")
    #expect(outcome.output.contains("news/2015/11/1/a.md"))
  }

  @Test func toolsGetNodesAndLinks() throws {
    #expect(
      try run(["--format", "json"], in: try archive()).output == """
        {"directed":true,"multigraph":false,"graph":{},"nodes":[
        {"id":"news/2015/11/1/a.md","date":"2015-11-01","headline":"A \\"quoted\\" \\\\N &amp; one","topic":"Port"},
        {"id":"news/2015/11/2/b.md","date":"2015-11-02","headline":"B","topic":"Port"},
        {"id":"news/2015/11/3/c.md","date":"2015-11-03","headline":"C","topic":"Port"}
        ],"links":[
        {"source":"news/2015/11/1/a.md","target":"news/2015/11/2/b.md","names":["X","Y"],"isMutual":true},
        {"source":"news/2015/11/2/b.md","target":"news/2015/11/1/a.md","names":["X","Y"],"isMutual":true},
        {"source":"news/2015/11/3/c.md","target":"news/2015/11/2/b.md","names":["Z"],"isMutual":false}
        ]}

        """)
  }

  @Test(arguments: [
    (["news/2015/11/1"], 1), (["news/2015/11/1/a.md", "news/2015/11/3"], 2), (["--entity", "X"], 2),
    (["--topic", "Port"], 3), (["--entity", "Z", "news/2015/11/3"], 1),
    (["--around", "news/2015/11/1/a.md"], 2), (["--around", "news/2015/11/1/a.md", "--depth", "2"], 3),
    (["--around", "news/2015/11/1/a.md", "--depth", "999999999999"], 3),
    (["--around", "news/2015/11/3/c.md", "--entity", "Z"], 2),
  ])
  func whatIsNamedLimitsThePages(arguments: [String], count: Int) throws {
    let outcome = try run(arguments + ["--format", "json"], in: try archive())
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.split(separator: "\n").count { $0.hasPrefix("{\"id\"") } == count)
  }

  @Test(arguments: [
    (["--depth", "2"], "--depth needs --around"), (["absent"], "'absent' doesn't exist"),
    (["--around", "news/2015/11/1/aa.md"], "did you mean 'news/2015/11/1/a.md'?"),
    (["--around", "news/2015/11/3/c.md", "--entity", "X"], "not among the pages"),
    (["--topic", "Prot"], "no page has the topic 'Prot'; near are 'Port'"),
    (["--topic", "X"], "no page has the topic 'X'"), (["--format", "svg"], "svg"),
    (["--output", "news/graph.dot"], "--output"),
  ])
  func whatCannotBeIsRefused(arguments: [String], message: String) throws {
    let outcome = try run(arguments, in: try archive())
    #expect(outcome.status == 2 && outcome.outputBytes.isEmpty)
    #expect(outcome.errors.contains(message), "\(outcome.errors)")
  }

  @Test func theGraphGoesIntoAFile() throws {
    let folder = try archive()
    let outcome = try run(["--output", "graph.dot"], in: folder)
    #expect(outcome.status == 0 && outcome.outputBytes.isEmpty)
    #expect(try folder.holds("graph.dot", run([], in: folder).output))
  }

  @Test(arguments: [
    ("plain 港口", "plain 港口"), ("\\", "\\\\"), ("\"", "\\\""), ("\\\"", "\\\\\\\""), ("a\nb", "a\\\\nb"),
    ("\u{1B}", "\\\\u{1B}"), ("<b>&lt;", "<b>&amp;lt;"),
  ])
  func labelsAreEscaped(text: String, written: String) {
    var bytes: [UInt8] = []
    bytes.append(text, DOTLabelEscape.self)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }
}
