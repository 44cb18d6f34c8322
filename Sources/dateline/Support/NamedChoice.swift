import ArgumentParser
import DatelineSyntax

/// Reads the value of an option that is one of a few names; a misspelt one gets the nearest suggested.
func namedChoice<Choice: CaseIterable & RawRepresentable<String>>(_ text: String) throws -> Choice {
  if let choice = Choice(rawValue: text) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  if let nearest = NearestName.nearest(to: text, in: names) {
    throw ValidationError("did you mean '\(nearest)'?")
  }
  throw ValidationError("it must be one of \(names.joined(separator: ", "))")
}
