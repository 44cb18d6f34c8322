/// All that is known of a rule without running it. Help, documentation and reports derive from it.
public struct RuleMetadata: Sendable {
  /// What a rule is about. `dateline rules` lists rules by it.
  public enum Group: String, CaseIterable, Sendable {
    /// The parts of an event page: its lines, headline and sections.
    case page
    /// List items and the addresses of sources.
    case lists
    /// Related events: their links and contexts.
    case related
    /// Bytes, characters, blanks and mark-up.
    case text
    /// Names of files and folders.
    case names
    /// Day indexes and what they say of pages.
    case index
    /// Comments that switch rules off.
    case suppression
  }

  /// What a rule needs to see.
  public enum Scope: String, CaseIterable, Sendable {
    /// Nothing but the page.
    case page
    /// Also the pages and day indexes that the page refers to.
    case references
    /// The whole archive.
    case archive
  }

  /// A file of an example.
  public struct Example: Hashable, Sendable {
    /// Whether the rule finds something in the example.
    public enum Verdict: String, Sendable {
      /// It finds something.
      case bad
      /// It finds nothing.
      case good
    }

    /// Whether the rule finds something in it.
    public var verdict: Verdict
    /// One page, or several files, each headed by a line `//- news/2015/11/20/slug.md`.
    public var text: String

    /// An example in which the rule finds something.
    public static func bad(_ text: String) -> Example { Example(verdict: .bad, text: text) }
    /// An example in which the rule finds nothing.
    public static func good(_ text: String) -> Example { Example(verdict: .good, text: text) }
  }

  /// The id in kebab-case, naming the offence.
  public var id: String
  /// What the rule is about.
  public var group: Group
  /// How much its findings matter unless configured otherwise.
  public var severity: Severity
  /// What it needs to see.
  public var scope: Scope
  /// One sentence that says what it finds.
  public var summary: String
  /// Why it matters and what to do, in Markdown paragraphs.
  public var explanation: String
  /// Bad and good examples; they are the rule's tests. They are made each time, since most runs need none.
  public var examples: [Example] { makeExamples() }

  private let makeExamples: @Sendable () -> [Example]

  /// Creates a rule's metadata.
  public init(
    id: String, group: Group, severity: Severity, scope: Scope, summary: String,
    explanation: String, examples: @autoclosure @escaping @Sendable () -> [Example]
  ) {
    self.id = id
    self.group = group
    self.severity = severity
    self.scope = scope
    self.summary = summary
    self.explanation = explanation
    makeExamples = examples
  }
}
