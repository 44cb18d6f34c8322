import DatelineSyntax

/// One item of a page's changes, read as the rules about them see it.
struct PageVersion {
  /// The item.
  let item: ListItem
  /// What stands behind its link; `nil` if nothing does.
  let note: ChangeNote?
  /// Which version it is; `nil` if the note doesn't tell.
  let kind: ChangeVersion?
  /// When it was written; `nil` if the note doesn't tell or there is no such time.
  let time: ChangeTime?

  /// The place of what says which version it is, or of the item where nothing does.
  var kindRange: Range<Int> { note?.text?.range ?? item.rangeWithoutNewline }

  private init(_ item: ListItem) {
    self.item = item
    note = item.note
    kind = note?.text.flatMap(ChangeVersion.init)
    time = note?.timestamp.flatMap(ChangeTime.init)
  }

  /// The versions that a page lists, from the top.
  static func all(on page: PageContext) -> [PageVersion] {
    page.eventPage?.changes?.items.map(PageVersion.init) ?? []
  }
}
