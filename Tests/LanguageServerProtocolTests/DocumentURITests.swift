import LanguageServerProtocol
import Testing

@Suite struct DocumentURITests {
  private func path(_ uri: String) -> String? {
    DocumentURI(uri).path.map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: [
    ("/news/2015/11/20/a.md", "file:///news/2015/11/20/a.md"), ("/", "file:///"),
    ("/档案/新 闻.md", "file:///%E6%A1%A3%E6%A1%88/%E6%96%B0%20%E9%97%BB.md"),
    ("/100%/a#b?c", "file:///100%25/a%23b%3Fc"), ("/a:b@c+d&e=f", "file:///a%3Ab%40c%2Bd%26e%3Df"),
    ("/x-y_z.~/(1)'!*", "file:///x-y_z.~/%281%29%27%21%2A"), ("//double", "file:////double"),
  ])
  func isMadeOfAPath(_ text: String, _ uri: String) {
    #expect(DocumentURI(path: text.utf8).string == uri)
    #expect(path(uri) == text)
  }

  @Test func keepsEveryByteOfAPath() {
    let bytes = [UInt8(ascii: "/")] + Array(1...255)
    let uri = DocumentURI(path: bytes)
    #expect(uri.path == bytes)
    #expect(uri.string.utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    ("file:///c%3A/a", "/c:/a"), ("file://localhost/a", "/a"), ("FILE://LocalHost/a", "/a"),
    ("file:/a", "/a"),
    ("file:///a%2fb%2Fc", "/a/b/c"), ("file:///新闻/é", "/新闻/é"), ("file:///a b(c)", "/a b(c)"),
    ("file:///a?query#fragment", "/a"), ("file:///a#b", "/a"), ("file:///100%", "/100%"),
    ("file:///%zz%4", "/%zz%4"), ("file:///%25%32%35", "/%25"),
  ])
  func givesThePathHoweverItIsSpelt(_ uri: String, _ expected: String) {
    #expect(path(uri) == expected)
    #expect(DocumentURI(uri).string == uri)
  }

  @Test(arguments: [
    "untitled:Untitled-1", "https://news.example/a", "file://server/share/a", "file:a", "file:", "", "a",
    "/a",
    "file://", "file:///a%00b", "%", "vscode-notebook-cell:/a#1",
  ])
  func hasNoPathElsewhere(_ uri: String) {
    #expect(path(uri) == nil)
  }

  @Test func tellsTheScheme() {
    #expect(DocumentURI("untitled:Untitled-1").scheme == "untitled")
    #expect(DocumentURI("nothing").scheme == nil)
  }

  @Test func isAStringOnTheWire() throws {
    try expectOnTheWire(#""file:///a%20b""#, as: DocumentURI("file:///a%20b"))
    try expectOnTheWire(
      #"{"file:///a":[],"untitled:b":[1]}"#,
      as: [DocumentURI("file:///a"): [], DocumentURI("untitled:b"): [1]])
  }
}
