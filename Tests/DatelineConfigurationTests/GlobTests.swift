import DatelineArchive
import DatelineConfiguration
import Testing

@Suite("Patterns for paths")
struct GlobTests {
  @Test(
    "A pattern matches",
    arguments: [
      ("news/2003", "news/2003"), ("news/2003", "news/2003/01/1/a.md"), ("news/2003/", "news/2003/01/1/a.md"),
      ("news/2003/**", "news/2003/01/1/a.md"), ("news/2003/**", "news/2003"), ("**", "a/b"), ("**/", "a/b"),
      ("**/**/a.md", "a.md"), ("**/a.md", "a.md"), ("**/a.md", "x/y/a.md"),
      ("news/**/index.md", "news/index.md"),
      ("news/**/index.md", "news/2003/01/1/index.md"), ("*.md", "a.md"), ("*", "a/b/c"),
      ("news/*/12", "news/2003/12/1"),
      ("news/200[0-5]", "news/2003/x"), ("news/200[!0-5]", "news/2006/x"), ("news/200[^0-5]", "news/2006"),
      ("news/{2003,2004}/**", "news/2004/x"), ("{news/2003,old}/a.md", "news/2003/a.md"),
      ("a{,b}.md", "a.md"),
      ("a{,b{c,d}}.md", "abd.md"), ("?.md", "é.md"), ("?.md", "中.md"), ("[一-龥]*", "中国.md"),
      ("\\*.md", "*.md"), ("\\!a", "!a"), ("[a\\]]", "]"), ("[a-]", "-"), ("*a*a*", "banana"), ("a,b", "a,b"),
      (".hidden/*", ".hidden/a"), ("*", ".hidden"),
    ])
  func matching(_ pattern: String, _ path: String) throws {
    #expect(try Glob(pattern).matches(ArchivePath(path)))
  }

  @Test(
    "A pattern doesn't match",
    arguments: [
      ("news/2003", "news/20031"), ("news/2003", "news"), ("news/2003", "old/news/2003"), ("*.md", "a/b.md"),
      ("news/*/index.md", "news/a/b/index.md"), ("**/a.md", "x/ba.md"), ("a?b", "a/b"), ("a[!x]b", "a/b"),
      ("?", "ab"), ("??.md", "é.md"), ("a{b,c}", "a"), ("[A-Z]*", "a"), ("news/**/x", "newsx"),
      ("*a*a*a", "banan"),
    ])
  func notMatching(_ pattern: String, _ path: String) throws {
    #expect(try !Glob(pattern).matches(ArchivePath(path)))
  }

  @Test(
    "A malformed pattern is told why",
    arguments: [
      ("", "the pattern is empty"),
      ("!a", "patterns can't be negated; write '\\!' for a name that begins so"),
      ("/a", "patterns are relative to the archive root and begin without '/'"),
      ("a//b", "'//' matches nothing"),
      ("a/../b", "paths have no '.' or '..' in them"), ("./a", "paths have no '.' or '..' in them"),
      ("a[", "'[' is never closed"), ("a[b", "'[' is never closed"), ("[]", "'[]' holds no character"),
      ("[z-a]", "the range 'z-a' is backwards"), ("[a/b]", "'/' can't stand in brackets"),
      ("a{b", "'{' is never closed"), ("a}", "'}' closes nothing"), ("a\\", "nothing follows the last '\\'"),
      ("**.md", "'**' must be a whole component, as in 'news/**/*.md'"),
      ("a**/b", "'**' must be a whole component, as in 'news/**/*.md'"),
      ("{a/**,b}", "'**' can't stand in braces"),
      ("{{{{{{{{{a}}}}}}}}}", "braces are nested more than 8 deep"),
      (String(repeating: "a", count: 513), "the pattern is longer than 512 characters"),
    ])
  func malformed(_ pattern: String, _ message: String) {
    let error = #expect(throws: GlobError.self) { try Glob(pattern) }
    #expect(error?.description == message)
  }

  @Test("Bytes that are not UTF-8 match wildcards only")
  func invalidBytes() throws {
    let path = ArchivePath(bytes: [0x61, 0xFF, 0xC3, 0x62])
    for pattern in ["*", "a??b", "a[!x][!x]b", "**"] {
      #expect(try Glob(pattern).matches(path), "\(pattern)")
    }
    for pattern in ["a\u{FFFD}*", "aÿ*", "a?b"] {
      #expect(try !Glob(pattern).matches(path), "\(pattern)")
    }
  }

  @Test("Hostile patterns come back")
  func hostilePatterns() throws {
    let path = ArchivePath(String(repeating: "a", count: 4000))
    for pattern in [
      String(repeating: "*a", count: 250) + "b", String(repeating: "{a,*}", count: 100) + "b",
      String(repeating: "**/", count: 170) + "b", String(repeating: "{a,b}", count: 100),
    ] {
      #expect(try !Glob(pattern).matches(path))
    }
    let deep = ArchivePath(String(repeating: "a/", count: 2000) + "c")
    #expect(try !Glob(String(repeating: "**/a/", count: 100) + "b").matches(deep))
  }

  @Test("Patterns are equal when they are written alike")
  func equality() throws {
    #expect(try Glob("a/**") == Glob("a/**"))
    #expect(try Glob("a/**") != Glob("a"))
    #expect(try Glob("a/**").description == "a/**")
  }
}
