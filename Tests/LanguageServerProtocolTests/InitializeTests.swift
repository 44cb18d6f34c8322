import JSONRPC
import LanguageServerProtocol
import Testing

@Suite struct InitializeTests {
  @Test func readsWhatClientsSend() throws {
    let params: InitializeParams = try read(
      """
      {"processId":12,"clientInfo":{"name":"Editor","version":"1"},"rootUri":null,"rootPath":null,"trace":"verbose",
       "initializationOptions":{"a":[1]},"workspaceFolders":[{"uri":"file:///a","name":"a"}],"workDoneToken":1,
       "capabilities":{
        "general":{"positionEncodings":["utf-16","utf-8","utf-64"],"unheardOf":{}},
        "window":{"workDoneProgress":true},
        "workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true,"relativePatternSupport":true},
                     "workspaceEdit":{"documentChanges":true,"resourceOperations":["create","rename","delete"]}},
        "textDocument":{"completion":{"completionItem":{"snippetSupport":true,"documentationFormat":["markdown"],
                          "resolveSupport":{"properties":["documentation"]}},"completionList":{"itemDefaults":["editRange"]}},
                        "semanticTokens":{"requests":{"range":false,"full":{"delta":true}}}}}}
      """)
    #expect(params.processId == 12)
    #expect(params.clientInfo == ClientInfo(name: "Editor", version: "1"))
    #expect(params.rootUri == nil)
    #expect(params.trace == .verbose)
    #expect(params.initializationOptions?["a"] == [1])
    #expect(params.workspaceFolders?.map(\.name) == ["a"])
    let capabilities = params.capabilities
    #expect(capabilities.general?.positionEncodings?.prefix(2) == [.utf16, .utf8])
    #expect(capabilities.window?.workDoneProgress == true)
    #expect(capabilities.workspace?.didChangeWatchedFiles?.relativePatternSupport == true)
    #expect(capabilities.workspace?.workspaceEdit?.resourceOperations == [.create, .rename, .delete])
    let completion = capabilities.textDocument?.completion
    #expect(completion?.completionItem?.snippetSupport == true)
    #expect(completion?.completionItem?.resolveSupport?.properties == ["documentation"])
    #expect(completion?.completionList?.itemDefaults == ["editRange"])
    #expect(capabilities.textDocument?.semanticTokens?.requests?.full?.second?.delta == true)
  }

  @Test(arguments: [
    "{}", "null", #"{"capabilities":null}"#, #"{"capabilities":[]}"#, #"{"processId":"x","capabilities":7}"#,
    #"{"workspaceFolders":{"uri":1},"clientInfo":"me","trace":9,"rootUri":{}}"#,
  ])
  func takesOddValuesForAbsent(_ text: String) throws {
    #expect(try read(text) == InitializeParams())
  }

  @Test func losesNoMoreThanTheOddValue() throws {
    let capabilities: ClientCapabilities = try read(
      """
      {"window":"yes","general":{"positionEncodings":[1]},"workspace":{"applyEdit":"true","configuration":true},
       "textDocument":{"completion":{"completionItem":{"snippetSupport":1,"resolveSupport":{}},"contextSupport":true}}}
      """)
    #expect(capabilities.window == nil)
    #expect(capabilities.general == GeneralClientCapabilities())
    #expect(capabilities.workspace == WorkspaceClientCapabilities(configuration: true))
    #expect(capabilities.textDocument?.completion?.contextSupport == true)
    #expect(capabilities.textDocument?.completion?.completionItem?.snippetSupport == nil)
    #expect(capabilities.textDocument?.completion?.completionItem?.resolveSupport == ResolveSupport())
  }

  @Test func neverFailsWhateverValueIsChanged() throws {
    let whole =
      #"{"processId":1,"rootUri":"u","capabilities":{"window":{"workDoneProgress":true},"general":{"positionEncodings":["utf-8"]}}}"#
    for value in ["1", #""u""#, "true", #"["utf-8"]"#, #"{"workDoneProgress":true}"#] {
      for odd in ["null", "[]", "{}", "-1.5e300", #""""#, "false", "[[[]]]"] {
        let text = whole.replacing(value, with: odd)
        _ = try read(text, as: InitializeParams.self)
      }
    }
  }
}
