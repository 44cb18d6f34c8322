extension CodeAction {
  /// What is to be changed, in so few words that an editor can keep it until the action is chosen. Offsets are those of the
  /// text for which the action was offered.
  public enum Request: Hashable, Codable, Sendable {
    /// The fix of a rule's finding at a range of bytes.
    case fix(rule: String, range: Range<Int>)
    /// All safe fixes of the page, of one rule or of all, until nothing changes.
    case fixAll(rule: String?)
    /// The texts of the page that are copies of what other pages say otherwise.
    case refreshTexts
    /// The texts on other pages that are copies of what this page says otherwise.
    case refreshCopies
    /// A suggested page among the related ones; its path.
    case listRelated(path: String)
    /// All suggested pages among the related ones.
    case listAllRelated
    /// The names of the context at a byte offset in order.
    case sortContext(at: Int)
    /// The related events in order.
    case sortRelated
    /// Contexts and related events in order.
    case sortAll
    /// The file's name as it follows from the headline.
    case renameFile
    /// An entry of the page in its day's index.
    case enterInIndex
    /// The index of the page's day, in line with the pages of that day; a new one where there is none.
    case alignIndex
    /// The page to which the link at a byte offset leads.
    case createPage(linkAt: Int)
    /// A comment that switches a rule off for the line of its finding at a range of bytes.
    case suppressOnLine(rule: String, range: Range<Int>)
    /// A comment that switches a rule off for the page.
    case suppressOnPage(rule: String)
  }
}
