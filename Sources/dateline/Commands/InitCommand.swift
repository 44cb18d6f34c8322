import ArgumentParser
import DatelineArchive
import DatelineConfiguration
import DatelineRules

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a configuration file to begin with.",
    discussion: """
      The file, .dateline.json in the archive or what --config names, has all keys with what they are for, as comments: \
      it changes nothing until a line is taken out of its comment. A file that is there already stays as it is, and the \
      exit status is 2.

      Example:
        dateline init
      """)

  @OptionGroup var options: ArchiveOptions

  func run() throws {
    let path = try path()
    let text = ConfigurationTemplate.text(knownRules: RuleRegistry.metadata)
    let name = String(decoding: path, as: UTF8.self)
    guard try Output.write(Array(text.utf8), toNewFile: path) else {
      throw CommandFailure(
        "'\(name)' is there already and stays as it is; 'dateline config --show' tells what holds")
    }
    var bytes: [UInt8] = []
    bytes.append("\(name): written", VisibleEscape.self)
    bytes.append(UInt8(ascii: "\n"))
    try Output.write(bytes, to: .output)
  }

  /// The file as seen from the working folder.
  private func path() throws(CommandFailure) -> [UInt8] {
    if let config = options.config { return config.bytes }
    return try options.requiredArchive().relativePath(of: ArchivePath(Configuration.fileName))
  }
}
