import DatelineConfiguration
import DatelineRules
import Testing

@Suite("What is wrong with a configuration")
struct ConfigurationErrorTests {
  @Test(
    "A mistake is told with its line and the nearest valid name",
    arguments: [
      ("{\n  rulez: {}\n}", "d.json:2: unknown key 'rulez'; did you mean 'rules'?"),
      (
        "{limits: {\n\nsize: 1}}",
        "d.json:3: unknown key 'size' in 'limits'; known are 'fileSize'"
      ),
      (
        "{overrides: [\n{paths: ['a']},\n{paths: ['a'],\n rule: {}}]}",
        "d.json:4: unknown key 'rule' in 'overrides[1]'; did you mean 'rules'?"
      ),
      (
        "{dialects: {en: {\nsourceLabels: ['S']}}}",
        "d.json:2: unknown key 'sourceLabels' in 'dialects.en'; did you mean 'sourcesLabels'?"
      ),
      (
        "{rules: {\n'wiki-markups': 'off'}}",
        "d.json:2: unknown rule 'wiki-markups'; did you mean 'wiki-markup'?"
      ),
      ("{rules: {'nothing-like-it': 'off'}}", "d.json:1: unknown rule 'nothing-like-it'"),
      (
        "{select: ['text',\n'relatd']}",
        "d.json:2: unknown rule or group 'relatd'; did you mean 'related'?"
      ),
      (
        "{overrides: [{paths: ['a'], ignore: ['txt']}]}",
        "d.json:1: unknown rule or group 'txt'; did you mean 'text'?"
      ),
      (
        "{rules: {\n'raw-html': 'warn'}}",
        "d.json:2: unknown severity 'warn'; known are 'error', 'warning', 'information', 'off'"
      ),
      (
        "{rules: {'raw-html': {severity: 'eror'}}}",
        "d.json:1: unknown severity 'eror'; did you mean 'error'?"
      ),
      ("{rules: {'raw-html': {}}}", "d.json:1: 'rules.raw-html' needs the key 'severity'"),
      ("{rules: {'raw-html': 1}}", "d.json:1: 'rules.raw-html' must be a text or an object, not a number"),
      (
        "{failOn: 'off'}",
        "d.json:1: unknown severity 'off'; known are 'error', 'warning', 'information', 'never'"
      ),
      (
        "{dialect: 'fr'}",
        "d.json:1: unknown dialect 'fr'; known are "
          + Configuration.builtInDialects.map { "'\($0)'" }.joined(separator: ", ")
      ),
      (
        "{dialects: {fr: {extends: 'em'}}}",
        "d.json:1: unknown dialect 'em'; did you mean 'en'?"
      ),
      (
        "{dialects: {\nfr: {relatedLabels: ['R']}}}",
        "d.json:2: the dialect 'fr' extends none and so needs 'sourcesLabels', 'contextLabels'"
      ),
      (
        "{dialects: {'fr ca': {extends: 'en'}}}",
        "d.json:1: 'fr ca' is no name; one is letters and digits, with '-' between them"
      ),
      (
        "{dialects: {fr: {\nextends: 'fr'}}}",
        "d.json:2: a dialect can't extend itself: 'fr' extends 'fr'"
      ),
      (
        "{dialects: {en: {order: 'up'}}}",
        "d.json:1: unknown order 'up'; known are 'shared', 'date'"
      ),
      (
        "{dialects: {en: {linkPrefix: 'zh/'}}}",
        "d.json:1: 'zh/' is no link prefix; one begins with '/' and doesn't end with it"
      ),
      (
        "{dialects: {en: {slug: {\nlowercased: 1}}}}",
        "d.json:2: 'dialects.en.slug.lowercased' must be a boolean, not a number"
      ),
      (
        "{dialects: {en: {slug: {separator: '--'}}}}",
        "d.json:1: '--' is no separator; one is a single ASCII character, not '/' or a blank"
      ),
      ("{dialects: {en: {slug: {dropped: 'é'}}}}", "d.json:1: 'é' holds characters beyond ASCII"),
      ("{dialects: {en: {contextLabels: [' ']}}}", "d.json:1: a label can't be empty"),
      ("{dialects: {en: {contextLabels: []}}}", "d.json:1: 'dialects.en.contextLabels' must not be empty"),
      (
        "{dialects: {en: {relatedLimit: 0}}}",
        "d.json:1: 'dialects.en.relatedLimit' must be a whole number from 1 to 10000, not 0"
      ),
      ("{exclude: ['a',\n'b[']}", "d.json:2: the pattern 'b[' is malformed: '[' is never closed"),
      ("{exclude: 'a'}", "d.json:1: 'exclude' must be a list, not a text"),
      ("{exclude: [null]}", "d.json:1: 'exclude[0]' must be a text, not null"),
      ("{overrides: [{rules: {}}]}", "d.json:1: 'overrides[0]' needs the key 'paths'"),
      ("{overrides: [{paths: []}]}", "d.json:1: 'overrides[0].paths' must not be empty"),
      (
        "{limits: {fileSize: 0}}",
        "d.json:1: 'limits.fileSize' must be a whole number of at least 1, not 0"
      ),
      (
        "{limits: {fileSize: 1.5}}",
        "d.json:1: 'limits.fileSize' must be a whole number of at least 1, not a number"
      ),
      ("{limits: {\nfileSize: 1.5.5}}", "d.json:2: 'limits.fileSize' is no number that can be read"),
      (
        "{documentation: 'ftp://x'}",
        "d.json:1: 'ftp://x' is no address that begins with 'https://' or 'http://'"
      ),
      ("[]", "d.json:1: the configuration must be an object, not a list"),
      ("{a: 1, // unknown\n", "d.json:1: '{' is never closed"),
    ])
  func oneMistake(_ text: String, _ message: String) {
    #expect(problems(text) == [message])
  }

