/// The bytes of one input: text from the front, choices from the back, so that a page with some bytes behind it is a seed.
struct FuzzInput {
  /// What was not taken yet.
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) {
    rest = bytes[...]
  }

  /// What stands between texts. It isn't a part of any.
  static let separator: UInt8 = 0x1E

  /// Takes a number below `count`; 0 once there is nothing left.
  mutating func choose(below count: Int) -> Int {
    guard count > 1, let byte = rest.popLast() else { return 0 }
    guard count > 256, let more = rest.popLast() else { return Int(byte) % count }
    return (Int(more) << 8 | Int(byte)) % count
  }

  /// Takes one of some values.
  mutating func choose<Value>(from values: [Value]) -> Value {
    values[choose(below: values.count)]
  }

  /// Takes the bytes up to the next separator.
  mutating func text() -> [UInt8] {
    let text = rest.prefix { $0 != Self.separator }
    rest = rest.dropFirst(text.count + 1)
    return Array(text)
  }

  /// An input of texts and choices, both in the order in which they are taken.
  static func seed(_ texts: [[UInt8]], choices: [UInt8] = []) -> [UInt8] {
    Array(texts.joined(separator: [separator])) + [separator] + choices.reversed()
  }
}
