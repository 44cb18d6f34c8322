import DatelineSyntax
import Foundation
import Testing

@Suite struct SlugRuleCodableTests {
  @Test(arguments: [SlugRule.english, .chinese])
  func rulesComeBack(rule: SlugRule) throws {
    let data = try JSONEncoder().encode(rule)
    #expect(try JSONDecoder().decode(SlugRule.self, from: data) == rule)
  }

  @Test func absentKeysHaveDefaults() throws {
    let json =
      #"{"limit": 40, "limitUnit": "characters", "lowercased": false, "kept": "ascii-letters-and-digits"}"#
    let rule = try JSONDecoder().decode(SlugRule.self, from: Data(json.utf8))
    #expect(
      rule == SlugRule(limit: 40, limitUnit: .characters, lowercased: false, kept: .asciiLettersAndDigits))
  }

  @Test(arguments: [
    #""limit": 0"#, #""limit": 9, "dropped": "。""#, #""limit": 9, "separator": """#,
    #""limit": 9, "separator": "--""#,
    #""limit": 9, "separator": "é""#,
  ])
  func impossibleValuesAreRefused(part: String) {
    let json =
      "{\(part), \"limitUnit\": \"bytes\", \"lowercased\": true, \"kept\": \"ascii-letters-and-digits\"}"
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(SlugRule.self, from: Data(json.utf8)) }
  }
}
