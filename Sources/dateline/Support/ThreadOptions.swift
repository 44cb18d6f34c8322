import ArgumentParser

/// How many threads a command uses.
struct ThreadOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("How many threads to use. By default the cores that there are.", valueName: "n"),
    transform: jobCount)
  var jobs: Int?
}
