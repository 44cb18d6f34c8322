import ArgumentParser
import DatelineSyntax

/// Reads the value of an option that is one of a few names; a misspelt one gets the nearest suggested.
func namedChoice<Choice: CaseIterable & RawRepresentable<String>>(_ text: String) throws -> Choice {
  if let choice = Choice(rawValue: text) { return choice }
  if let aliased = Choice.self as? any AliasedChoice.Type, let choice = aliased.choice(text) as? Choice {
    return choice
  }
  let names = Choice.allCases.map(\.rawValue)
  if let nearest = NearestName.nearest(to: text, in: names) {
    throw ValidationError("did you mean '\(nearest)'?")
  }
  throw ValidationError("it must be one of \(names.joined(separator: ", "))")
}

/// A choice that some know by other names.
protocol AliasedChoice {
  /// The other names.
  static var aliases: [String: Self] { get }
}

extension AliasedChoice {
  fileprivate static func choice(_ alias: String) -> Self? { aliases[alias] }
}
