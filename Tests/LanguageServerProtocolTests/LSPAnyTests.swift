import JSONRPC
import LanguageServerProtocol
import Testing

@Suite struct LSPAnyTests {
  @Test func keepsAnyValue() throws {
    try expectOnTheWire(
      #"{"a":[null,true,false,-1,1.5,"x",{}],"b":{"c":[]},"":9223372036854775807}"#,
      as: LSPAny.object([
        "a": [nil, true, false, -1, .decimal(1.5), "x", [:]], "b": ["c": []], "": .integer(.max),
      ]))
  }

  @Test func givesItsParts() {
    let value: LSPAny = ["a": [1, "x", true]]
    #expect(value["a"]?.array == [1, "x", true])
    #expect(value["b"] == nil)
    #expect(value.string == nil)
    #expect(value["a"]?.array?.first?.integer == 1)
    #expect(value["a"]?.array?.last?.bool == true)
  }

  @Test func convertsFromAndToTypes() throws {
    let position = Position(line: 1, character: 2)
    let value = try LSPAny(encoding: position)
    #expect(value == ["line": 1, "character": 2])
    #expect(try value.decode(Position.self) == position)
    #expect(throws: (any Error).self) { try LSPAny.null.decode(Position.self) }
  }

  @Test func survivesTheDeepestNestingThatAMessageCanHave() throws {
    for (opening, closing) in [("[", "]"), (#"{"a":"#, "}")] {
      let text = String(repeating: opening, count: 126) + "1" + String(repeating: closing, count: 126)
      let content = #"{"jsonrpc":"2.0","method":"m","params":{"a":\#(text)}}"#
      guard case .notification(_, let params) = IncomingMessage(Array(content.utf8)) else {
        Issue.record("no notification")
        continue
      }
      _ = try params.decode(LSPAny.self)
    }
  }
}
