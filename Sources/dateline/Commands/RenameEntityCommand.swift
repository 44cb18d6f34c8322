import ArgumentParser
import DatelineAuthoring
import DatelineConfiguration
import DatelineRelated

struct RenameEntityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rename-entity",
    abstract: "Gives a name another form in all contexts and topics of the archive.",
    discussion: """
      Changed are the contexts of related links and of day indexes, and topic lines that are the name, on pages \
      and in indexes: a page found by its topic is to be found by its contexts too. Headlines, summaries and file \
      names stay. A context that had its names in order, or a list that had its items in order, has them so again; \
      where a context has the new name already, the old one goes. If other pages have the new name already, the \
      two become one, which can't be undone by renaming back; it is said. A name inside a longer one that the \
      archive knows, such as Texas in Paris, Texas, stays. Exit status: 0 if it is done, 2 if nothing is.

      Examples:
        dateline rename-entity "Port Lindall" "City of Port Lindall" --dry-run
        dateline rename-entity "Sarn island" "Sarn Island" --diff
      """)

  @Argument(help: ArgumentHelp("The name, exactly as pages write it.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("The new name.", valueName: "new"))
  var new: String

  @OptionGroup var options: AuthoringOptions

  func run() throws {
    let run = try AuthoringRun(options)
    let aliases = run.configuration.aliases
    let (old, new) = (CommandArguments.bytes(old), CommandArguments.bytes(new))
    _ = try run.run { (archive) throws(AuthoringRefusal) in
      do throws(AuthoringRefusal) {
        return try archive.renamingEntity(old, to: new)
      } catch {
        guard case .noSuchName = error else { throw error }
        throw EntityTable(archive.index, aliases: aliases).refusal(of: old)
      }
    }
  }
}
