import LanguageServerProtocol

/// What a client sets: the `initializationOptions`, and the section `dateline` of its configuration.
struct ServerSettings: Hashable, Sendable {
  /// Whether nothing is offered that would change a file.
  var isReadOnly: Bool?
  /// The least level of messages that are logged.
  var logLevel: LogLevel?
  /// Rules, groups or `all`, as with `--select`.
  var select: [String]?
  /// Rules, groups or `all`, as with `--ignore`.
  var ignore: [String]?
  /// Whether the number of shared names is shown beside related items.
  var showsInlayHints: Bool?
  /// Whether the number of links to a page is shown above its headline.
  var showsCodeLenses: Bool?
  /// How many completions are offered at most.
  var completionLimit: Int?

  /// What clients call the section.
  static let section = "dateline"

  /// Settings that say nothing.
  init() {}

  /// Takes the settings that are known and of the right kind, so that one mistake doesn't undo the others.
  ///
  /// - Parameters:
  ///   - value: an object; any other value says nothing.
  ///   - problems: gets what was passed over, in English.
  init(_ value: LSPAny, problems: inout [String]) {
    guard case .object(let members) = value else { return }
    for name in members.keys.sorted() {
      guard let value = members[name], value != .null else { continue }
      guard let isTaken = take(name, value) else {
        problems.append("the setting '\(name)' isn't known")
        continue
      }
      if !isTaken { problems.append("the setting '\(name)' has a value that makes no sense") }
    }
  }

  /// Takes a setting. Returns whether it could be, and `nil` if it isn't known.
  private mutating func take(_ name: String, _ value: LSPAny) -> Bool? {
    switch name {
    case "readOnly": Self.set(&isReadOnly, value.bool)
    case "logLevel": Self.set(&logLevel, value.string.flatMap(LogLevel.init))
    case "select": Self.set(&select, Self.names(value))
    case "ignore": Self.set(&ignore, Self.names(value))
    case "inlayHints": Self.set(&showsInlayHints, value.bool)
    case "codeLens": Self.set(&showsCodeLenses, value.bool)
    case "completionLimit": Self.set(&completionLimit, value.integer.flatMap { $0 > 0 ? $0 : nil })
    default: nil
    }
  }

  private static func set<Value>(_ setting: inout Value?, _ value: Value?) -> Bool {
    setting = value
    return value != nil
  }

  private static func names(_ value: LSPAny) -> [String]? {
    guard let values = value.array else { return nil }
    let names = values.compactMap(\.string)
    return names.count == values.count ? names : nil
  }

  /// These settings where they say something, else others.
  func over(_ other: ServerSettings) -> ServerSettings {
    var settings = self
    settings.isReadOnly = isReadOnly ?? other.isReadOnly
    settings.logLevel = logLevel ?? other.logLevel
    settings.select = select ?? other.select
    settings.ignore = ignore ?? other.ignore
    settings.showsInlayHints = showsInlayHints ?? other.showsInlayHints
    settings.showsCodeLenses = showsCodeLenses ?? other.showsCodeLenses
    settings.completionLimit = completionLimit ?? other.completionLimit
    return settings
  }
}