  @Test("All mistakes of a file are told, in the order of their lines")
  func allMistakes() {
    #expect(
      problems(
        """
        {
          select: ["txt"],
          failOn: true,
          colour: "red",
          select: [],
        }
        """) == [
          "d.json:2: unknown rule or group 'txt'; did you mean 'text'?",
          "d.json:3: 'failOn' must be a text, not a boolean",
          "d.json:4: unknown key 'colour'; known are '$schema', 'dialect', 'dialects', 'rules', 'select', "
            + "'ignore', 'exclude', 'overrides', 'failOn', 'limits', 'format', 'new', 'related', 'documentation'",
          "d.json:5: the key 'select' stands on line 2 already",
        ])
  }

  @Test("Dialects that extend each other are found")
  func circle() {
    #expect(
      problems("{dialects: {\na: {extends: 'b'},\nb: {extends: 'a'},\nc: {extends: 'a'}}}") == [
        "d.json:2: a dialect can't extend itself: 'a' extends 'b' extends 'a'",
        "d.json:3: a dialect can't extend itself: 'b' extends 'a' extends 'b'",
      ])
  }

  @Test(
    "More dialects than are told apart are refused, however they extend each other",
    arguments: [61, 62, 20_000])
  func dialectCount(_ count: Int) {
    let names = (0..<count).map { "d\($0): {extends: '\($0 == 0 ? "en" : "d\($0 - 1)")'}" }
    let found = problems("{dialects: {\(names.joined(separator: ","))}}")
    let refusal = "d.json:1: there are \(count + 3) dialects, and at most 64 can be told apart"
    #expect(found == (count <= 61 ? [] : [refusal]))
  }

  @Test("A built-in dialect may extend itself, and needs no labels")
  func builtInDialect() {
    #expect(problems("{dialects: {en: {relatedLimit: 3}, zh: {extends: 'zh'}}}").isEmpty)
  }

  @Test(
    "Bytes that are not UTF-8 are refused",
    arguments: [[0x7B, 0xFF, 0x7D], [0x7B, 0, 0x7D, 0]] as [[UInt8]])
  func notText(_ bytes: [UInt8]) {
    #expect(throws: ConfigurationError.self) { try Configuration.load(bytes: bytes, knownRules: []) }
  }

  @Test("A file that no one would write ends in an error, soon")
  func hostileFiles() {
    #expect(problems(String(repeating: "[", count: 1_000_000)).count == 1)
    #expect(problems("{" + (0..<10_000).map { "k\($0): 1," }.joined() + "}").count == 100)
    #expect(problems("{" + String(repeating: "x", count: 1_000_000) + ": 1}").count == 1)
  }

  @Test("Unknown names on the command line are told with their option")
  func commandLine() {
    let configuration = Configuration(knownRules: testRules)
    let error = #expect(throws: ConfigurationError.self) {
      try configuration.applying(select: ["wikimarkup", "text"], ignore: ["pages"])
    }
    #expect(
      error?.description == """
        --select: unknown rule or group 'wikimarkup'; did you mean 'wiki-markup'?
        --ignore: unknown rule or group 'pages'; did you mean 'page'?
        """)
  }

  @Test("Whatever a file is cut to, it is read or refused")
  func cutFiles() {
    let text =
      "{\n// c\nselect: ['text', \"raw-html\"], /* x */ limits: {fileSize: 0x10}, exclude: ['a{b,c}']}\n"
    let bytes = Array(text.utf8)
    for count in 0..<bytes.count {
      let cut = String(decoding: bytes[..<count], as: UTF8.self)
      #expect(problems(cut).isEmpty == (count >= bytes.count - 1), "\(cut)")
    }
  }
}
