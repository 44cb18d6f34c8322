/// Why a command can't do its work: ends the program with status 2.
struct CommandFailure: Error {
  /// What is wrong and what to do, one mistake each, without a full stop.
  var messages: [String]

  init(_ message: String) {
    messages = [message]
  }

  init(messages: [String]) {
    self.messages = messages
  }
}
