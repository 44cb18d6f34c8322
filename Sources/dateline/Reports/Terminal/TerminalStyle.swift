/// What the place that text goes to can show.
struct TerminalStyle: Equatable, Sendable {
  /// Whether colours are used.
  var usesColor: Bool
  /// Whether a finding's line is shown with its range underlined.
  var showsExcerpts: Bool
  /// Whether locations and rules are hyperlinks (OSC 8).
  var usesHyperlinks: Bool
  /// How many columns a line has.
  var width: Int

  /// For files and pipes: plain text, a line for each finding.
  static let plain = TerminalStyle(
    usesColor: false, showsExcerpts: false, usesHyperlinks: false, width: 80)

  /// The style for standard output.
  ///
  /// `--color` is stronger than the environment. There `NO_COLOR` comes first, as its rules ask, then
  /// `TERM=dumb`, then `CLICOLOR_FORCE` and `FORCE_COLOR`, which colour a pipe too, then `CLICOLOR=0`.
  /// Hyperlinks go only to terminals known to show them, never without colour and not to a log of CI. `width` is what the terminal
  /// says of itself; without it `COLUMNS` counts, else 80.
  static func detect(
    stdoutIsTerminal: Bool, environment: [String: String], colorChoice: ColorChoice, width: Int? = nil
  ) -> TerminalStyle {
    let usesColor =
      switch colorChoice {
      case .always: true
      case .never: false
      case .auto: prefersColor(stdoutIsTerminal: stdoutIsTerminal, environment: environment)
      }
    let columns = width ?? environment["COLUMNS"].flatMap { Int($0) } ?? plain.width
    return TerminalStyle(
      usesColor: usesColor, showsExcerpts: stdoutIsTerminal,
      usesHyperlinks: usesColor && stdoutIsTerminal && knowsHyperlinks(environment),
      width: columns > 0 ? columns : plain.width)
  }

  /// The style for standard output of this process.
  static func standardOutput(_ colorChoice: ColorChoice = .auto) -> TerminalStyle {
    let isTerminal = ProcessContext.isTerminal(.output)
    let style = detect(
      stdoutIsTerminal: isTerminal, environment: ProcessContext.environment, colorChoice: colorChoice,
      width: isTerminal ? ProcessContext.terminalWidth : nil)
    if isTerminal, style.usesColor { Interruption.prepare(isStyled: true) }
    return style
  }

  private static func prefersColor(stdoutIsTerminal: Bool, environment: [String: String]) -> Bool {
    func value(_ name: String) -> String { environment[name] ?? "" }
    if !value("NO_COLOR").isEmpty || value("TERM") == "dumb" { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] where !value(name).isEmpty && value(name) != "0" {
      return true
    }
    if value("FORCE_COLOR") == "0" { return false }
    return stdoutIsTerminal && !value("TERM").isEmpty && value("CLICOLOR") != "0"
  }

  /// There is no asking a terminal whether it shows hyperlinks; those that do can be told by these.
  private static func knowsHyperlinks(_ environment: [String: String]) -> Bool {
    if environment["TERM"] == "dumb" { return false }
    if let forced = environment["FORCE_HYPERLINK"], !forced.isEmpty { return forced != "0" }
    if let log = environment["CI"], !log.isEmpty, log != "false" { return false }
    if let version = environment["VTE_VERSION"].flatMap({ Int($0) }) { return version >= 5000 }
    if ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM"].contains(where: { environment[$0] != nil }) {
      return true
    }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "zed"]
    if let program = environment["TERM_PROGRAM"], programs.contains(program) { return true }
    return ["xterm-kitty", "alacritty", "foot", "xterm-ghostty", "wezterm"].contains(
      environment["TERM"] ?? "")
  }
}
