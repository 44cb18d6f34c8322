/// What is wrong with JSON that makes no record.
struct DecodingFault {
  /// The place of the record in an array, counted from 1.
  var record: Int?
  let message: String
  /// Whether it is no JSON at all.
  var isNoJSON = false

  init(_ error: DecodingError) {
    var path: [any CodingKey]
    let what: String
    switch error {
    case .keyNotFound(let key, let context):
      path = context.codingPath + [key]
      what = context.debugDescription.hasPrefix("it has ") ? context.debugDescription : "is missing"
    case .typeMismatch(let type, let context):
      path = context.codingPath
      what = "must be \(Self.name(of: type))"
    case .valueNotFound(let type, let context):
      path = context.codingPath
      what = "must be \(Self.name(of: type)), not null"
    case .dataCorrupted(let context):
      path = context.codingPath
      isNoJSON = path.isEmpty
      what = isNoJSON ? "it is not valid JSON" : context.debugDescription
    @unknown default:
      path = []
      what = "it is no record"
    }
    if let first = path.first?.intValue {
      record = first + 1
      path.removeFirst()
    }
    var text = ""
    for key in path {
      if let place = key.intValue {
        text += "[\(place)]"
      } else {
        text += (text.isEmpty ? "" : ".") + key.stringValue
      }
    }
    if text.isEmpty, !isNoJSON { text = "the record" }
    message = isNoJSON ? what : "\(text)\(text == "the record" ? "" : ":") \(what)"
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a text"
    case is Int.Type, is Double.Type: "a whole number"
    case is [String: Any].Type: "an object"
    case is any Collection.Type: "a list"
    default: "an object"
    }
  }
}
