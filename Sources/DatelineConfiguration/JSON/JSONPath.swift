/// The way to a value inside a JSON text: keys and 0-based positions in lists.
struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  enum Step: Hashable, Sendable {
    case key(String)
    case index(Int)
  }

  var steps: [Step] = []

  /// The path of the value for `key` in the object here.
  func key(_ key: String) -> JSONPath {
    JSONPath(steps: steps + [.key(key)])
  }

  /// The path of an element of the list here.
  func index(_ index: Int) -> JSONPath {
    JSONPath(steps: steps + [.index(index)])
  }

  /// The path of the object or list that this value is in.
  var parent: JSONPath? {
    steps.isEmpty ? nil : JSONPath(steps: Array(steps.dropLast()))
  }

  /// `overrides[0].rules.wiki-markup`.
  var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .key(let key): text += text.isEmpty ? key : ".\(key)"
      case .index(let index): text += "[\(index)]"
      }
    }
    return text
  }
}
