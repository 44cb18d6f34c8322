import DatelineArchive
import DatelineConfiguration
import DatelineRules

/// What `config --show` shows.
struct ConfigurationReport {
  /// The page or folder that is asked about, from the archive on.
  let path: ArchivePath?
  /// The configuration file as seen from the working folder.
  let file: [UInt8]?
  let effective: EffectiveConfiguration

  var text: [UInt8] {
    var bytes: [UInt8] = []
    func line(_ parts: [(text: String, width: Int)]) {
      var line = ""
      for (number, part) in parts.enumerated() {
        line += part.text
        guard number < parts.count - 1 else { break }
        line += String(repeating: " ", count: max(part.width - part.text.unicodeScalars.count, 0) + 2)
      }
      bytes.append(line, VisibleEscape.self)
      bytes.append(UInt8(ascii: "\n"))
    }
    let name = path.map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
    line([("What holds\(name.isEmpty ? "" : " for \(name)"), and where it comes from:", 0)])
    if let exclusion = effective.exclusion { line([("It is excluded, by \(shown(exclusion))", 0)]) }
    bytes.append(UInt8(ascii: "\n"))
    let keyWidth = effective.settings.map(\.key.unicodeScalars.count).max() ?? 0
    for setting in effective.settings {
      line([(setting.key, keyWidth), (setting.value ?? "not set", 11), (shown(setting.origin), 0)])
    }
    bytes.append(UInt8(ascii: "\n"))
    let idWidth = effective.rules.map(\.id.utf8.count).max() ?? 0
    for rule in effective.rules {
      let origins = rule.origins.map(shown).joined(separator: ", ")
      line([(rule.id, idWidth), (rule.severity?.rawValue ?? "off", 11), (origins, 0)])
    }
    return bytes
  }

  private func shown(_ origin: SettingOrigin) -> String {
    switch origin {
    case .standard: return "default"
    case .option(let option): return option
    case .file(let key, let line):
      let place = String(decoding: file ?? [], as: UTF8.self)
      return "\(place)\(line.map { ":\($0)" } ?? "") \(key)"
    }
  }

  var json: [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.key("file")
    if let file { writer.string(file) } else { writer.null() }
    writer.key("path")
    if let path { writer.string(path.bytes) } else { writer.null() }
    writer.key("excludedBy")
    if let exclusion = effective.exclusion { write(exclusion, to: &writer) } else { writer.null() }
    writer.key("settings")
    writer.beginArray()
    for setting in effective.settings {
      writer.breakLine()
      writer.beginObject()
      writer.member("key", setting.key)
      writer.key("value")
      if let value = setting.value { writer.verbatim(Array(value.utf8)) } else { writer.null() }
      writer.key("origin")
      write(setting.origin, to: &writer)
      writer.endObject()
    }
    writer.breakLine()
    writer.endArray()
    writer.key("rules")
    writer.beginArray()
    for rule in effective.rules {
      writer.breakLine()
      writer.beginObject()
      writer.member("id", rule.id)
      writer.member("severity", rule.severity?.rawValue ?? "off")
      writer.key("origins")
      writer.beginArray()
      for origin in rule.origins { write(origin, to: &writer) }
      writer.endArray()
      writer.endObject()
    }
    writer.breakLine()
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ origin: SettingOrigin, to writer: inout JSONWriter) {
    writer.beginObject()
    switch origin {
    case .standard: writer.member("kind", "default")
    case .option(let option):
      writer.member("kind", "option")
      writer.member("option", option)
    case .file(let key, let line):
      writer.member("kind", "file")
      writer.member("key", key)
      if let line { writer.member("line", line) }
    }
    writer.endObject()
  }
}
