import Testing

@testable import DatelineConfiguration

@Suite("Lines of a JSON5 text")
struct JSONLocatorTests {
  private func locator(_ text: String) -> JSONLocator {
    JSONLocator(Array(text.utf8))
  }

  @Test("Keys and list elements have their lines; what has none takes that of what is around it")
  func lines() {
    let locator = locator("{\n'a': [1,\n {b: 'x\\\ny'},\n[]],\n/*\n*/ \"c\"\n: 2}")
    let a = JSONPath().key("a")
    #expect(locator.fault == nil)
    #expect(locator.line(of: JSONPath()) == 1)
    #expect(locator.line(of: a) == 2)
    #expect(locator.line(of: a.index(0)) == 2)
    #expect(locator.line(of: a.index(1).key("b")) == 3)
    #expect(locator.line(of: a.index(2)) == 5)
    #expect(locator.line(of: JSONPath().key("c")) == 7)
    #expect(locator.line(of: a.index(1).key("z")) == 3)
  }

  @Test(
    "A text that stops making sense is told where",
    arguments: [
      ("", 1, "the file holds no value; an empty configuration is '{}'"),
      ("// only a comment\n", 2, "the file holds no value; an empty configuration is '{}'"),
      ("{\n\n a: }", 3, "expected a value, found '}'"),
      ("{a 1}", 1, "expected ':' after the key 'a', found '1'"),
      ("{a: 1\nb: 2}", 2, "expected ',' or '}', found 'b'"),
      ("{a: [1 2]}", 1, "expected ',' or ']', found '2'"),
      ("{a: [1}", 1, "expected ',' or ']', found '}'"),
      ("{a: 1}\n}", 2, "expected the end of the file, found '}'"),
      ("{a: 1} {", 1, "expected the end of the file, found '{'"),
      ("{a: 1,, b: 2}", 1, "expected a key or '}', found ','"),
      ("{a: [,]}", 1, "expected a value, found ','"),
      ("{a: warning}", 1, "'warning' is no value; texts need quotes"),
      ("{\na: 'x\n'}", 2, "the text is not closed on its line"),
      ("{a: 'x", 1, "the text is never closed"),
      ("{\n/* a\n\n", 2, "the comment is never closed"),
      ("{\n\na: [\n", 3, "'[' is never closed"),
      ("{a: /}", 1, "'/' is no value; texts need quotes"),
    ])
  func faults(_ text: String, _ line: Int, _ message: String) {
    #expect(locator(text).fault == JSONLocator.Fault(line: line, message: message))
  }

  @Test("A key given twice is found, also in a list's object")
  func repetitions() {
    let locator = locator("{a: [{b: 1}, {b: 1,\nb: 2}]}")
    let path = JSONPath().key("a").index(1).key("b")
    #expect(locator.repetitions == [JSONLocator.Repetition(path: path, line: 2, firstLine: 1)])
  }

  @Test("The depth is limited")
  func depth() {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(locator(nested(JSONLocator.depthLimit)).fault == nil)
    #expect(locator(nested(JSONLocator.depthLimit + 1)).fault?.message == "more than 32 levels of nesting")
  }

  @Test("The blanks of JSON5 are blanks")
  func blanks() {
    #expect(locator("\u{FEFF}\u{A0}{\u{2028}a\u{2029}:\u{B}1\u{C}}\t").fault == nil)
  }
}
