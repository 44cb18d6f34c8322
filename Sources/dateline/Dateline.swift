import ArgumentParser

@main
struct Dateline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dateline", abstract: "Checks and keeps an archive of event pages.")
}
