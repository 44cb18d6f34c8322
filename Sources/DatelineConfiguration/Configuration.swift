public import DatelineArchive
public import DatelineRules
internal import DatelineSyntax

/// What a project wants of Dateline: the contents of `.dateline.json`, and the command line on top.
///
/// Which rules run, and how severely, is said in this order, later ones on top of earlier ones: the rules' own
/// severities; the file; `--select`, which replaces the file's selection and every override's; the overrides
/// whose paths match, in the file's order; `--ignore`.
public struct Configuration: Sendable {
  /// The name of the configuration file in the archive root.
  public static let fileName = ".dateline.json"
  /// The dialects that need no definition.
  public static let builtInDialects = Dialects.builtIn.all.map(\.id)
  /// The file size in bytes above which a file is skipped, unless configured otherwise.
  public static let defaultFileSizeLimit = 16_777_216

  /// The rules that the configuration knows, in the order of `RuleSettings.severities`.
  public let knownRules: [RuleMetadata]
  /// The archive's dialect, or `nil` for the one that most pages have.
  public var dialect: String?
  /// New dialects and changes to known ones, by name.
  public var dialects: [String: DialectPatch] = [:]
  /// Which rules run, and how severely, where no override says otherwise.
  public var preferences = RulePreferences() {
    didSet { forgetSettings() }
  }
  /// Preferences for some paths. Where several apply, later ones win.
  public var overrides: [ConfigurationOverride] = [] {
    didSet { forgetSettings() }
  }
  /// The paths that are not looked at.
  public var exclude: [Glob] = []
  /// The least severity of a finding that makes a run fail.
  public var failOn = FailureThreshold.error
  /// The size in bytes above which a file is not read, but named as a failure.
  public var fileSizeLimit = Configuration.defaultFileSizeLimit
  /// Whether `format` gives list items their right numbers.
  public var renumbersItems = true
  /// Whether the headlines of new pages lose the blanks at their ends.
  public var trimsHeadlines = false
  /// Other ways in which texts write the names of contexts, by the name.
  public var aliases: [[UInt8]: [[UInt8]]] = [:]
  /// The address under which the rules' documentation is published, without a slash at its end.
  public var documentation: String?

  /// The bytes that it was read from; none for that of an archive without configuration file.
  public internal(set) var source: [UInt8] = []

  /// The names given to `--select`, and those given to `--ignore`.
  private var commandLine = RulePreferences() {
    didSet { forgetSettings() }
  }
  private let catalog: RuleCatalog
  private var cache: RuleSettingsCache

  /// Creates the configuration of an archive that has no configuration file: every rule at its own severity.
  public init(knownRules: [RuleMetadata]) {
    self.knownRules = knownRules
    catalog = RuleCatalog(knownRules)
    cache = RuleSettingsCache(base: RuleSettingsBuilder(catalog).settings)
  }

  /// Whether a path, or a folder that it is in, is excluded.
  ///
  /// - Complexity: O(*n*) in the number of patterns.
  public func isExcluded(_ path: ArchivePath) -> Bool {
    exclude.contains { $0.matches(path) }
  }

  /// The severity of each rule at a path. Paths to which the same overrides apply share one table.
  ///
  /// - Complexity: O(1) without overrides, otherwise O(*n*) in the number of their patterns.
  public func settings(at path: ArchivePath) -> RuleSettings {
    guard !overrides.isEmpty else { return cache.base }
    var key = RuleSettingsCache.Key()
    var applying: [Int] = []
    for (index, override) in overrides.enumerated() where override.applies(to: path) {
      key.insert(index)
      applying.append(index)
    }
    return cache.settings(for: key) { makeBuilder(applying).settings }
  }

  /// Whether no rule runs on any path.
  public var runsNoRule: Bool {
    cache.base.isEmpty && overrides.indices.allSatisfy { makeBuilder([$0]).settings.isEmpty }
      && makeBuilder(Array(overrides.indices)).settings.isEmpty
  }

  /// The severity of a rule at a path, or `nil` if it doesn't run there or isn't known.
  ///
  /// To ask for many rules, take ``settings(at:)`` once.
  public func severity(of rule: String, at path: ArchivePath) -> Severity? {
    catalog.index(of: rule).flatMap { settings(at: path).severity(ofRuleAt: $0) }
  }

  /// Returns the configuration with the rules of the command line on top.
  ///
  /// - Parameters:
  ///   - select: ids, groups or `all`. Replaces every `select` and the file's own `ignore`; a rule named by its id
  ///     runs even if the file has it off. What an override ignores or turns off stays so on its paths. Empty: the
  ///     selection stays as it is.
  ///   - ignore: ids, groups or `all`, ignored on every path.
  /// - Throws: ``ConfigurationError`` with each name that is unknown and the nearest known one.
  public func applying(select: [String] = [], ignore: [String] = []) throws(ConfigurationError)
    -> Configuration
  {
    let problems =
      unknownSelectors(in: select, source: "--select") + unknownSelectors(in: ignore, source: "--ignore")
    guard problems.isEmpty else { throw ConfigurationError(problems: problems) }
    var copy = self
    if !select.isEmpty { copy.commandLine.select = select }
    copy.commandLine.ignore += ignore
    return copy
  }

  private func unknownSelectors(in names: [String], source: String) -> [ConfigurationError.Problem] {
    let known = NameSet.selectors(catalog)
    return names.compactMap { name in
      known.problem(with: name).map { ConfigurationError.Problem(source: source, message: $0) }
    }
  }

  /// Works out the rules where these overrides, by their positions, apply.
  func makeBuilder(_ applying: [Int]) -> RuleSettingsBuilder {
    var builder = RuleSettingsBuilder(catalog)
    builder.apply(preferences, from: .file)
    if let select = commandLine.select { builder.replaceSelection(by: select) }
    for index in applying {
      builder.apply(
        overrides[index].preferences, from: .override(index), keepingSelection: commandLine.select != nil)
    }
    builder.apply(RulePreferences(ignore: commandLine.ignore), from: .commandLine)
    return builder
  }

  /// A new cache and not an emptied one: copies of this value share the old one.
  private mutating func forgetSettings() {
    cache = RuleSettingsCache(base: makeBuilder([]).settings)
  }
}

extension Configuration: Equatable {
  /// Whether both say the same about the same rules.
  public static func == (left: Configuration, right: Configuration) -> Bool {
    left.knownRules.map(\.id) == right.knownRules.map(\.id) && left.dialect == right.dialect
      && left.dialects == right.dialects
      && left.preferences == right.preferences && left.overrides == right.overrides
      && left.exclude == right.exclude && left.failOn == right.failOn
      && left.fileSizeLimit == right.fileSizeLimit && left.renumbersItems == right.renumbersItems
      && left.trimsHeadlines == right.trimsHeadlines && left.aliases == right.aliases
      && left.documentation == right.documentation
      && left.commandLine == right.commandLine
  }
}
