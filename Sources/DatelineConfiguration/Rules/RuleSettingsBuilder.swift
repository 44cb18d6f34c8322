import DatelineRules

/// Works out the severities of all rules, preference by preference, later ones on top of earlier ones.
struct RuleSettingsBuilder {
  private struct State {
    var isSelected = true
    var isOff = false
    var severity: Severity
    var isConfigured = false
    /// What gave the severity or turned the rule off, if not the rule itself.
    var levelDecision: RuleDecision?
    /// What selected the rule or left it out, if anything did.
    var selectionDecision: RuleDecision?
  }

  private let catalog: RuleCatalog
  private var states: [State]

  /// Begins with every rule selected at its own severity.
  init(_ catalog: RuleCatalog) {
    self.catalog = catalog
    states = catalog.rules.map { State(severity: $0.severity) }
  }

  var settings: RuleSettings {
    RuleSettings(
      severities: states.map { $0.isSelected && !$0.isOff ? $0.severity : nil },
      configured: Set(states.indices.filter { states[$0].isConfigured }))
  }

  /// What decided on the rule at an index: one thing where it is off or has its own severity, otherwise up to two.
  /// Empty where nothing but the rule itself did.
  func decisions(onRuleAt index: Int) -> [RuleDecision] {
    let state = states[index]
    guard state.isSelected else { return [state.selectionDecision].compactMap { $0 } }
    return [state.levelDecision, state.isOff ? nil : state.selectionDecision].compactMap { $0 }
  }

  /// Adds preferences.
  ///
  /// - Parameter keepingSelection: whether `select` is passed over, as the command line has replaced it.
  mutating func apply(
    _ preferences: RulePreferences, from place: RuleDecision.Place, keepingSelection: Bool = false
  ) {
    for (id, level) in preferences.levels {
      guard let index = catalog.index(of: id) else { continue }
      states[index].isOff = level == .off
      states[index].levelDecision = RuleDecision(place: place, key: .level)
      if let severity = level.severity {
        states[index].severity = severity
        states[index].isConfigured = true
      }
    }
    select(keepingSelection ? nil : preferences.select, ignoring: preferences.ignore, from: place)
  }

  /// Replaces the selection by that of the command line. A rule named by its id runs even if the file has it off.
  mutating func replaceSelection(by select: [String]) {
    self.select(select, ignoring: [], from: .commandLine)
    for name in select {
      guard let index = catalog.index(of: name), states[index].isOff else { continue }
      states[index].isOff = false
      states[index].levelDecision = nil
    }
  }

  private mutating func select(
    _ select: [String]?, ignoring ignore: [String], from place: RuleDecision.Place
  ) {
    if select != nil {
      for index in states.indices {
        states[index].isSelected = false
        states[index].selectionDecision = RuleDecision(place: place, key: .select(nil))
      }
    }
    for specificity in 0...2 {
      for (position, name) in (select ?? []).enumerated()
      where RuleCatalog.specificity(of: name) == specificity {
        set(name, isSelected: true, RuleDecision(place: place, key: .select(position)))
      }
      for (position, name) in ignore.enumerated() where RuleCatalog.specificity(of: name) == specificity {
        set(name, isSelected: false, RuleDecision(place: place, key: .ignore(position)))
      }
    }
  }

  private mutating func set(_ name: String, isSelected: Bool, _ decision: RuleDecision) {
    for index in catalog.indices(of: name) {
      states[index].isSelected = isSelected
      states[index].selectionDecision = decision
    }
  }
}
