import DatelineArchive
import DatelineRules
import FoundationEssentials

/// Findings that are known and accepted for now, by what they are about: no line numbers, no messages.
struct Baseline {
  /// What is known of a file and a rule.
  struct Entry: Codable, Hashable {
    /// The file, relative to the archive root.
    var file: String
    var rule: String
    /// The fingerprint of the findings.
    var fingerprint: String
    /// How many findings have it.
    var count: Int
  }

  private struct File: Codable {
    var version: Int
    var entries: [Entry]
  }

  /// Counts up when fingerprints are made otherwise.
  private static let version = 2

  private struct Key: Hashable {
    var rule: String
    var fingerprint: String
  }

  private(set) var entries: [Entry]

  init(entries: [Entry]) {
    self.entries = entries
  }

  /// Collects findings.
  init(_ findings: [Finding]) {
    entries = []
    var places: [Key: Int] = [:]
    for finding in findings {
      let key = Self.key(of: finding)
      if let place = places[key] {
        entries[place].count += 1
      } else {
        places[key] = entries.count
        entries.append(
          Entry(file: finding.file.description, rule: key.rule, fingerprint: key.fingerprint, count: 1))
      }
    }
  }

  private static func key(of finding: Finding) -> Key {
    Key(rule: finding.diagnostic.rule, fingerprint: Fingerprint(finding).description)
  }

  // MARK: Files

  /// Reads a baseline.
  ///
  /// - Throws: `CommandFailure` if there is none or it isn't one.
  init(reading path: PathArgument) throws(CommandFailure) {
    let bytes: [UInt8]
    do throws(Input.Failure) {
      bytes = try Input.file(path.bytes)
    } catch {
      throw CommandFailure("--baseline: '\(path.text)' can't be read: \(error.reason)\(path.suggestion)")
    }
    guard let file = try? JSONDecoder().decode(File.self, from: Data(bytes)) else {
      throw CommandFailure("--baseline: '\(path.text)' is not a baseline; --write-baseline makes one")
    }
    guard file.version == Self.version else {
      throw CommandFailure(
        "--baseline: '\(path.text)' has the version \(file.version), but this program knows version \(Self.version) "
          + "only; --write-baseline makes it anew")
    }
    entries = file.entries
  }

  /// The baseline as JSON, an entry a line, in a fixed order: it is kept under version control.
  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", Self.version)
    writer.key("entries")
    writer.beginArray()
    let sorted = entries.sorted { ($0.file, $0.rule, $0.fingerprint) < ($1.file, $1.rule, $1.fingerprint) }
    for entry in sorted {
      writer.breakLine()
      writer.beginObject()
      writer.member("file", entry.file)
      writer.member("rule", entry.rule)
      writer.member("fingerprint", entry.fingerprint)
      writer.member("count", entry.count)
      writer.endObject()
    }
    if !sorted.isEmpty { writer.breakLine() }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  // MARK: Applying

  /// The findings that the baseline doesn't hold, and its entries that hold no longer: their counts are what is too
  /// many of them.
  func apply(to findings: [Finding]) -> (left: [Finding], outdated: [Entry]) {
    var counts: [Key: Int] = [:]
    for entry in entries {
      let key = Key(rule: entry.rule, fingerprint: entry.fingerprint)
      counts[key] = Self.sum(counts[key] ?? 0, entry.count)
    }
    let left = findings.filter { finding in
      let key = Self.key(of: finding)
      guard let count = counts[key], count > 0 else { return true }
      counts[key] = count - 1
      return false
    }
    let outdated = entries.compactMap { entry -> Entry? in
      let key = Key(rule: entry.rule, fingerprint: entry.fingerprint)
      guard let count = counts.removeValue(forKey: key), count > 0 else { return nil }
      var entry = entry
      entry.count = count
      return entry
    }
    return (left, outdated)
  }

  /// A file can hold any number.
  private static func sum(_ left: Int, _ right: Int) -> Int {
    let (sum, overflows) = left.addingReportingOverflow(max(0, right))
    return overflows ? .max : sum
  }
}

extension Baseline? {
  /// The findings that the baseline doesn't hold: all where there is none.
  func unknown(among findings: [Finding]) -> [Finding] { self?.apply(to: findings).left ?? findings }
}
