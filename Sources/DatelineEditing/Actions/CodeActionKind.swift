extension CodeAction {
  /// What kind of action it is. The raw values are the names that editors know, from the general to the special.
  public enum Kind: String, CaseIterable, Sendable {
    /// Does something about a finding.
    case quickFix = "quickfix"
    /// Changes what stands at the place.
    case refactor = "refactor"
    /// Does something with the page, wherever the cursor is.
    case source = "source.dateline"
    /// Puts contexts and related events of the page in order.
    case sort = "source.sort.dateline"
    /// Makes all safe fixes of the page.
    case fixAll = "source.fixAll.dateline"

    /// Whether the kind is one of those that a name stands for: the name itself, or a more general one.
    public func isCovered(by name: String) -> Bool {
      name.isEmpty || rawValue == name || rawValue.hasPrefix("\(name).")
    }
  }
}
