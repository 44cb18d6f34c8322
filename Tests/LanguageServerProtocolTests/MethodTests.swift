import JSONRPC
import LanguageServerProtocol
import Testing

@Suite struct MethodTests {
  @Test func absentParametersAreAnything() throws {
    for text in ["null", "{}", "[]", "[1]", "7"] {
      #expect(try read(text, as: ShutdownRequest.Params.self) == Absent())
    }
    #expect(try RawJSON(encoding: Absent()).isNull)
  }

  @Test func resultsMayBeNull() throws {
    #expect(try RawJSON(encoding: HoverRequest.Result.none).isNull)
    #expect(try read("null", as: CompletionRequest.Result.self) == nil)
  }

  @Test func readsChanges() throws {
    let params: DidChangeTextDocumentNotification.Params = try read(
      """
      {"textDocument":{"uri":"file:///a","version":7},"contentChanges":[
       {"range":{"start":{"line":0,"character":1},"end":{"line":0,"character":2}},"rangeLength":1,"text":"x"},{"text":""}]}
      """)
    #expect(params.textDocument.version == 7)
    #expect(params.contentChanges.map(\.text) == ["x", ""])
    #expect(params.contentChanges.map { $0.range?.end.character } == [2, nil])
  }

  @Test func keepsUnknownValues() throws {
    let context: CompletionContext = try read(#"{"triggerKind":99}"#)
    #expect(context.triggerKind == CompletionTriggerKind(rawValue: 99))
    try expectOnTheWire("99", as: SymbolKind(rawValue: 99))
    try expectOnTheWire(#""other""#, as: CodeActionKind(rawValue: "other"))
  }

  @Test func namesTheMemberThatIsWrong() {
    #expect(throws: ResponseError(.invalidParams, "'position.line' is no number")) {
      try read(
        #"{"textDocument":{"uri":"file:///a"},"position":{"line":"0","character":0}}"#, as: HoverParams.self)
    }
  }
}
