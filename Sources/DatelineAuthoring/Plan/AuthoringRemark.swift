/// Something to know of what an operation does, which concerns no file by itself.
public enum AuthoringRemark: Hashable, Sendable {
  /// A name becomes one with another, which the archive has already, on so many pages or as their
  /// topic.
  case mergesNames(into: [UInt8], uses: Int)
  /// The new name holds a comma and is no page's topic, so that nothing tells where it ends in a context.
  case ambiguousName([UInt8])
}

extension AuthoringRemark: CustomStringConvertible {
  /// What is to be known, in English.
  public var description: String {
    switch self {
    case .mergesNames(let name, let count):
      "the archive has the name '\(Self.quoted(name))' already, \(count) \(count == 1 ? "time" : "times"): the two become one"
    case .ambiguousName(let name):
      "'\(Self.quoted(name))' holds a comma and is no page's topic, so that contexts don't tell that it is one name"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
