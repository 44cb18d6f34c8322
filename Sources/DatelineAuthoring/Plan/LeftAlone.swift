public import DatelineArchive
public import DatelineSyntax

/// Something that an operation left as it is, and why.
public struct LeftAlone: Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// A link's text isn't the headline that the page had; its bytes.
    case otherLinkText([UInt8])
    /// A change wouldn't be read back as what it is.
    case edit(PageEditError)
    /// The file can't be read.
    case unreadable(FileProblem)
    /// The index has no part for the day.
    case noDay(CalendarDate)
    /// The link to the day before led elsewhere already, or was missing.
    case otherPreviousDay
    /// The front page leads to a day that has no index any longer.
    case frontPageLink(CalendarDate)
    /// An entry leads to no event page of the day; its destination.
    case foreignEntry([UInt8])
    /// An entry would go, since it is repeated or its page is gone, but has words of its own; its destination.
    case entryWithOwnWords([UInt8])
    /// A line of an entry would change, but has a suppression comment; the entry's destination.
    case suppressedLine([UInt8])
    /// The archive has no name for the publisher behind the host, which stands in for it.
    case unnamedPublisher(host: [UInt8])
    /// The archive calls the publisher something else.
    case otherPublisher(given: [UInt8], usual: [UInt8])
    /// A source of the removed page that the page it is merged into lacks; its address.
    case unmergedSource([UInt8])
    /// `README.md` doesn't hold what `index.md` beside it does.
    case differingReadme
    /// No `README.md` is beside the index.
    case missingReadme

    /// Whether an index isn't in line with the pages of its day, or with `README.md`, until a person mends it.
    var isOutOfLine: Bool {
      switch self {
      case .edit, .noDay, .entryWithOwnWords, .differingReadme, .missingReadme: true
      default: false
      }
    }
  }

  /// The file.
  public let path: ArchivePath
  /// Why.
  public let reason: Reason

  /// Creates a note.
  public init(path: ArchivePath, reason: Reason) {
    self.path = path
    self.reason = reason
  }
}

extension LeftAlone: CustomStringConvertible {
  /// What was left alone and why, in English, without the path.
  public var description: String {
    switch reason {
    case .otherLinkText(let text):
      "a link says '\(Self.quoted(text))', which was not the headline; left alone"
    case .edit(let error): "a change can't be made: \(error.explanation)"
    case .unreadable(let problem): problem.reason
    case .noDay(let date): "has no heading for \(date), so that nothing is entered"
    case .otherPreviousDay: "its link to the day before led elsewhere already; left alone"
    case .frontPageLink(let date): "still leads to \(date), which has no index any longer"
    case .foreignEntry(let destination):
      "an entry leads to '\(Self.quoted(destination))', no event page of the day; left alone"
    case .entryWithOwnWords(let destination):
      "the entry of '\(Self.quoted(destination))' is repeated or has no page, but has words of its own; left alone"
    case .suppressedLine(let destination):
      "the entry of '\(Self.quoted(destination))' is stale where a comment says so on purpose; left alone"
    case .unnamedPublisher(let host):
      "the archive has no name for '\(Self.quoted(host))', so the host stands for it"
    case .otherPublisher(let given, let usual):
      "names the publisher '\(Self.quoted(given))', which the archive calls '\(Self.quoted(usual))'"
    case .unmergedSource(let address): "its source '\(Self.quoted(address))' is not on the other page"
    case .differingReadme: "differs from 'index.md' beside it; left alone"
    case .missingReadme: "has no 'README.md' beside it"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension PageEditError {
  /// What is wrong, in English.
  var explanation: String {
    switch self {
    case .missing(let kind): "the page has no \(kind)"
    case .unsupported(let kind): "the dialect has no \(kind)"
    case .noSuchPosition(let position, let count): "there is no place \(position) among \(count)"
    case .notAPermutation: "the order isn't one"
    case .unreadable(let kind): "the \(kind) would not be read back as given"
    case .tooLarge: "the page would be too large"
    }
  }
}
