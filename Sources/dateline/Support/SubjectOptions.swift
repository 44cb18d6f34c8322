import ArgumentParser
import DatelineArchive
import DatelineAuthoring
import DatelineRelated
import DatelineReport

/// The options that choose what a report or a graph is about.
struct SubjectOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The pages that are tagged with a name, or have it as their topic. The name is written as 'dateline entities' has it.",
      valueName: "name"))
  var entity: String?

  @Option(help: ArgumentHelp("The pages that have a topic, written as they have it.", valueName: "topic"))
  var topic: String?

  func validate() throws {
    guard entity == nil || topic == nil else {
      throw ValidationError("--entity and --topic exclude each other")
    }
  }

  /// Whether anything is chosen.
  var isEmpty: Bool { entity == nil && topic == nil }

  /// What is chosen, with its pages; `nil` if nothing is.
  ///
  /// - Throws: `CommandFailure` for what no page has, with the nearest names.
  func subject(in table: EntityTable) throws(CommandFailure) -> ArchiveReport.Subject? {
    if let entity {
      let name = CommandArguments.bytes(entity)
      guard table[name] != nil else { throw CommandFailure(table.refusal(of: name).description) }
      return ArchiveReport.Subject(name: name, timeline: table.timeline(of: name))
    }
    guard let topic else { return nil }
    let name = CommandArguments.bytes(topic)
    let timeline = table.timeline(of: name).ofTopic
    guard !timeline.pages.isEmpty else { throw CommandFailure(Self.refusal(ofTopic: name, in: table)) }
    return ArchiveReport.Subject(name: name, timeline: timeline)
  }

  private static func refusal(ofTopic topic: [UInt8], in table: EntityTable) -> String {
    let near = ([table[topic]].compactMap(\.self) + table.nearest(to: topic, limit: 20))
      .filter { $0.topicCount > 0 && $0.name.bytes != topic }.prefix(5)
      .map { "'\(String(decoding: $0.name.bytes, as: UTF8.self))'" }
    let start = "no page has the topic '\(String(decoding: topic, as: UTF8.self))'"
    return near.isEmpty ? start : start + "; near are \(near.joined(separator: ", "))"
  }
}
