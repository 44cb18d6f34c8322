import DatelineArchive
import DatelineEditing
import DatelineFormatting
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

struct FormattingTests {
  private static let path = "news/2017/03/9/sarn-votes.md"

  private func page(_ text: String, _ path: String = path) throws -> PageSnapshot {
    var desk = SampleDesk([:])
    desk.open(path, text)
    return try desk.page(path)
  }

  @Test func theWholePageIsFormattedAsTheCommandDoes() throws {
    var generator = SeededGenerator(seed: 3)
    for sample in SamplePages.all {
      let bytes = Array(sample.utf8)
      let other = Array(sample.replacing("\n", with: "\r\n").utf8)
      for bytes in [bytes, other, generator.mutation(of: bytes), generator.mutation(of: other)] {
        let path = ArchivePath(
          sample.hasPrefix("## ") || sample.hasPrefix("# [") ? "news/2016/02/3/index.md" : Self.path)
        let linter = Linter()
        let page = PageSnapshot(
          Document(DocumentText(bytes), at: path, dialects: linter.dialects), linter: linter,
          archive: SampleDesk([:]).archive)
        var own: Result<EditSet, FormattingRefusal>
        do { own = .success(try page.formatting()) } catch { own = .failure(error) }
        for edit in (try? own.get())?.edits ?? [] {
          for offset in [edit.range.lowerBound, edit.range.upperBound]
          where offset > 0 && offset < bytes.count {
            #expect(bytes[offset - 1] != 0x0D || bytes[offset] != 0x0A, "an edit parts CR from LF")
          }
        }
        var expected: Result<EditSet, FormattingRefusal>
        do { expected = .success(try PageFormatter().edits(for: page.tree)) } catch {
          expected = .failure(error)
        }
        #expect(try Self.text(own, bytes) == Self.text(expected, bytes))
      }
    }
  }

  /// What a page becomes, or why it doesn't.
  private static func text(
    _ result: Result<EditSet, FormattingRefusal>, _ bytes: [UInt8]
  ) throws -> [UInt8] {
    switch result {
    case .success(let edits): try edits.applied(to: bytes.span)
    case .failure(let refusal): Array("\(refusal)".utf8)
    }
  }

  @Test func aRangeIsFormattedAlone() throws {
    let text =
      "### [2017-03-9](/news/2017/03/9/index.md)\r\n\r\n# 投票 🚢\r\n\r\n  A  \r\n\r\n### Source:\r\n\r\n3.  [B](https://b.example/)\r\n"
    let page = try page(text)
    let start = try #require(text.utf8.firstRange(of: "  A".utf8))
    let place = text.utf8.distance(from: text.startIndex, to: start.lowerBound)
    let edits = try page.formatting([place..<(place + 5)])
    let result = String(decoding: try edits.applied(to: page.bytes.span), as: UTF8.self)
    #expect(result == text.replacing("  A  \r\n", with: "A\n"))
  }

  @Test func whatIsNoPageIsLeftAlone() throws {
    #expect(try page("Some   text  \n", "CONTRIBUTING.md").formatting().isEmpty)
    let lone = Document(
      DocumentText(Array("Some   text  \n".utf8)), at: ArchivePath("a.md"), dialects: .builtIn)
    #expect(try PageSnapshot(lone, linter: Linter()).formatting().isEmpty)
    #expect(throws: FormattingRefusal.noHeadline) { try page("Some   text  \n").formatting() }
  }

  @Test func refusalsAreTyped() throws {
    let conflict = "### [2017-03-9](/news/2017/03/9/index.md)\n\n# A\n\n<<<<<<< a\nB\n=======\nC\n>>>>>>> b\n"
    #expect(throws: FormattingRefusal.self) { try page(conflict).formatting() }
  }

  // MARK: On type

  private static let head = "### [2017-03-9](/news/2017/03/9/index.md)\n\n# 投票 🚢\n\nA\n\n### Source:\n\n"

