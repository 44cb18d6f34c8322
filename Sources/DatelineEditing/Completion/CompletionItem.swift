public import DatelineArchive
public import DatelineSyntax

/// Something that may be put in at a place of a document.
public struct CompletionItem: Hashable, Sendable {
  /// What is put in.
  public enum Kind: String, CaseIterable, Sendable {
    /// An item or an entry that leads to a page.
    case page
    /// A name.
    case entity
    /// A topic.
    case topic
    /// A heading, with what belongs below it.
    case section
    /// The destination of a link, or a folder on the way to one.
    case path
    /// What a source's publisher is called.
    case publisher
    /// A whole page.
    case skeleton
  }

  /// What there is more to say of, once somebody asks: ``PageSnapshot/documentation(of:)``.
  public enum Subject: Hashable, Sendable {
    /// A page.
    case page(ArchivePath)
    /// A name.
    case name([UInt8])
    /// A topic.
    case topic([UInt8])
  }

  /// What is shown in the list, one line.
  public var label: String
  /// What is put in.
  public var kind: Kind
  /// What is shown beside the label: a page's date, how often a name is used; `nil` for nothing.
  public var detail: String?
  /// What clients compare with what stands in the edit's range before the cursor. It begins with that, and goes on with what
  /// is likely to be typed next.
  public var filterText: String
  /// What clients sort by: the item's rank, with zeros before it.
  public var sortText: String
  /// What is put in, as plain text. Its range lies on one line, and holds the place that was asked for.
  public var edit: TextEdit
  /// What is put in in place of the plain text by clients that know snippets, in their syntax (`$1`, `${2:words}`, `$0`);
  /// `nil` where that is the same.
  public var snippet: String?
  /// What else changes, elsewhere in the document: numbers of items below, the text of a link. None touches ``edit``.
  public var additionalEdits: [TextEdit]
  /// What there is more to say of; `nil` if nothing is.
  public var subject: Subject?
}
