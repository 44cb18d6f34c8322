import ArgumentParser
import DatelineArchive
import DatelineServer
import JSONRPC

struct ServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "server",
    abstract: "Serves an editor: a language server on standard input and output.",
    discussion: """
      Speaks the Language Server Protocol 3.17. An editor starts it; Examples/editors/ has the configuration for some. \
      The archive of a page is the one around it. The server writes no file: changes go to the editor. \
      Exit status: 0 after the editor's 'shutdown' and 'exit', 1 if it went away without, 2 for any failure.

      Examples:
        dateline server
        dateline server --log-file dateline.log --trace
      """)

  @OptionGroup var archiveOptions: ArchiveOptions

  @Option(
    help: ArgumentHelp("How many threads read an archive; by default the cores there are.", valueName: "n"),
    transform: jobCount)
  var jobs: Int?

  @Flag(help: "Offers nothing that would change a file.")
  var readOnly = false

  @Option(
    help: ArgumentHelp(
      "The least level of messages to log: \(LogLevel.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "level"),
    completion: .list(LogLevel.allCases.map(\.rawValue)), transform: namedChoice)
  var logLevel = LogLevel.warning

  @Option(
    help: ArgumentHelp("Logs to this file and not to standard error.", valueName: "file"), completion: .file()
  )
  var logFile: PathArgument?

  @Flag(help: "Logs every message that comes and goes.")
  var trace = false

  @Flag(help: .hidden)
  var stdio = false

  func run() throws {
    ProcessContext.shareHeaps()
    let log = try ServerLog(file: logFile, level: logLevel)
    let tracer: Connection.Trace = { direction, content in
      log.write(direction == .received ? "from client" : "to client", content)
    }
    let connection = Connection(input: 0, output: 1, trace: trace ? tracer : nil)
    let server = LanguageServer(connection, options: try options()) { log.write($0, $1) }
    let status = try ProcessContext.waiting { await server.run() } ?? 2
    if status != 0 { throw ExitCode(status) }
  }

  private func options() throws(CommandFailure) -> ServerOptions {
    var options = ServerOptions { ProcessContext.timestamp }
    options.archive = try archiveOptions.namedArchive()?.root
    if let file = archiveOptions.config {
      options.configuration = ServerOptions.NamedConfiguration(name: file.text) {
        Self.read(file)
      }
    }
    options.isReadOnly = readOnly
    options.releaseMemory = { ProcessContext.releaseMemory() }
    options.jobs = jobs ?? Jobs.available()
    options.logLevel = logLevel
    options.version = ProgramVersion.description
    return options
  }

  private static func read(
    _ file: PathArgument
  ) -> Result<[UInt8], ServerOptions.NamedConfiguration.Failure> {
    do throws(Input.Failure) {
      return .success(try Input.file(file.bytes))
    } catch {
      return .failure(ServerOptions.NamedConfiguration.Failure(reason: "can't be read: \(error.reason)"))
    }
  }
}
