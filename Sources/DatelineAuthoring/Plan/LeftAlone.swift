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
    /// The file has an unresolved merge conflict on a line, counted from 1.
    case mergeConflict(line: Int)
    /// The index has no part for the day.
    case noDay(CalendarDate)
    /// The link to the day before led elsewhere already, or was missing.
    case otherPreviousDay
    /// The front page leads to a day that has no index.
    case frontPageLink(CalendarDate)
    /// The front page doesn't begin with the newest day, and isn't of the form that would tell how to.
    case otherFrontPage
    /// The front page would list the newest days, but there are fewer than it has headings, or it has words that belong to
    /// a day and to no entry.
    case outdatedFrontPage
    /// The front page calls days by words such as `Yesterday`, but they don't follow one another.
    case frontPageHeadings
    /// An entry leads to no event page of the day; its destination.
    case foreignEntry([UInt8])
    /// A topic stands above no entry; its text.
    case topicWithoutEntry([UInt8])
    /// An entry has no link, or one that isn't finished; its line, counted from 1.
    case entryWithoutLink(line: Int)
    /// An entry isn't changed, since the headline of its page is in doubt; the page.
    case doubtfulHeadline(ArchivePath)
    /// A page gets no entry; the page.
    case unlisted(ArchivePath, Unlistable)
    /// An index can't be brought in line, as it wouldn't be read back as what it is.
    case unchangedIndex(PageEditError)
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

    /// Whether an index isn't in line with the pages of its day, or with `README.md`, until a person mends it.
    var isOutOfLine: Bool {
      switch self {
      case .edit, .noDay, .entryWithOwnWords, .differingReadme, .topicWithoutEntry, .entryWithoutLink,
        .doubtfulHeadline, .outdatedFrontPage, .frontPageLink:
        true
      default: isFailure
      }
    }

    /// Whether something couldn't be done that was asked for.
    public var isFailure: Bool {
      switch self {
      case .mergeConflict, .unlisted, .unchangedIndex: true
      case .unreadable(let problem): !problem.isPassedOver
      default: false
      }
    }
  }

  /// Why a page can't be listed in an index.
  public enum Unlistable: Hashable, Sendable {
    /// It has no headline.
    case noHeadline
    /// Another line of it may be the headline.
    case doubtfulHeadline
    /// No link leads to a file of its name.
    case fileName
    /// An entry with its headline or summary wouldn't be read back.
    case words
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
  /// What was left alone and why, in English, without the path; other paths from the root of the archive on.
  public var description: String { explanation(naming: \.description) }

  /// What was left alone and why, in English, without the path.
  ///
  /// - Parameter name: what another file of the archive is called.
  public func explanation(naming name: (ArchivePath) -> String) -> String {
    switch reason {
    case .otherLinkText(let text):
      "a link says '\(Self.quoted(text))', which was not the headline; left alone"
    case .edit(let error), .unchangedIndex(let error): "a change can't be made: \(error.explanation)"
    case .unlisted(let page, let reason): "the page '\(name(page))' gets no entry: \(reason)"
    case .unreadable(let problem): problem.reason
    case .mergeConflict(let line): "has a merge conflict in line \(line); resolve it first"
    case .noDay(let date): "has no heading for \(date), so that nothing is entered"
    case .otherPreviousDay: "its link to the day before led elsewhere already; left alone"
    case .frontPageLink(let date): "leads to \(date), which has no index"
    case .otherFrontPage:
      "doesn't begin with the newest day, and is no list of days, the latest first, that could be carried on; left alone"
    case .outdatedFrontPage:
      "doesn't list the newest days, and has more headings than there are days, or lines that have no place; left alone"
    case .frontPageHeadings: "lists days that don't follow one another; see whether its headings are true"
    case .foreignEntry(let destination):
      "an entry leads to '\(Self.quoted(destination))', no event page of the day; left alone"
    case .topicWithoutEntry(let topic): "the topic '\(Self.quoted(topic))' has no entry below it; left alone"
    case .entryWithoutLink(let line): "the entry in line \(line) has no whole link; left alone"
    case .doubtfulHeadline(let page):
      "the headline of '\(name(page))' is in doubt, so that its entry is left alone; see what lint says of the page"
    case .entryWithOwnWords(let destination):
      "the entry of '\(Self.quoted(destination))' is repeated or has no page, but has words of its own; left alone"
    case .suppressedLine(let destination):
      "the entry of '\(Self.quoted(destination))' is stale where a comment says so on purpose; left alone"
    case .unnamedPublisher(let host):
      "the archive has no name for '\(Self.quoted(host))', so the host stands for it"
    case .otherPublisher(let given, let usual):
      "names the publisher '\(Self.quoted(given))', which the archive calls '\(Self.quoted(usual))'"
    case .unmergedSource(let address): "its source '\(Self.quoted(address))' is not on the other page"
    case .differingReadme: "differs from 'index.md' beside it, and goes on to"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}

extension LeftAlone.Unlistable: CustomStringConvertible {
  /// Why, in English.
  public var description: String {
    switch self {
    case .noHeadline: "it has no headline"
    case .doubtfulHeadline: "its headline is in doubt; see what lint says of the page"
    case .fileName:
      "its file name has a blank, a control character, a bracket or bytes that are no UTF-8, which no link may have"
    case .words:
      "its headline or summary has signs with which an index would be read otherwise than it is meant"
    }
  }
}
