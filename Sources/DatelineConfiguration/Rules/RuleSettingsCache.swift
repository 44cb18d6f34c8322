import DatelineRules
internal import Synchronization

/// The settings worked out so far, so that paths to which the same overrides apply share one table.
///
/// It only remembers what it is given: two caches of one configuration differ in nothing that can be seen.
final class RuleSettingsCache: Sendable {
  /// Which overrides apply.
  struct Key: Hashable {
    private var low: UInt64 = 0
    /// Overrides from the 65th on, so that the usual key needs no allocation.
    private var high: [Int] = []

    mutating func insert(_ override: Int) {
      if override < UInt64.bitWidth { low |= 1 << UInt64(override) } else { high.append(override) }
    }

    var isEmpty: Bool { low == 0 && high.isEmpty }
  }

  /// The settings where no override applies.
  let base: RuleSettings
  private let tables = Mutex<[Key: RuleSettings]>([:])

  init(base: RuleSettings) {
    self.base = base
  }

  /// Returns the settings for a set of overrides, making them if they are new.
  func settings(for key: Key, make: () -> RuleSettings) -> RuleSettings {
    if key.isEmpty { return base }
    return tables.withLock { tables in
      if let settings = tables[key] { return settings }
      let settings = make()
      tables[key] = settings
      return settings
    }
  }
}
