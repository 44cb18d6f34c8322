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

  /// Settings that say nothing.
  init() {}

  /// Takes the settings that are known and of the right kind, so that one mistake doesn't undo the others.
  init(_ value: LSPAny) {
    isReadOnly = value["readOnly"]?.bool
    logLevel = value["logLevel"]?.string.flatMap(LogLevel.init)
    select = value["select"]?.array?.compactMap(\.string)
    ignore = value["ignore"]?.array?.compactMap(\.string)
    showsInlayHints = value["inlayHints"]?.bool
    showsCodeLenses = value["codeLens"]?.bool
    completionLimit = value["completionLimit"]?.integer
  }

  /// The names of settings that aren't known.
  static func unknown(in value: LSPAny) -> [String] {
    guard case .object(let members) = value else { return [] }
    let known: Set = [
      "readOnly", "logLevel", "select", "ignore", "inlayHints", "codeLens", "completionLimit",
    ]
    return members.keys.filter { !known.contains($0) }.sorted()
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
