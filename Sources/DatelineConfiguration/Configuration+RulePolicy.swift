public import DatelineRules

/// The configuration decides which rules run where. Its known rules must be those of ``RuleRegistry``.
extension Configuration: RulePolicy {}
