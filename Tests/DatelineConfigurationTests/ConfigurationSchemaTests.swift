import DatelineRules
import DatelineTestSupport
import Foundation
import Testing

@testable import DatelineConfiguration

@Suite("The schema of the configuration")
struct ConfigurationSchemaTests {
  private let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "fixtures/schema/dateline.schema.json")

  /// To write the file anew: `DATELINE_RECORD=1 swift test --filter ConfigurationSchemaTests`.
  @Test("The published file is what the code prints")
  func publishedFile() throws {
    let schema = ConfigurationSchema.text(knownRules: RuleRegistry.metadata)
    if ProcessInfo.processInfo.environment["DATELINE_RECORD"] != nil {
      try Data(schema.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == schema)
  }

  @Test("It is JSON", arguments: [[], testRules])
  func json(_ rules: [RuleMetadata]) throws {
    let text = ConfigurationSchema.text(knownRules: rules)
    let schema = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    #expect(schema["properties"]?["rules"] != nil)
  }

  @Test("It offers the known rules with their summaries")
  func knownRules() throws {
    let text = ConfigurationSchema.text(knownRules: testRules)
    let schema = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    let rules = schema["definitions"]?["rules"]
    #expect(rules?["properties"]?["raw-html"]?["description"]?.string == "Finds raw-html.")
    #expect(rules?["additionalProperties"] == .boolean(false))
    #expect(schema["definitions"]?["selector"]?["enum"]?.elements.contains(.string("related")) == true)
  }

  @Test("Every reference has its definition")
  func references() throws {
    let text = ConfigurationSchema.text(knownRules: testRules)
    let schema = try JSONDecoder().decode(JSONValue.self, from: Data(text.utf8))
    let names = Set(schema["definitions"]?.members.map(\.key) ?? [])
    let references = text.split(separator: "\"").filter { $0.hasPrefix("#/definitions/") }
      .map { String($0.dropFirst("#/definitions/".count)) }
    #expect(Set(references) == names)
  }

  @Test("Its form of patterns is the one that is read", arguments: 0..<20 as Range<UInt64>)
  func globs(_ seed: UInt64) throws {
    let expression = try NSRegularExpression(pattern: GlobExpression.text)
    var generator = SeededGenerator(seed: seed)
    let pieces = [
      "a", "/", "*", "**", "[", "]", "{", "}", ",", "!", "\\", ".", "..", "[a-c]", "{a,b}", "/**/", "?",
    ]
    for _ in 0..<500 {
      let text = (0..<Int.random(in: 0...7, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let isForm =
        expression.firstMatch(in: text, range: NSRange(location: 0, length: text.utf16.count)) != nil
      var isRead = true
      do { _ = try Glob(text) } catch { isRead = error.message.contains("backwards") }
      #expect(isForm == isRead, "\(text)")
    }
  }

  @Test("Text is escaped")
  func escapes() throws {
    let text = "a\"b\\c\n\t\u{1}\u{1F}é\u{2028}"
    let printed = JSONWriter.text(
      of: .object([.init(key: text, value: .array([.string(text), .array([])]))]))
    let value = try JSONDecoder().decode(JSONValue.self, from: Data(printed.utf8))
    #expect(value[text] == .array([.string(text), .array([])]))
  }
}
