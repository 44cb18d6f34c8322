public import DatelineArchive
public import DatelineSyntax

/// Why an operation isn't carried out. Nothing is to be touched then.
public enum AuthoringRefusal: Error, Hashable, Sendable {
  /// The headline has no words.
  case emptyHeadline
  /// The text has more than one line.
  case manyLines(Text)
  /// The text has bytes that are no UTF-8, or control characters.
  case unprintable(Text)
  /// The headline leaves nothing for a slug.
  case noSlug
  /// The slug is the name of a day index.
  case reservedSlug([UInt8])
  /// There is a page already.
  case pageExists(ArchivePath)
  /// There is a page already that holds something else, and so many others are likewise.
  case pageDiffers(ArchivePath, others: Int)
  /// Two pages that are given have the same path, and aren't the same.
  case repeatedPage(ArchivePath)
  /// The dialect's pages all have a topic, and none is given.
  case missingTopic(dialect: String)
  /// A source is no `http` or `https` address; what was given.
  case invalidSource([UInt8])
  /// The name of a publisher has brackets that Markdown wouldn't read; the name.
  case unreadablePublisher([UInt8])
  /// An address is given twice.
  case repeatedSource([UInt8])
  /// There is no page.
  case noSuchPage(ArchivePath)
  /// The file is no event page.
  case notAnEventPage(ArchivePath)
  /// No page has the name; what may have been meant.
  case noSuchName([UInt8], near: [[UInt8]])
  /// The new name is the old one.
  case sameName
  /// A name is empty, or begins or ends with a blank or a comma.
  case invalidName([UInt8])
  /// The summary begins as no paragraph does.
  case summaryLikeHeading
  /// The page has that headline already.
  case sameHeadline
  /// The page is of that day already.
  case sameDay(CalendarDate)
  /// A page can't be merged into itself.
  case mergedIntoItself
  /// The day has neither pages nor an index.
  case noSuchDay(CalendarDate)
  /// A file that would have to change can't be read.
  case unreadable(FileProblem)
  /// A file that would be read or changed has an unresolved merge conflict on a line, counted from 1.
  case mergeConflict(ArchivePath, line: Int)
  /// An index has words of the page that would be lost with its entry; their line, counted from 1.
  case indexWords(ArchivePath, line: Int, words: [UInt8])
  /// An index can't list the page.
  case unlistable(ArchivePath, LeftAlone.Unlistable)
  /// A change wouldn't be read back as what it is.
  case edit(ArchivePath, PageEditError)

  /// The texts of a new entry.
  public enum Text: String, Hashable, Sendable {
    /// A headline.
    case headline
    /// A summary.
    case summary
    /// A topic.
    case topic
    /// A source's address or publisher.
    case source
    /// A name in contexts.
    case name
  }
}

extension AuthoringRefusal: CustomStringConvertible {
  /// What is wrong, in English, with paths from the root of the archive on.
  public var description: String { explanation(naming: \.description) }

  /// What is wrong, in English.
  ///
  /// - Parameter name: what a file of the archive is called.
  public func explanation(naming name: (ArchivePath) -> String) -> String {
    switch self {
    case .emptyHeadline: "the headline is empty"
    case .manyLines(let text): "the \(text.rawValue) has more than one line"
    case .unprintable(let text): "the \(text.rawValue) has control characters, or bytes that are no UTF-8"
    case .noSlug: "the headline has no letter or digit to make a file's name of"
    case .reservedSlug(let slug):
      "the headline gives the name '\(Self.quoted(slug)).md', which is that of day indexes"
    case .pageExists(let path): "'\(name(path))' exists already"
    case .pageDiffers(let path, let others):
      "'\(name(path))' exists already and holds something else"
        + (others == 0 ? "" : ", and so do \(others) other\(others == 1 ? "" : "s")")
    case .repeatedPage(let path): "'\(name(path))' is given twice, and not the same"
    case .missingTopic(let dialect): "the topic is missing: all pages of the dialect '\(dialect)' have one"
    case .invalidSource(let text): "the source '\(Self.quoted(text))' is no http or https address"
    case .unreadablePublisher(let publisher):
      "the publisher's name '\(Self.quoted(publisher))' has a bracket without its partner, with which Markdown can't read it"
    case .repeatedSource(let address): "the source '\(Self.quoted(address))' is named twice"
    case .noSuchPage(let path): "'\(name(path))' doesn't exist"
    case .notAnEventPage(let path): "'\(name(path))' is no event page"
    case .noSuchName(let entity, let near):
      "no page has the name '\(Self.quoted(entity))'"
        + (near.isEmpty ? "" : "; near are \(near.map { "'\(Self.quoted($0))'" }.joined(separator: ", "))")
    case .sameName: "the new name is the old one"
    case .invalidName(let entity):
      "'\(Self.quoted(entity))' is no name: it is empty, or begins or ends with a blank or a comma"
    case .summaryLikeHeading:
      "the summary begins with '#', with which it would be read as a heading or a topic"
    case .sameHeadline: "the page has that headline already"
    case .sameDay(let date): "the page is of \(date) already"
    case .mergedIntoItself: "a page can't be merged into itself"
    case .noSuchDay(let date): "the archive has neither pages nor an index of \(date)"
    case .unreadable(let problem): "'\(name(problem.path))' \(problem.reason)"
    case .mergeConflict(let path, let line):
      "'\(name(path)):\(line)' has a merge conflict that is not resolved; resolve it first"
    case .indexWords(let path, let line, let words):
      "'\(name(path)):\(line)' has words that would be lost with the page's entry: '\(Self.quoted(words))'"
    case .unlistable(let path, let reason): "'\(name(path))' can't be listed in an index: \(reason)"
    case .edit(let path, let error): "'\(name(path))' can't be written: \(error.explanation)"
    }
  }

  private static func quoted(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
