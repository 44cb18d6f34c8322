import JSONRPC
import LanguageServerProtocol

extension RequestID {
  /// An id as the protocol's values have it.
  init(_ id: OneOf<Int, String>) {
    switch id {
    case .first(let number): self = .number(number)
    case .second(let string): self = .string(string)
    }
  }
}