  /// The text after what was typed before the mark, with the mark where the cursor is then.
  private func typed(
    _ marked: String, _ character: Character = "\n", renumbering: Bool = true, head: String = head
  ) throws -> String {
    var desk = SampleDesk([:])
    let (page, offset) = try desk.page(Self.path, marked: head + marked)
    let edits = page.formatting(
      afterTyping: character, at: offset, PageFormatter.Options(renumbersItems: renumbering))
    let text = try edits.applied(to: page.bytes.span)
    let place = edits.offset(after: offset)
    let body =
      String(decoding: text[..<place], as: UTF8.self) + "|" + String(decoding: text[place...], as: UTF8.self)
    #expect(body.hasPrefix(head))
    return String(body.dropFirst(head.count))
  }

  @Test(arguments: [
    ("1. [B](https://b.example/)\n|", "1. [B](https://b.example/)\n2. |"),
    ("1. [B](https://b.example/)\n|\n", "1. [B](https://b.example/)\n2. |\n"),
    ("1. [B](https://b.example/)\n  |\n", "1. [B](https://b.example/)\n2. |\n"),
    ("1. [新](https://b.example/)\r\n|\r\n", "1. [新](https://b.example/)\r\n2. |\r\n"),
    (
      "1. [A](https://a.example/)\n|\n2. [B](https://b.example/)\n",
      "1. [A](https://a.example/)\n2. |\n3. [B](https://b.example/)\n"
    ),
    (
      "9. [A](https://a.example/)\n|\n10. [B](https://b.example/)\n",
      "9. [A](https://a.example/)\n10. |\n11. [B](https://b.example/)\n"
    ),
    (
      "1. [A](https://a.example/)\n|\n3. [B](https://b.example/)\n",
      "1. [A](https://a.example/)\n2. |\n3. [B](https://b.example/)\n"
    ),
    ("1. word\n|", "1. word\n2. |"),
    // An empty item ends the list.
    ("1. [A](https://a.example/)\n2. \n|\n", "1. [A](https://a.example/)\n|\n"),
    ("1. [A](https://a.example/)\n2.\n|\n", "1. [A](https://a.example/)\n|\n"),
    ("1. [A](https://a.example/)\r\n2. \r\n|\r\n", "1. [A](https://a.example/)\r\n|\r\n"),
    (
      "1. [A](https://a.example/)\n2. \n|\n3. [B](https://b.example/)\n",
      "1. [A](https://a.example/)\n|\n2. [B](https://b.example/)\n"
    ),
    // Nothing of that kind was typed.
    ("1. [A\n|](https://a.example/)\n", "1. [A\n|](https://a.example/)\n"),
    ("\n|1. [A](https://a.example/)\n", "\n|1. [A](https://a.example/)\n"),
    ("|", "|"), ("\n|", "\n|"), ("[A](https://a.example/)\n|", "[A](https://a.example/)\n|"),
  ])
  func aLineEndContinuesTheList(marked: String, result: String) throws {
    #expect(try typed(marked) == result)
  }

  @Test func itemsBelowKeepTheirNumbersIfThatIsWanted() throws {
    let marked = "1. [A](https://a.example/)\n|\n2. [B](https://b.example/)\n"
    #expect(
      try typed(marked, renumbering: false)
        == "1. [A](https://a.example/)\n2. |\n2. [B](https://b.example/)\n")
  }

  @Test(arguments: [
    ("1.|", "1. |"), ("1.|\n", "1. |\n"), ("1.|\r\n", "1. |\r\n"),
    ("1.|[A](https://a.example/)\n", "1. |[A](https://a.example/)\n"),
    ("1.| [A](https://a.example/)\n", "1.| [A](https://a.example/)\n"),
    ("1. [A.|](https://a.example/)\n", "1. [A.|](https://a.example/)\n"), ("a.|\n", "a.|\n"), (".|", ".|"),
  ])
  func aBlankFollowsTheNumber(marked: String, result: String) throws {
    #expect(try typed(marked, ".") == result)
  }

  @Test func textOutsideOfListsIsLeftAlone() throws {
    let head = "### [2017-03-9](/news/2017/03/9/index.md)\n\n"
    #expect(try typed("# A\n|", head: head) == "# A\n|")
    #expect(try typed("# A\n\n1. a\n|", head: head) == "# A\n\n1. a\n|")
    #expect(try typed("# A\n\n1.|", ".", head: head) == "# A\n\n1.|")
  }
}
