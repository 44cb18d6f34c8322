/// What git is told besides its arguments, so that looking at pages starts no program and opens no connection, whatever the
/// settings of the repository say.
struct GitSettings {
  /// Variables to be added to the environment.
  let environment: [(name: String, value: [UInt8])]

  /// Asks git which filters a repository names: a difference would be looked for in what these make of the files.
  ///
  /// - Throws: why git could not be started.
  init(of root: [UInt8]) throws(Input.Failure) {
    let plain = Self(overriding: [])
    let command = ["git", "-C"].map { Array($0.utf8) } + [root]
    let question = ["config", "--null", "--name-only", "--get-regexp", "^filter\\."].map { Array($0.utf8) }
    let keys = try Subprocess.run(command + question, environment: plain.environment).output
      .split(separator: 0).map(Array.init)
    self.init(overriding: keys)
  }

  /// - Parameter filters: the keys of filters, which get no value.
  private init(overriding filters: [[UInt8]]) {
    var settings: [(key: [UInt8], value: String)] = [
      // Programs that tell which files have changed, and that are told of it.
      ("core.fsmonitor", "false"), ("core.hooksPath", "/dev/null"),
      // What a partial clone lacks is not fetched.
      ("protocol.allow", "never"),
    ].map { (Array($0.0.utf8), $0.1) }
    settings += filters.map { ($0, $0.suffix(9).elementsEqual(".required".utf8) ? "false" : "") }
    // Settings that the environment holds already stay.
    let first = ProcessContext.environment["GIT_CONFIG_COUNT"].flatMap { Int($0) } ?? 0
    var environment: [(name: String, value: [UInt8])] = [
      ("GIT_CONFIG_COUNT", Array("\(first + settings.count)".utf8)),
      ("GIT_NO_LAZY_FETCH", Array("1".utf8)),
      // Before any setting of the repository.
      ("GIT_ALLOW_PROTOCOL", Array("none".utf8)),
      ("GIT_TERMINAL_PROMPT", Array("0".utf8)),
    ]
    for (number, setting) in settings.enumerated() {
      environment.append(("GIT_CONFIG_KEY_\(first + number)", setting.key))
      environment.append(("GIT_CONFIG_VALUE_\(first + number)", Array(setting.value.utf8)))
    }
    self.environment = environment
  }
}
