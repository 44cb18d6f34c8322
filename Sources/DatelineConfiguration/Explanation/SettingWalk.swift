/// Goes through a configuration file along its shape and gathers the settings, those too that the file leaves out.
struct SettingWalk {
  /// What is shown rule by rule, or is for editors.
  private static let passedOver: Set = ["$schema", "rules", "select", "ignore", "overrides"]

  private let locator: JSONLocator
  private(set) var settings: [EffectiveConfiguration.Setting] = []

  init(locator: JSONLocator) {
    self.locator = locator
  }

  /// Visits a value of a shape, which stands at a path.
  ///
  /// - Parameter onlySaid: whether keys that the file leaves out are passed over.
  mutating func visit(_ shape: Shape, _ value: JSONValue?, at path: JSONPath, onlySaid: Bool = false) {
    switch shape {
    case .definition(_, let shape): visit(shape, value, at: path, onlySaid: onlySaid)
    case .object(let keys):
      for key in keys where !(path.steps.isEmpty && Self.passedOver.contains(key.name)) {
        let member = value?[key.name]
        if member == nil, onlySaid { continue }
        if case .object = key.shape {
          visit(key.shape, member, at: path.key(key.name), onlySaid: onlySaid)
        } else if case .map(_, let values) = key.shape {
          for each in member?.members ?? [] {
            visit(values, each.value, at: path.key(key.name).key(each.key), onlySaid: true)
          }
        } else {
          append(member, default: key.defaultValue, at: path.key(key.name))
        }
      }
    default: append(value, default: nil, at: path)
    }
  }

  private mutating func append(_ value: JSONValue?, default standard: JSONValue?, at path: JSONPath) {
    settings.append(
      EffectiveConfiguration.Setting(
        key: path.description, value: (value ?? standard).map(JSONWriter.line),
        origin: value == nil ? .standard : SettingOrigin(path, locator)))
  }
}
