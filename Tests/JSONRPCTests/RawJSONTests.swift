import JSONRPC
import Testing

@Suite struct RawJSONTests {
  private struct Options: Codable, Equatable {
    var name: String?
    var places: [Place]?

    struct Place: Codable, Equatable {
      var line: Int
    }
  }

  private func json(_ text: String) -> RawJSON {
    RawJSON(bytes: Array(text.utf8)[...])
  }

  @Test func readsAbsentParametersAsAnEmptyObject() throws {
    #expect(try RawJSON.null.decode(Options.self) == Options())
    #expect(try RawJSON.null.decode(Options?.self) == nil)
    #expect(throws: ResponseError.self) { try RawJSON.null.decode(Options.Place.self) }
  }

  @Test(arguments: [
    (#"{"places":[{"line":1},{}]}"#, "'places[1].line' is missing"),
    (#"{"places":[{"line":"x"}]}"#, "'places[0].line' is no number"),
    (#"{"places":[{"line":null}]}"#, "'places[0].line' is null"),
    (#"{"places":{}}"#, "'places' is no array"), (#"{"name":1}"#, "'name' is no string"),
    ("[]", "the value is no object"),
  ])
  func namesTheMemberThatIsWrong(_ text: String, _ message: String) {
    #expect(throws: ResponseError(.invalidParams, message)) { try json(text).decode(Options.self) }
  }

  @Test(arguments: [
    #"{"line":1e999}"#, #"{"line":99999999999999999999999999}"#, #"{"line":1.5}"#, #"{"line":"\ud800"}"#, "",
    "{", "\u{0}",
  ])
  func refusesWhatDoesNotFit(_ text: String) {
    #expect(throws: ResponseError.self) { try json(text).decode(Options.Place.self) }
  }

  @Test func survivesNestingThatWasNotChecked() {
    let text = String(repeating: #"{"a":["#, count: 100_000)
    #expect(throws: ResponseError.self) { try json(text).decode(Options.self) }
  }

  @Test func leavesAbsentMembersOut() throws {
    #expect(try RawJSON(encoding: Options()).description == "{}")
    #expect(try RawJSON(encoding: Options(name: "a/b")).description == #"{"name":"a/b"}"#)
    #expect(try RawJSON(encoding: Options?.none).isNull)
  }

  @Test func writesAnyText() throws {
    let scalars = [0x00...0xD7FF, 0xE000...0x10FFFF].joined().compactMap(Unicode.Scalar.init)
    let text = String(String.UnicodeScalarView(scalars))
    let written = try RawJSON(encoding: ["text": text])
    #expect(!written.bytes.contains { $0 < 0x20 })
    let message =
      Array(#"{"jsonrpc":"2.0","method":"a","params":"#.utf8) + written.bytes + [UInt8(ascii: "}")]
    guard case .notification(_, let params) = IncomingMessage(message) else {
      Issue.record("what was written is no JSON")
      return
    }
    // Compared by scalars: texts are equal in Swift whose combining characters have another order.
    let read = try params.decode([String: String].self)["text"]
    #expect(read.map { Array($0.unicodeScalars) == scalars } == true)
  }

  @Test func tellsWhatCannotBeWritten() {
    #expect(throws: ResponseError.self) { try RawJSON(encoding: [Double.nan]) }
  }
}
