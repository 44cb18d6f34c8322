import Testing

@testable import dateline

@Suite struct TerminalStyleTests {
  private func color(
    terminal: Bool = true, _ environment: [String: String] = [:], _ choice: ColorChoice = .auto
  ) -> Bool {
    TerminalStyle.detect(
      stdoutIsTerminal: terminal,
      environment: ["TERM": "xterm"].merging(environment) { $1 }, colorChoice: choice
    ).usesColor
  }

  @Test func colorsTerminalsOnly() {
    #expect(color())
    #expect(!color(terminal: false))
  }

  @Test func theEnvironmentTurnsColorOff() {
    #expect(!color(["NO_COLOR": "1"]))
    #expect(color(["NO_COLOR": ""]))
    #expect(!color(["TERM": "dumb"]))
    #expect(!color(["TERM": ""]))
    #expect(!color(["CLICOLOR": "0"]))
  }

  @Test func forcedColorReachesAPipeUnlessColorIsUnwanted() {
    #expect(color(terminal: false, ["CLICOLOR_FORCE": "1"]))
    #expect(!color(terminal: false, ["CLICOLOR_FORCE": "0"]))
    #expect(color(terminal: false, ["FORCE_COLOR": "1"]))
    #expect(!color(["FORCE_COLOR": "0"]))
    #expect(!color(["FORCE_COLOR": "1", "NO_COLOR": "1"]))
    #expect(!color(["CLICOLOR_FORCE": "1", "NO_COLOR": "1"]))
    #expect(!color(["CLICOLOR_FORCE": "1", "TERM": "dumb"]))
  }

  @Test func theOptionIsStrongerThanTheEnvironment() {
    #expect(color(terminal: false, ["NO_COLOR": "1", "TERM": "dumb"], .always))
    #expect(!color(["CLICOLOR_FORCE": "1"], .never))
  }

  @Test func aPipeGetsNeitherExcerptsNorHyperlinks() {
    let environment = ["TERM": "xterm-kitty", "FORCE_HYPERLINK": "1"]
    for choice in ColorChoice.allCases {
      let style = TerminalStyle.detect(
        stdoutIsTerminal: false, environment: environment, colorChoice: choice)
      #expect(!style.showsExcerpts && !style.usesHyperlinks)
    }
  }

  @Test func linksOnlyWhereTheTerminalKnowsThemAndColorIsWanted() {
    func links(_ environment: [String: String]) -> Bool {
      TerminalStyle.detect(
        stdoutIsTerminal: true, environment: ["TERM": "xterm"].merging(environment) { $1 },
        colorChoice: .auto
      ).usesHyperlinks
    }
    #expect(!links([:]))
    #expect(links(["TERM": "xterm-kitty"]))
    #expect(links(["VTE_VERSION": "7600"]))
    #expect(!links(["VTE_VERSION": "4200"]))
    #expect(!links(["TERM": "xterm-kitty", "NO_COLOR": "1"]))
    #expect(!links(["TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"]))
    #expect(!links(["TERM": "xterm-kitty", "CI": "true"]))
    #expect(links(["TERM": "xterm-kitty", "CI": "true", "FORCE_HYPERLINK": "1"]))
  }

  @Test func takesTheWidthFromTheTerminalThenTheEnvironment() {
    func width(_ columns: String?, _ width: Int?) -> Int {
      TerminalStyle.detect(
        stdoutIsTerminal: true, environment: columns.map { ["COLUMNS": $0] } ?? [:], colorChoice: .auto,
        width: width
      ).width
    }
    #expect(width("100", 120) == 120)
    #expect(width("100", nil) == 100)
    #expect(width("x", nil) == 80)
    #expect(width(nil, 0) == 80)
  }
}
