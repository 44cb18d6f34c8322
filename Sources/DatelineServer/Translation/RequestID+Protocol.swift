import JSONRPC
import LanguageServerProtocol

extension RequestID {
  /// An id as the protocol's values have it.
  init(_ id: OneOf<String, Int>) {
    switch id {
    case .second(let number): self = .number(number)
    case .first(let string): self = .string(string)
    }
  }
}
