extension DecodingError {
  /// The member that can't be read and why, in lower case and without a full stop.
  var summary: String {
    switch self {
    case .typeMismatch(let type, let context):
      "\(Self.place(context.codingPath)) is no \(Self.name(of: type))"
    case .valueNotFound(_, let context): "\(Self.place(context.codingPath)) is null"
    case .keyNotFound(let key, let context): "\(Self.place(context.codingPath + [key])) is missing"
    case .dataCorrupted(let context):
      "\(Self.place(context.codingPath)) can't be read: \(context.debugDescription)"
    @unknown default: "the value can't be read"
    }
  }

  /// JSON's word for a Swift type that decoders ask for.
  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "string"
    case is Bool.Type: "boolean"
    case is any BinaryInteger.Type, is any BinaryFloatingPoint.Type: "number"
    case is [String: Any].Type: "object"
    case is [Any].Type: "array"
    default: "\(type)"
    }
  }

  /// `edits[2].range`
  private static func place(_ path: [any CodingKey]) -> String {
    var place = ""
    for key in path {
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += (place.isEmpty ? "" : ".") + key.stringValue
      }
    }
    return place.isEmpty ? "the value" : "'\(place)'"
  }
}
