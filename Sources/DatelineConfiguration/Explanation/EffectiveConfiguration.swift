public import DatelineArchive
public import DatelineRules

/// What holds at a path, and which place says so: for people who wonder why.
public struct EffectiveConfiguration: Sendable {
  /// A setting that doesn't concern single rules.
  public struct Setting: Hashable, Sendable {
    /// The key as a path: `limits.fileSize`.
    public var key: String
    /// The value as JSON on one line; `nil` if there is none.
    public var value: String?
    /// Where the value comes from.
    public var origin: SettingOrigin
  }

  /// Whether a rule runs, and how severely.
  public struct Rule: Hashable, Sendable {
    /// The rule's id.
    public var id: String
    /// The severity of its findings; `nil` if it doesn't run.
    public var severity: Severity?
    /// What decided that, the severity first; never empty.
    public var origins: [SettingOrigin]
  }

  /// The settings in the order of the schema. Of dialects, only what the file says.
  public var settings: [Setting]
  /// All rules, in the order of ``Configuration/knownRules``.
  public var rules: [Rule]
  /// The pattern that excludes the path; `nil` if it isn't excluded.
  public var exclusion: SettingOrigin?

  /// Explains a configuration.
  ///
  /// - Parameters:
  ///   - configuration: as read from the file, and with the command line on top if it is to be explained too.
  ///   - file: the contents of the file that it was read from; `nil` if there is none.
  ///   - path: the file or folder that is asked about; empty for where no override applies.
  /// - Throws: ``ConfigurationError`` if the file is no JSON5.
  public init(
    _ configuration: Configuration, file: [UInt8]?, at path: ArchivePath
  ) throws(ConfigurationError) {
    let bytes = file ?? Array("{}".utf8)
    let locator = JSONLocator(bytes)
    let value = try Configuration.decode(bytes, fileName: Configuration.fileName, locator: locator)
    let shape = ConfigurationShape(catalog: RuleCatalog(configuration.knownRules), dialects: [])
    var walk = SettingWalk(locator: locator)
    walk.visit(shape.root, value, at: JSONPath())
    settings = walk.settings

    let builder = configuration.makeBuilder(
      configuration.overrides.indices.filter { configuration.overrides[$0].applies(to: path) })
    let severities = builder.settings
    rules = configuration.knownRules.enumerated().map { index, rule in
      let origins = builder.decisions(onRuleAt: index).map { $0.origin(for: rule.id, locator) }
      let severity = severities.severity(ofRuleAt: index)
      // A rule that is only selected has its own severity.
      let hasOwn = severity != nil && !builder.decisions(onRuleAt: index).contains { $0.key == .level }
      return Rule(id: rule.id, severity: severity, origins: (hasOwn ? [.standard] : []) + origins)
    }
    exclusion = configuration.exclude.firstIndex { $0.matches(path) }.map { index in
      SettingOrigin(JSONPath().key("exclude").index(index), locator)
    }
  }
}

extension RuleDecision {
  fileprivate func origin(for rule: String, _ locator: JSONLocator) -> SettingOrigin {
    var path = JSONPath()
    switch place {
    case .commandLine:
      if case .ignore = key { return .option("--ignore") }
      return .option("--select")
    case .file: break
    case .override(let index): path = path.key("overrides").index(index)
    }
    switch key {
    case .level: path = path.key("rules").key(rule)
    case .select(nil): path = path.key("select")
    case .select(let position?): path = path.key("select").index(position)
    case .ignore(let position): path = path.key("ignore").index(position)
    }
    return SettingOrigin(path, locator)
  }
}
