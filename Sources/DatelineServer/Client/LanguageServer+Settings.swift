import JSONRPC
import LanguageServerProtocol

extension LanguageServer {
  /// Takes what the client sets as it begins. Returns what was passed over, in English.
  func applyInitial(_ options: LSPAny?) -> [String] {
    var problems: [String] = []
    // Some clients hand over all of their configuration, with the section in it.
    let section = options?[ServerSettings.section] ?? options ?? .null
    given = ServerSettings(section, problems: &problems)
    settings = given
    if let level = settings.logLevel { log.setLevel(level) }
    return problems
  }

  func didChangeConfiguration(_ params: DidChangeConfigurationParams) {
    if let section = params.settings[ServerSettings.section] { apply(section) }
    Task { await readConfiguration() }
  }

  /// Asks the client for its settings.
  func readConfiguration() async {
    guard client.hasConfiguration else { return }
    configurationCount += 1
    let count = configurationCount
    let params = ConfigurationParams(items: [ConfigurationItem(section: ServerSettings.section)])
    do throws(ResponseError) {
      let result = try await connection.request(ConfigurationRequest.method, params).decode([LSPAny].self)
      // What was asked later is newer, whichever comes first.
      if count == configurationCount, let section = result.first { apply(section) }
    } catch {
      log.write(.warning, "the settings can't be read: \(error.message)")
    }
  }

  private func apply(_ value: LSPAny) {
    let old = settings
    var problems: [String] = []
    settings = ServerSettings(value, problems: &problems).over(given)
    for problem in problems { log.write(.warning, problem) }
    guard settings != old else { return }
    log.setLevel(settings.logLevel ?? options.logLevel)
    if settings.select != old.select || settings.ignore != old.ignore { reconfigure() }
    refreshClient()
  }
}
