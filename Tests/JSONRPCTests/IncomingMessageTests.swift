import JSONRPC
import Testing

@Suite struct IncomingMessageTests {
  private func read(_ text: String) -> IncomingMessage {
    IncomingMessage(Array(text.utf8))
  }

  private func json(_ text: String) -> RawJSON {
    RawJSON(bytes: Array(text.utf8)[...])
  }

  @Test func readsRequests() {
    #expect(
      read(#"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{"x":[1]}}"#)
        == .request(id: 1, method: "a/b", params: json(#"{"x":[1]}"#)))
    #expect(
      read(#" { "params" : [ ] , "method" : "\u0024\/a" , "id" : "é" , "jsonrpc" : "2.0", "other": {} } "#)
        == .request(id: "é", method: "$/a", params: json("[ ]")))
    #expect(read(#"{"jsonrpc":"2.0","id":-7,"method":""}"#) == .request(id: -7, method: "", params: .null))
  }

  @Test func readsNotifications() {
    #expect(read(#"{"jsonrpc":"2.0","method":"a"}"#) == .notification(method: "a", params: .null))
    #expect(
      read(#"{"jsonrpc":"2.0","method":"a","params":null}"#) == .notification(method: "a", params: .null))
  }

  @Test func readsResponses() {
    #expect(
      read(#"{"jsonrpc":"2.0","id":1,"result":null}"#) == .response(id: 1, result: .success(.null)))
    #expect(
      read(#"{"jsonrpc":"2.0","id":1,"result":null,"error":{"code":-1,"message":"m","data":[{}]}}"#)
        == .response(
          id: 1, result: .failure(ResponseError(.init(rawValue: -1), "m", data: json("[{}]")))))
    #expect(
      read(#"{"jsonrpc":"2.0","id":null,"error":{"code":-1,"message":"m"}}"#)
        == .response(id: nil, result: .failure(ResponseError(.init(rawValue: -1), "m"))))
    #expect(
      read(#"{"jsonrpc":"2.0","id":1,"error":"odd"}"#)
        == .response(id: 1, result: .failure(ResponseError(.internalError, #""odd""#))))
  }

  @Test func holdsTheLastOfTwoKeys() {
    #expect(
      read(#"{"jsonrpc":"2.0","id":1,"method":"a","method":"b","id":2}"#)
        == .request(id: 2, method: "b", params: .null))
  }

  @Test(arguments: [
    ("", nil as RequestID?, ResponseError.Code.parseError), ("{", nil, .parseError),
    ("nul", nil, .parseError),
    (#"{"jsonrpc":"2.0","id":1,"method":"a"} x"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","id":1,"method":"a",}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","id":01,"method":"a"}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":tru}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":[1 2]}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":[1}]}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":"\x"}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":"\u12"}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":-}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{"x":1.}}"#, nil, .parseError),
    (#"{"jsonrpc":"2.0","method":"a","params":{'x':1}}"#, nil, .parseError),
    ("{\"jsonrpc\":\"2.0\",\"method\":\"a\u{1}\"}", nil, .parseError),
    ("\u{FEFF}{}", nil, .parseError), ("3", nil, .invalidRequest), ("{}", nil, .invalidRequest),
    (#"[{"jsonrpc":"2.0","id":1,"method":"a"}]"#, nil, .invalidRequest), ("[]", nil, .invalidRequest),
    (#"{"id":1,"method":"a"}"#, 1, .invalidRequest),
    (#"{"jsonrpc":2,"id":1,"method":"a"}"#, 1, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":1}"#, 1, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":"x","method":3}"#, "x", .invalidRequest),
    (#"{"jsonrpc":"2.0","id":1,"method":"\ud800"}"#, 1, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":1,"method":"a","params":3}"#, 1, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":null,"method":"a"}"#, nil, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":1.5,"method":"a"}"#, nil, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":99999999999999999999,"method":"a"}"#, nil, .invalidRequest),
    (#"{"jsonrpc":"2.0","id":{},"method":"a"}"#, nil, .invalidRequest),
  ])
  func namesWhatIsMalformed(_ text: String, _ id: RequestID?, _ code: ResponseError.Code) {
    guard case .malformed(let readID, let error) = read(text) else {
      Issue.record("\(text) was taken")
      return
    }
    #expect(readID == id)
    #expect(error.code == code)
  }

  @Test func refusesWhatIsNotUTF8() {
    for bytes in [[0xFF], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80]] as [[UInt8]] {
      let content = Array(#"{"jsonrpc":"2.0","method":""#.utf8) + bytes + Array(#""}"#.utf8)
      guard case .malformed(nil, let error) = IncomingMessage(content) else {
        Issue.record("\(bytes) was taken")
        continue
      }
      #expect(error.code == .parseError)
    }
  }

  @Test(arguments: ["[", #"{"a":"#, #"[{"a":"#])
  func survivesAnyNesting(_ opening: String) {
    for depth in [100_000, 1_000_000] {
      let text =
        #"{"jsonrpc":"2.0","id":1,"method":"a","params":"# + String(repeating: opening, count: depth)
      guard case .malformed(nil, let error) = read(text) else {
        Issue.record("\(depth) levels were taken")
        continue
      }
      #expect(error.code == .parseError)
    }
  }

  @Test func acceptsTheNestingThatItPromises() {
    func message(levels: Int) -> IncomingMessage {
      let params = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      return read(#"{"jsonrpc":"2.0","method":"a","params":"# + params + "}")
    }
    guard case .notification = message(levels: 127), case .malformed = message(levels: 128) else {
      Issue.record("the limit is not 128")
      return
    }
  }

  /// Whatever a byte is changed to, something comes of it, and the parameters decode or don't.
  @Test func survivesAnyChangedByte() {
    let content = Array(
      #"{"jsonrpc":"2.0","id":12,"method":"a\nb","params":{"a":[1.5e3,"\ud83d\ude00",null,true],"é":{}}}"#
        .utf8)
    for offset in content.indices {
      for byte in stride(from: UInt8(0), through: 255, by: 3) {
        var changed = content
        changed[offset] = byte
        if case .request(_, _, let params) = IncomingMessage(changed) {
          _ = try? params.decode([String: [String]].self)
        }
        _ = IncomingMessage(Array(changed[..<offset]))
      }
    }
  }
}
