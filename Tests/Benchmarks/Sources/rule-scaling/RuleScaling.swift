import DatelineRules
import Foundation

/// Doubles hostile inputs, and shows what of reading, all rules together, fixing and each rule takes more than it should.
@main struct RuleScaling {
  private var failures = 0
  private var worst = 0.0

  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    if let unknown = arguments.first(where: { $0.hasPrefix("-") && $0 != "--each-rule" }) {
      print(
        "rule-scaling: '\(unknown)' is no option; usage: rule-scaling [--each-rule] [PART-OF-AN-INPUT'S-NAME]"
      )
      exit(2)
    }
    let name = arguments.first { !$0.hasPrefix("-") }
    let inputs = HostileInput.all.filter { input in name.map { input.name.contains($0) } ?? true }
    var scaling = RuleScaling()
    for input in inputs { scaling.measure(input, eachRule: arguments.contains("--each-rule")) }
    print(
      "\(inputs.count) inputs; the most that doubling one cost was \(scaling.worst.rounded(to: 2)) times; "
        + "\(scaling.failures) above \(Growth.limit)")
    exit(scaling.failures == 0 ? 0 : 1)
  }

  private mutating func measure(_ input: HostileInput, eachRule: Bool) {
    let everything = Linter()
    show("reading", input, Growth(input) { $0.reading })
    let all = Growth(input) { $0.lint(everything) }
    show("all rules", input, all)
    show("fixing", input, Growth(input) { $0.fix() })
    guard eachRule || all.isTooMuch else { return }
    let nothing = Linter(policy: ChosenRules { _ in false })
    for (place, rule) in RuleRegistry.metadata.enumerated() {
      let linter = Linter(policy: ChosenRules { $0 == place })
      show(rule.id, input, Growth(input) { max(0, $0.lint(linter) - $0.lint(nothing)) })
    }
  }

  private mutating func show(_ work: String, _ input: HostileInput, _ growth: Growth) {
    worst = max(worst, growth.ratio)
    guard growth.isTooMuch else { return }
    failures += 1
    let time = (growth.seconds * 1000).rounded(to: 1)
    print(
      "\(input.name): \(work): \(growth.count) pieces in \(time) ms, twice as many \(growth.ratio.rounded(to: 2)) times that"
    )
    // Whoever waits shall see it at once, in a file too.
    fflush(nil)
  }
}

extension Double {
  fileprivate func rounded(to digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
