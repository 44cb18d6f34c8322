import JSONRPC
import LanguageServerProtocol
import Testing

/// Reads a literal as a type, and writes it again: what stands in the literal has to come back, nothing else.
func expectOnTheWire<Value: Codable & Equatable>(
  _ text: String, as value: Value, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let json = RawJSON(bytes: Array(text.utf8)[...])
  #expect(try json.decode(Value.self) == value, sourceLocation: sourceLocation)
  let written = try RawJSON(encoding: value)
  #expect(try written.decode(LSPAny.self) == json.decode(LSPAny.self), sourceLocation: sourceLocation)
}

/// Reads a literal as a type.
func read<Value: Decodable>(_ text: String, as type: Value.Type = Value.self) throws -> Value {
  try RawJSON(bytes: Array(text.utf8)[...]).decode(type)
}
