import LanguageServerProtocol

extension FuzzTarget {
  /// A session: each request is answered once, what is typed is what is read as a whole, and the server ends well.
  static let session = FuzzTarget(name: "session") { input in
    var session = Session(input)
    session.run()
  } seeds: {
    let text = Array("### Related:\n\n1. [a](/news/2017/03/8/a.md) _Context: Sarn_\n".utf8)
    // The choices of the beginning; then a page is opened, something typed, and something asked.
    let begin: [UInt8] = [0, 0, 0, 0]
    return (0..<18).map { number in
      FuzzInput.seed(
        [text, Array("Ferry".utf8)],
        choices: begin + [
          2, 0, 2, 1, 0, 0, 100, 0, 3, 2, 10, 200, 0, 40, 0, number, 2, 9, number % 7, 2, 7, 0, 0,
        ])
    } + [FuzzInput.seed([Array(#"{"jsonrpc":"2.0","id":1,"method":"a"}"#.utf8)], choices: begin + [0, 8])]
  }
}
