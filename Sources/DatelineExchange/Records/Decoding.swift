internal import DatelineSyntax

/// Any key, to see those that a record doesn't have.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}

extension Decoder {
  /// The members of an object. A member that isn't known is an error: what it says would be lost.
  func members<Key: CodingKey & CaseIterable>(_: Key.Type) throws -> KeyedDecodingContainer<Key> {
    for key in try container(keyedBy: AnyKey.self).allKeys where Key(stringValue: key.stringValue) == nil {
      let known = Key.allCases.map(\.stringValue)
      let nearest = NearestName.nearest(to: key.stringValue, in: known).map { "did you mean '\($0)'?" }
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: codingPath + [key],
          debugDescription: "there is no such member; "
            + (nearest ?? "there are \(known.joined(separator: ", "))")
        ))
    }
    return try container(keyedBy: Key.self)
  }
}

extension KeyedDecodingContainer {
  /// The number of an item; `nil` for the one that follows from its place.
  func itemNumber(_ key: Key) throws -> Int? {
    // Whole numbers may be written as 2.0 or 1e30.
    guard let number = try decodeIfPresent(Double.self, forKey: key) else { return nil }
    // Beyond it the number of an item isn't read.
    guard (0..<1_000_000_000).contains(number), number.rounded() == number else {
      throw DecodingError.dataCorruptedError(
        forKey: key, in: self,
        debugDescription: "\(number) is no number of an item, which is whole, from 0 to 999999999")
    }
    return Int(number)
  }

  func target(path: Key, url: Key) throws -> RecordTarget {
    let given = try decodeIfPresent(String.self, forKey: path)
    guard let destination = try decodeIfPresent(String.self, forKey: url) else {
      if let given { return .page(given) }
      throw DecodingError.keyNotFound(
        path, DecodingError.Context(codingPath: codingPath, debugDescription: "it has neither path nor url"))
    }
    let target = RecordTarget.destination(destination)
    if let given, target.path?.utf8.elementsEqual(given.utf8) != true {
      throw DecodingError.dataCorruptedError(
        forKey: path, in: self,
        debugDescription: "'\(given)' isn't where the url leads; leave out the one or the other")
    }
    return target
  }

  /// Holds a list that follows from other members to them, where it is there.
  func check(_ key: Key, against values: [String]) throws {
    guard let given = try decodeIfPresent([String].self, forKey: key),
      !given.elementsEqual(values, by: { $0.utf8.elementsEqual($1.utf8) })
    else { return }
    throw DecodingError.dataCorruptedError(
      forKey: key, in: self, debugDescription: "isn't what follows from the topic and the names; leave it out"
    )
  }

  /// Holds a member that follows from others to them, where it is there.
  func check(_ key: Key, against value: String?) throws {
    guard let given = try decodeIfPresent(String.self, forKey: key), given != value else { return }
    throw DecodingError.dataCorruptedError(
      forKey: key, in: self,
      debugDescription: "'\(given)' isn't the date of the path" + (value.map { ", which is \($0)" } ?? ""))
  }
}
