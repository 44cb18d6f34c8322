/// A message as it goes out.
enum OutgoingMessage {
  case request(id: RequestID, method: String, params: RawJSON)
  case notification(method: String, params: RawJSON)
  case result(id: RequestID, RawJSON)
  /// The id is `nil` where what is answered couldn't be read.
  case error(id: RequestID?, ResponseError)

  /// The content of its frame.
  var content: [UInt8] {
    var content = Array("{\"jsonrpc\":\"2.0\"".utf8)
    switch self {
    case .request(let id, let method, let params):
      content.append("id", .written(id))
      content.append("method", .written(method))
      content.append(params: params)
    case .notification(let method, let params):
      content.append("method", .written(method))
      content.append(params: params)
    case .result(let id, let result):
      content.append("id", .written(id))
      content.append("result", result)
    case .error(let id, let error):
      content.append("id", id.map { .written($0) } ?? .null)
      content.append("error", .written(error))
    }
    content.append(UInt8(ascii: "}"))
    return content
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ key: StaticString, _ value: RawJSON) {
    append(contentsOf: ",\"\(key)\":".utf8)
    append(contentsOf: value.bytes)
  }

  /// Parameters are an object or an array, or they are left out.
  fileprivate mutating func append(params: RawJSON) {
    if !params.isNull { append("params", params) }
  }
}

extension RawJSON {
  /// Integers and strings can always be written; `null` is for the compiler.
  fileprivate static func written(_ value: some Encodable) -> RawJSON {
    (try? RawJSON(encoding: value)) ?? .null
  }

  fileprivate static func written(_ error: ResponseError) -> RawJSON {
    var bytes = Array("{\"code\":\(error.code.rawValue)".utf8)
    bytes.append("message", .written(error.message))
    if let data = error.data { bytes.append("data", data) }
    bytes.append(UInt8(ascii: "}"))
    return RawJSON(bytes: bytes[...])
  }
}
