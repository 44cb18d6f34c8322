internal import DatelineArchive
public import DatelineRules
internal import FoundationEssentials

extension Configuration {
  /// Reads a configuration file: JSON5, so comments, trailing commas and keys without quotes are fine.
  ///
  /// - Parameters:
  ///   - bytes: the file's contents, in UTF-8.
  ///   - fileName: the file's name as messages show it.
  ///   - knownRules: all rules there are.
  ///   - knownDialects: the names of the built-in dialects.
  /// - Throws: ``ConfigurationError`` with everything that is wrong in the file. Unknown keys and names are errors.
  public static func load(
    bytes: [UInt8], fileName: String = Configuration.fileName, knownRules: [RuleMetadata],
    knownDialects: [String] = Configuration.builtInDialects
  ) throws(ConfigurationError) -> Configuration {
    let locator = JSONLocator(bytes)
    let value = try decode(bytes, fileName: fileName, locator: locator)
    let catalog = RuleCatalog(knownRules)
    let defined = value["dialects"]?.members.map(\.key) ?? []
    let shape = ConfigurationShape(
      catalog: catalog, dialects: knownDialects + defined.filter { !knownDialects.contains($0) })

    var checker = ShapeChecker()
    checker.check(value, shape.root)
    var found = checker.problems
    if let dialects = value["dialects"] {
      found += DialectReferences.problems(in: dialects, builtIn: knownDialects)
    }
    var problems = found.map { path, message in
      ConfigurationError.Problem(source: fileName, line: locator.line(of: path), message: message)
    }
    problems += locator.repetitions.map {
      ConfigurationError.Problem(
        source: fileName, line: $0.line,
        message: "the key '\($0.path)' stands on line \($0.firstLine) already")
    }
    guard problems.isEmpty else {
      throw ConfigurationError(
        problems: problems.sorted { ($0.line ?? 0, $0.message) < ($1.line ?? 0, $1.message) })
    }
    var configuration = make(from: value, knownRules: knownRules)
    configuration.source = bytes
    return configuration
  }

  /// Reads a text as JSON5, whatever it holds.
  static func decode(
    _ bytes: [UInt8], fileName: String, locator: JSONLocator
  ) throws(ConfigurationError) -> JSONValue {
    func error(_ line: Int?, _ message: String) -> ConfigurationError {
      ConfigurationError(problems: [.init(source: fileName, line: line, message: message)])
    }
    // The decoder would take such bytes for UTF-16 or UTF-32, in which nobody writes this file.
    guard String(validating: bytes, as: UTF8.self) != nil, !bytes.contains(0) else {
      throw error(nil, "the file is not UTF-8 text")
    }
    if let fault = locator.fault { throw error(fault.line, fault.message) }
    do {
      let decoder = JSONDecoder()
      decoder.allowsJSON5 = true
      return try decoder.decode(JSONValue.self, from: Data(bytes))
    } catch let DecodingError.typeMismatch(_, context), let DecodingError.valueNotFound(_, context) {
      let path = context.codingPath.reduce(JSONPath()) { path, key in
        key.intValue.map { path.index($0) } ?? path.key(key.stringValue)
      }
      throw error(locator.line(of: path), "'\(path)' is no number that can be read")
    } catch {
      throw ConfigurationError(problems: [.init(source: fileName, message: "the file is not valid JSON5")])
    }
  }

  /// Takes over a value that has been found to have the right shape.
  ///
  /// Not an initialiser: those don't call the observers that keep the settings current.
  private static func make(from value: JSONValue, knownRules: [RuleMetadata]) -> Configuration {
    var configuration = Configuration(knownRules: knownRules)
    configuration.dialect = value["dialect"]?.string
    for member in value["dialects"]?.members ?? [] {
      configuration.dialects[member.key] = DialectPatch(member.value)
    }
    configuration.preferences = RulePreferences(value)
    configuration.overrides = (value["overrides"]?.elements ?? []).map {
      ConfigurationOverride(paths: globs($0["paths"]), preferences: RulePreferences($0))
    }
    configuration.exclude = globs(value["exclude"])
    if let threshold = value["failOn"]?.string.flatMap({ FailureThreshold(rawValue: $0) }) {
      configuration.failOn = threshold
    }
    if let limit = value["limits"]?["fileSize"]?.integer { configuration.fileSizeLimit = limit }
    if let renumbers = value["format"]?["renumberItems"]?.boolean { configuration.renumbersItems = renumbers }
    if let trims = value["new"]?["trimHeadlines"]?.boolean { configuration.trimsHeadlines = trims }
    for member in value["related"]?["aliases"]?.members ?? [] {
      let aliases = member.value.elements.compactMap(\.string).map { Array($0.utf8) }
      configuration.aliases[Array(member.key.utf8), default: []] += aliases
    }
    configuration.documentation = value["documentation"]?.string.map { address in
      address.hasSuffix("/") ? String(address.dropLast()) : address
    }
    return configuration
  }

  private static func globs(_ value: JSONValue?) -> [Glob] {
    (value?.elements ?? []).compactMap { $0.string.flatMap { try? Glob($0) } }
  }
}

extension RulePreferences {
  /// Reads the keys `select`, `ignore` and `rules` of an object that has been found to have the right shape.
  fileprivate init(_ value: JSONValue) {
    self.init()
    select = value["select"].map { $0.elements.compactMap(\.string) }
    ignore = (value["ignore"]?.elements ?? []).compactMap(\.string)
    for member in value["rules"]?.members ?? [] {
      let name = member.value.string ?? member.value["severity"]?.string
      levels[member.key] = name.flatMap { RuleLevel(rawValue: $0) }
    }
  }
}
