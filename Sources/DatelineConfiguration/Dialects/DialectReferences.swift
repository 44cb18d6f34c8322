/// Checks how the dialects of a file build on each other.
enum DialectReferences {
  private static let labelKeys = ["sourcesLabels", "relatedLabels", "contextLabels"]

  /// As many as `Dialects` tells apart. Each is looked at with all that it extends.
  private static let most = 64

  /// Returns what is wrong: too many dialects, ones that extend each other in a circle, and new ones that lack labels.
  static func problems(in dialects: JSONValue, builtIn: [String]) -> [(path: JSONPath, message: String)] {
    let count = dialects.members.count { !builtIn.contains($0.key) } + builtIn.count
    guard count <= most else {
      return [
        (JSONPath().key("dialects"), "there are \(count) dialects, and at most \(most) can be told apart")
      ]
    }
    var problems: [(path: JSONPath, message: String)] = []
    for member in dialects.members {
      let name = member.key
      let path = JSONPath().key("dialects").key(name)
      if let circle = circle(from: name, in: dialects, builtIn: builtIn) {
        let names = circle.map { "'\($0)'" }.joined(separator: " extends ")
        problems.append((path.key("extends"), "a dialect can't extend itself: \(names)"))
      }
      guard case .object = member.value, member.value["extends"] == nil, !builtIn.contains(name) else {
        continue
      }
      let missing = labelKeys.filter { member.value[$0] == nil }
      if !missing.isEmpty {
        let keys = missing.map { "'\($0)'" }.joined(separator: ", ")
        problems.append((path, "the dialect '\(name)' extends none and so needs \(keys)"))
      }
    }
    return problems
  }

  /// The names from a dialect back to itself, or `nil` if it isn't part of a circle.
  private static func circle(from name: String, in dialects: JSONValue, builtIn: [String]) -> [String]? {
    var names = [name]
    while let last = names.last, let next = dialects[last]?["extends"]?.string {
      // A built-in dialect that extends itself means its built-in form.
      if next == last, builtIn.contains(next) { return nil }
      if next == name { return names + [next] }
      if names.contains(next) { return nil }
      names.append(next)
    }
    return nil
  }
}
