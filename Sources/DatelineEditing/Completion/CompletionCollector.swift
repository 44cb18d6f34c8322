import DatelineSyntax

/// Collects items in the order of their ranks, up to a limit.
struct CompletionCollector {
  private let limit: Int
  private var items: [CompletionItem] = []
  /// Whether there is more than was collected.
  var isIncomplete = false

  init(limit: Int) {
    self.limit = max(0, limit)
  }

  /// How many further items there is room for.
  var room: Int { limit - items.count }

  /// Adds an item behind the others.
  mutating func add(
    _ label: String, _ kind: CompletionItem.Kind, detail: String? = nil, filterText: String,
    replacing range: Range<Int>, with text: [UInt8], snippet: String? = nil, additionalEdits: [TextEdit] = [],
    subject: CompletionItem.Subject? = nil
  ) {
    guard room > 0 else {
      isIncomplete = true
      return
    }
    items.append(
      CompletionItem(
        label: label, kind: kind, detail: detail, filterText: filterText,
        sortText: Self.sortText(items.count),
        edit: TextEdit(range: range, replacement: text), snippet: snippet, additionalEdits: additionalEdits,
        subject: subject))
  }

  /// The list.
  var list: CompletionList { CompletionList(items: items, isIncomplete: isIncomplete) }

  private static func sortText(_ rank: Int) -> String {
    let digits = String(rank)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}
