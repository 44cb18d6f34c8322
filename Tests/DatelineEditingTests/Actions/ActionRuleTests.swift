import DatelineEditing
import DatelineRules
import Testing

struct ActionRuleTests {
  @Test(arguments: ActionRule.allCases)
  func isARule(rule: ActionRule) {
    #expect(RuleRegistry.metadata.contains { $0.id == rule.rawValue })
  }
}
