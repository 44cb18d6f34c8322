import DatelineRules

/// Works out the severities of all rules, preference by preference, later ones on top of earlier ones.
struct RuleSettingsBuilder {
  private struct State {
    var isSelected = true
    var isOff = false
    var severity: Severity
    var isConfigured = false
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

  /// Adds preferences of the configuration file.
  ///
  /// - Parameter keepingSelection: whether `select` is passed over, as the command line has replaced it.
  mutating func apply(_ preferences: RulePreferences, keepingSelection: Bool = false) {
    for (id, level) in preferences.levels {
      guard let index = catalog.index(of: id) else { continue }
      states[index].isOff = level == .off
      if let severity = level.severity {
        states[index].severity = severity
        states[index].isConfigured = true
      }
    }
    select(keepingSelection ? nil : preferences.select, ignoring: preferences.ignore)
  }

  /// Replaces the selection by that of the command line. A rule named by its id runs even if the file has it off.
  mutating func replaceSelection(by select: [String]) {
    self.select(select, ignoring: [])
    for name in select {
      if let index = catalog.index(of: name) { states[index].isOff = false }
    }
  }

  private mutating func select(_ select: [String]?, ignoring ignore: [String]) {
    if select != nil {
      for index in states.indices { states[index].isSelected = false }
    }
    for specificity in 0...2 {
      for name in select ?? [] where RuleCatalog.specificity(of: name) == specificity {
        for index in catalog.indices(of: name) { states[index].isSelected = true }
      }
      for name in ignore where RuleCatalog.specificity(of: name) == specificity {
        for index in catalog.indices(of: name) { states[index].isSelected = false }
      }
    }
  }
}
