/// The members of a message, as far as all kinds of messages share them.
struct Envelope {
  private let content: [UInt8]
  private var version: RawJSON?
  private var id: RawJSON?
  private var method: RawJSON?
  private var params: RawJSON?
  private var result: RawJSON?
  private var error: RawJSON?

  init(_ content: [UInt8]) throws(ResponseError) {
    self.content = content
    guard String(validating: content, as: UTF8.self) != nil else {
      throw ResponseError(.parseError, "the content is not UTF-8")
    }
    do throws(JSONFault) {
      try readMembers()
    } catch {
      throw ResponseError(.parseError, "the content is not JSON: \(error.message) at byte \(error.offset)")
    }
  }

  private mutating func readMembers() throws(JSONFault) {
    var scanner = JSONScanner(content[...])
    guard scanner.peek() == UInt8(ascii: "{") else {
      try scanner.skipValue()
      return try scanner.end()
    }
    let members = try scanner.members()
    try scanner.end()
    for member in members {
      let value = RawJSON(bytes: content[member.value])
      switch content[member.key] {
      case let key where key.elementsEqual("jsonrpc".utf8): version = value
      case let key where key.elementsEqual("id".utf8): id = value
      case let key where key.elementsEqual("method".utf8): method = value
      case let key where key.elementsEqual("params".utf8): params = value
      case let key where key.elementsEqual("result".utf8): result = value
      case let key where key.elementsEqual("error".utf8): error = value
      default: break
      }
    }
  }

  /// The message that the members make.
  var message: IncomingMessage {
    let requestID = id.flatMap(Self.requestID)
    guard version.flatMap(Self.string) == "2.0" else {
      return malformed(requestID, "the message is not one of JSON-RPC 2.0; batches are not supported")
    }
    guard let method else { return response(id: requestID) }
    guard let name = Self.string(method) else { return malformed(requestID, "'method' is no string") }
    let params = params ?? .null
    guard Self.isStructure(params) else { return malformed(requestID, "'params' is no object and no array") }
    guard id != nil else { return .notification(method: name, params: params) }
    guard let requestID else { return malformed(nil, "'id' is no integer and no string") }
    return .request(id: requestID, method: name, params: params)
  }

  private func response(id: RequestID?) -> IncomingMessage {
    if let error, !error.isNull { return .response(id: id, result: .failure(ResponseError(reading: error))) }
    if let result { return .response(id: id, result: .success(result)) }
    return malformed(id, "the message has no method, no result and no error")
  }

  private func malformed(_ id: RequestID?, _ message: String) -> IncomingMessage {
    .malformed(id: id, error: ResponseError(.invalidRequest, message))
  }

  private static func isStructure(_ value: RawJSON) -> Bool {
    value.bytes.first == UInt8(ascii: "{") || value.bytes.first == UInt8(ascii: "[") || value.isNull
  }

  private static func requestID(_ value: RawJSON) -> RequestID? {
    if let string = string(value) { return .string(string) }
    return Int(value.description).map { .number($0) }
  }

  /// Strings with escapes are rare here, and only those cost a decoder.
  private static func string(_ value: RawJSON) -> String? {
    guard value.bytes.first == UInt8(ascii: "\"") else { return nil }
    guard value.bytes.contains(UInt8(ascii: "\\")) else {
      return String(decoding: value.bytes.dropFirst().dropLast(), as: UTF8.self)
    }
    return try? value.decode(String.self)
  }
}
