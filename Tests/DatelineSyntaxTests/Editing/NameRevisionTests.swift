import DatelineSyntax
import Testing

@Suite struct NameRevisionTests {
  private func revised(
    _ text: String, as kind: DocumentKind = .eventPage, _ names: [String: [String]], topic: String? = nil
  ) throws -> String {
    let tree = SyntaxTree(parsing: Array(text.utf8), as: kind)
    var revision = NameRevision(of: tree)
    for node in tree.nodes {
      if let context = Context(node) {
        let old = String(decoding: tree.bytes[context.namesRange], as: UTF8.self)
        if let new = names[old] { revision.replaceNames(of: context, with: new.map { Array($0.utf8) }) }
      } else if let line = TopicLine(node), let topic {
        revision.replaceText(of: line, with: Array(topic.utf8))
      }
    }
    return String(decoding: try revision.edits().applied(to: tree.bytes.span), as: UTF8.self)
  }

  private let page = """
    ### [2015-11-20](/news/2015/11/20/index.md)

    ##### Harbour
    # Harbour reopens




    ### Related:

    1. [Storm](/news/2015/11/19/storm.md) _Context: Anytown, harbour_
    2. [Bridge](/news/2015/11/18/bridge.md) _Context:_
    3. [Ships](/news/2015/11/17/ships.md) _Context: harbour_

    """

  private func replacing(_ old: String, _ new: String, in text: String) -> String {
    let parts = text.split(separator: "\n", omittingEmptySubsequences: false)
    return parts.map { $0.hasSuffix(old) ? $0.dropLast(old.count) + new : $0 }.joined(separator: "\n")
  }

  @Test func severalContextsChangeAtOnce() throws {
    let expected = replacing(
      "_Context: harbour_", "_Context: March 11, 2004, port_",
      in: replacing("_Context: Anytown, harbour_", "_Context: port_", in: page))
    #expect(
      try revised(page, ["Anytown, harbour": ["port"], "harbour": ["March 11, 2004", "port"]]) == expected)
    #expect(try revised(page, [:]) == page)
  }

  @Test func aTopicLineChangesWithThem() throws {
    #expect(try revised(page, [:], topic: "Port") == replacing("##### Harbour", "##### Port", in: page))
    let both = replacing(
      "_Context: harbour_", "_Context: port_", in: replacing("##### Harbour", "##### Port", in: page))
    #expect(try revised(page, ["harbour": ["port"]], topic: "Port") == both)
  }

  @Test func indexesChangeToo() throws {
    let index = """
      ## [2015-11-20](/news/2015/11/20/index.md)

      ##### Harbour
      ### [Harbour reopens](/news/2015/11/20/harbour-reopens.md)
      _Context: harbour, Anytown_

      ##### Harbour
      ### [Ships sail](/news/2015/11/20/ships-sail.md)
      _Context: harbour_

      """
    #expect(
      try revised(index, as: .dayIndex, ["harbour": ["port"]], topic: "Port")
        == replacing(
          "_Context: harbour_", "_Context: port_", in: replacing("##### Harbour", "##### Port", in: index)))
  }

  @Test(arguments: [[], [""], [" port"], ["port,"], ["a_ [b](c) _Context: d"], ["a\nb"]])
  func whatWouldNotBeReadBackIsRefused(names: [String]) {
    #expect(throws: PageEditError.self) { try revised(page, ["harbour": names]) }
  }

  @Test func anEmptyContextGetsABlank() throws {
    #expect(
      try revised(page, ["": ["port"]])
        == replacing(
          "(/news/2015/11/18/bridge.md) _Context:_", "(/news/2015/11/18/bridge.md) _Context: port_", in: page)
    )
  }

  @Test func aTopicOfTwoLinesIsRefused() {
    #expect(throws: PageEditError.self) { try revised(page, [:], topic: "a\nb") }
  }
}
