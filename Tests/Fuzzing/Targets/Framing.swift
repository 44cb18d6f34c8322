import JSONRPC
import LanguageServerProtocol

extension FuzzTarget {
  /// The frames of a stream don't depend on how it is cut, and any content is a message or a named mistake.
  static let framing = FuzzTarget(name: "framing") { input in
    var input = input
    let cuts = (0..<8).map { _ in 1 + input.choose(below: 64) }
    let stream = Array(input.rest)
    let whole = frames(of: stream, cuts: [max(1, stream.count)])
    let pieces = frames(of: stream, cuts: cuts)
    expect(whole.frames == pieces.frames && whole.error == pieces.error, "cut otherwise, other frames")
    for frame in whole.frames + [stream] { checkMessage(frame) }
  } seeds: {
    let messages = [
      #"{"jsonrpc":"2.0","id":1,"method":"a/b","params":{"x":[1,-2.5e3,true,null,"é\u00e9\ud83d\ude00"]}}"#,
      #"{"jsonrpc":"2.0","method":"a"}"#, #"{"jsonrpc":"2.0","id":"x","result":{"y":{}}}"#,
      #"{"jsonrpc":"2.0","id":null,"error":{"code":-32700,"message":"m","data":[]}}"#,
    ]
    let framed = messages.map { "Content-Length: \($0.utf8.count)\r\n\r\n\($0)" }
    let typed = "Content-Type: application/vscode-jsonrpc; charset=utf-8\r\n" + framed.joined()
    return (messages + framed + [typed]).map { Array($0.utf8) + [UInt8](repeating: 0, count: 8) }
  }

  private static func frames(of stream: [UInt8], cuts: [Int]) -> (frames: [[UInt8]], error: FramingError?) {
    var reader = FrameReader(contentLimit: 2000, headerLimit: 300)
    var frames: [[UInt8]] = []
    var rest = stream[...]
    var turn = 0
    do throws(FramingError) {
      while !rest.isEmpty {
        reader.append(rest.prefix(cuts[turn % cuts.count]))
        rest = rest.dropFirst(cuts[turn % cuts.count])
        turn += 1
        while let frame = try reader.next() { frames.append(frame) }
      }
      return (frames, nil)
    } catch {
      return (frames, error)
    }
  }

  private static func checkMessage(_ content: [UInt8]) {
    switch IncomingMessage(content) {
    case .request(_, _, let params), .notification(_, let params): checkComesBack(params)
    case .response(_, .success(let result)): checkComesBack(result)
    case .response(_, .failure(let error)): expect(!error.description.isEmpty, "an error without words")
    case .malformed(_, let error): expect(!error.message.isEmpty, "a mistake without a name")
    }
  }

  /// What a message carries is read, and written is read as the same.
  private static func checkComesBack(_ json: RawJSON) {
    guard let value = try? json.decode(LSPAny.self) else { return }
    do {
      let again = try RawJSON(encoding: value).decode(LSPAny.self)
      expect(again == value, "written and read again, it is another value")
    } catch {
      find("what was read can't be written and read again: \(error)")
    }
  }
}
