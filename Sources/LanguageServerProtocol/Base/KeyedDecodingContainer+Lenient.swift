extension KeyedDecodingContainer {
  /// The member, or `nil` if it is absent or makes no sense.
  func lenient<Value: Decodable>(_ type: Value.Type = Value.self, forKey key: Key) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }
}
