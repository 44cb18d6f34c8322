import DatelineRules

/// What a report needs to know beside the findings.
struct ReportContext: Sendable {
  /// The archive root as an absolute path, or `nil` for a lone page. A lone page's path is the one
  /// that the user gave, relative to the working folder or absolute.
  var archiveRoot: [UInt8]?
  /// The working folder as an absolute path.
  var workingFolder: [UInt8]
  /// All rules, in the order in which a report lists them.
  var rules: [RuleMetadata]
  /// The version of the program.
  var version: String
  /// The address below which each rule has its page, named by its id; with the slash at its end.
  var documentationAddress: String?
  /// How many files were checked, with findings or without.
  var filesChecked: Int
  /// What could not be checked, in the order in which it is told.
  var failures: [ReportFailure] = []
  /// What the terminal can show. Text only.
  var style: TerminalStyle
  /// Whether the text ends with a summary.
  var showsSummary: Bool

  init(
    archiveRoot: [UInt8]?, workingFolder: [UInt8], rules: [RuleMetadata] = [], version: String = "",
    documentationAddress: String? = nil, filesChecked: Int = 0, style: TerminalStyle = .plain,
    showsSummary: Bool = true
  ) {
    self.archiveRoot = archiveRoot
    self.workingFolder = workingFolder
    self.rules = rules
    self.version = version
    self.documentationAddress = documentationAddress
    self.filesChecked = filesChecked
    self.style = style
    self.showsSummary = showsSummary
  }
}
