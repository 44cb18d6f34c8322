import DatelineSyntax
import Testing

@Suite struct LinkParsingTests {
  /// Text and destination of each link of the only item, `-` for what is missing.
  private func links(_ item: String, in section: String) -> [String] {
    let tree = SyntaxTree(parsing: "# a\n### \(section):\n1. \(item)\n")
    assertLossless(tree)
    return tree.nodes.compactMap(Link.init).map {
      "\($0.text?.description ?? "-")|\($0.destination?.description ?? "-")"
    }
  }

  @Test func archiveLinksEndAtTheLastBracket() {
    #expect(links("[a [b] c](/news/d.md)", in: "Related") == ["a [b] c|/news/d.md"])
    #expect(links("[[[a](b)]](/news/d.md)", in: "Related") == ["[[a](b)]|/news/d.md"])
    #expect(links("[a]](/news/d.md)", in: "Related") == ["a]|/news/d.md"])
    #expect(links("[a [b](/news/d.md)", in: "Related") == ["a [b|/news/d.md"])
    #expect(links("[a (b)](/news/d.md) _c: (d)_", in: "Related") == ["a (b)|/news/d.md"])
  }

  @Test func sourceLinksEndAtTheFirst() {
    #expect(links("[a](b) [IMG](c) [IMG](d)", in: "Source") == ["a|b", "IMG|c", "IMG|d"])
    #expect(links("[a [b] c](d)", in: "Source") == ["a [b] c|d"])
    #expect(links("[a](http://x/b_(c).html)", in: "Source") == ["a|http://x/b_(c).html"])
    #expect(links("[a](http://x/b_(c)) [IMG](d)", in: "Source") == ["a|http://x/b_(c)", "IMG|d"])
    #expect(links("[a](http://x/(b)_(c)_d)", in: "Source") == ["a|http://x/(b)_(c)_d"])
    #expect(links("[a](http://x/b)c) [IMG](d)", in: "Source") == ["a|http://x/b)c", "IMG|d"])
    #expect(links("[a](http://x/b c) [IMG](d)", in: "Source") == ["a|http://x/b c", "IMG|d"])
    #expect(links("[a](b_((c) [IMG](d)", in: "Source") == ["a|b_((c", "IMG|d"])
  }

  @Test func unknownSectionsTakeWhatFits() {
    #expect(links("[a](b) [c](d)", in: "Strange") == ["a|b", "c|d"])
    #expect(links("[a](b) [c](/news/d)", in: "Strange") == ["a](b) [c|/news/d"])
    #expect(links("[a](b) [c](//host/d)", in: "Strange") == ["a|b", "c|//host/d"])
  }

  @Test(
    arguments: [
      ("[Headl", "Headl|-", "]"), ("[Headl]", "Headl|-", "("), ("[Headl](", "Headl|-", ")"),
      ("[Headl](/news/", "Headl|/news/", ")"), ("[", "-|-", "]"), ("[](", "-|-", ")"), ("[]()", "-|-", nil),
      ("[a](/news/b.md _Context: C_", "a|/news/b.md", ")"), ("[a](b)", "a|b", nil),
    ] as [(String, String, String?)])
  func unfinishedLinksAreLinks(item: String, expected: String, missing: String?) {
    for section in ["Source", "Related", "Changes", "Strange"] {
      #expect(links(item, in: section) == [expected], "\(section)")
      let tree = SyntaxTree(parsing: "# a\n### \(section):\n1. \(item)\n")
      let link = tree.nodes.compactMap(Link.init).first
      #expect(link?.missing?.token == missing)
      #expect(link?.isFinished == (missing == nil))
    }
  }

  @Test(arguments: ["1. ", "1.", "1. [", "[Headl", "7 [a"]) func unfinishedItemsAreItems(item: String) {
    for end in ["", "\n", "\r"] {
      #expect(outline(ofFirst: .listItem, in: "# a\n### Related:\n\(item)\(end)") != nil)
    }
  }

  @Test func unfinishedContexts() {
    func context(_ text: String) -> String? {
      outline(ofFirst: .context, in: "# a\n### Related:\n1. [b](/news/c.md) \(text)\n")
    }
    #expect(context("_") == #"(context underscore"_")"#)
    #expect(context("__") == #"(context underscore"_" underscore"_")"#)
    #expect(context("_Context") == #"(context underscore"_" contextName"Context")"#)
    #expect(context("_Context:") == #"(context underscore"_" label"Context" colon":")"#)
    #expect(
      context("_Context: A, ")
        == #"(context underscore"_" label"Context" colon":" contextName"A" separator", ")"#)
    #expect(
      context("_A, B: C_")
        == #"(context underscore"_" contextName"A" separator", " contextName"B: C" underscore"_")"#)
    #expect(context("_,_") == #"(context underscore"_" separator"," underscore"_")"#)
    #expect(
      context("_x: a_b_") == #"(context underscore"_" label"x" colon":" contextName"a_b" underscore"_")"#)
  }
}
