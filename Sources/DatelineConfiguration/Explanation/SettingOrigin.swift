/// Where a setting comes from.
public enum SettingOrigin: Hashable, Sendable {
  /// Nothing says otherwise.
  case standard
  /// A key of the configuration file, such as `overrides[0].rules.raw-html`, on a 1-based line.
  case file(key: String, line: Int?)
  /// An option of the command line.
  case option(String)

  init(_ path: JSONPath, _ locator: JSONLocator) {
    self = .file(key: path.description, line: locator.line(of: path))
  }
}
