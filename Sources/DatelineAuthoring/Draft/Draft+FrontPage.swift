import DatelineArchive
import DatelineSyntax

extension Draft {
  /// Lets the front page list the newest days, as many as it has headings for; with fewer days left, the last headings
  /// go. A day that it lists already goes to its new place as it is, others come from their indexes. A front page of
  /// another form is left alone.
  ///
  /// - Parameter always: whether it is looked at even if no day came or went.
  mutating func bringFrontPageAlong(always: Bool = false) throws(AuthoringRefusal) {
    guard let frontPage, always || indexedDays != formerlyIndexedDays else { return }
    try changeIndex(.frontPage) { (draft, file) throws(AuthoringRefusal) in
      try draft.listNewestDays(on: file)
    }
    for date in try tree(of: frontPage)?.listedDates ?? [] where !indexedDays.contains(date) {
      leaveAlone(.frontPageLink(date), frontPage)
    }
  }

  private mutating func listNewestDays(on file: ArchivePath) throws(AuthoringRefusal) {
    guard let tree = try tree(of: file) else { return }
    guard let form = FrontPageForm(tree) else {
      if tree.listedDates.first != indexedDays.newest(1).first { leaveAlone(.otherFrontPage, file) }
      return
    }
    let newest = indexedDays.newest(form.days.count)
    let isRight =
      newest == form.days.map(\.date)
      && (form.previous == nil || form.previous?.date == newest.last.flatMap(indexedDays.last(before:)))
    guard !isRight else { return }
    guard let replacements = try replacements(of: form, by: newest) else {
      leaveAlone(.outdatedFrontPage, file)
      return
    }
    let edits = try required(of: file) { () throws(PageEditError) in
      try DayIndex(tree).replacing(replacements, dialect: dialect(of: tree))
    }
    var isChanged = try apply(edits, to: tree, file)
    if try removeSurplus(of: form, listing: newest, from: file) { isChanged = true }
    guard isChanged else { return }
    note(.listsNewestDays, file)
    let isWorded = form.days.prefix(newest.count).contains { !$0.showsDate }
    if isWorded, zip(newest, newest.dropFirst()).contains(where: { $0.dayNumber - $1.dayNumber > 1 }) {
      leaveAlone(.frontPageHeadings, file)
    }
  }

  /// `nil` where the form doesn't tell what the front page would be.
  private mutating func replacements(
    of form: FrontPageForm, by newest: [CalendarDate]
  ) throws(AuthoringRefusal) -> [DayReplacement]? {
    // No day that could show the form, or words that belong to a day.
    guard let last = newest.last, form.days.allSatisfy({ $0.section.node.wordsOutOfPlace == nil }) else {
      return nil
    }
    var replacements: [DayReplacement] = []
    for (listed, date) in zip(form.days, newest) where listed.date != date {
      var source = form.days.first { $0.date == date }?.section
      if source == nil { source = try day(date, in: ArchivePath(indexOf: date))?.day }
      guard let source, let replacement = listed.replacement(by: date, entries: source.entryLines) else {
        return nil
      }
      replacements.append(replacement)
    }
    if let previous = form.previous {
      guard let earlier = indexedDays.last(before: last) else {
        // A day that was never here may be a part of a larger archive.
        let isGone = previous.date >= last || formerlyIndexedDays.contains(previous.date)
        return isGone && previous.section.node.wordsOutOfPlace == nil ? replacements : nil
      }
      guard let replacement = previous.replacement(by: earlier, entries: previous.section.entryLines) else {
        return nil
      }
      replacements.append(replacement)
    }
    return replacements
  }

  /// Takes away the headings for which no day is left, that of the day before included.
  private mutating func removeSurplus(
    of form: FrontPageForm, listing newest: [CalendarDate], from file: ArchivePath
  ) throws(AuthoringRefusal) -> Bool {
    guard let tree = try tree(of: file) else { return false }
    // Replacing days keeps their number and order.
    var surplus = Array(tree.days[newest.count..<form.days.count])
    if form.previous != nil, newest.last.flatMap(indexedDays.last(before:)) == nil {
      surplus += tree.days.suffix(1)
    }
    let edits = try required(of: file) { () throws(PageEditError) in
      try DayIndex(tree).removing(surplus)
    }
    return try apply(edits, to: tree, file)
  }
}

/// The front page as archives write it: the newest days, the latest first, each under a heading of words or its date, and
/// then the link to the day before them.
private struct FrontPageForm {
  struct ListedDay {
    let section: DayIndex.Day
    let date: CalendarDate
    /// Whether the heading is the date itself.
    let showsDate: Bool

    /// `nil` if the heading doesn't lead to the index of a day, or may have another spelling of the date.
    init?(_ section: DayIndex.Day) {
      guard let link = section.heading?.link, link.isFinished, let date = link.indexedDate else { return nil }
      let text = Array(link.text?.bytes ?? [])
      showsDate = text.elementsEqual(date.description.utf8)
      guard showsDate || !text.contains(where: { $0 &- UInt8(ascii: "0") < 10 }) else { return nil }
      self.section = section
      self.date = date
    }

    func replacement(by new: CalendarDate, entries: [UInt8]) -> DayReplacement? {
      guard let link = section.heading?.link, let old = link.destination?.bytes, let target = link.target
      else { return nil }
      return DayReplacement(
        section, heading: showsDate ? Array(new.description.utf8) : nil,
        destination: old.dropLast(target.bytes.count) + ArchivePath(indexOf: new).bytes, entries: entries)
    }
  }

  let days: [ListedDay]
  let previous: ListedDay?

  init?(_ tree: SyntaxTree) {
    var sections = tree.days
    var previous: ListedDay?
    if let link = DayIndex(tree).previousDay {
      guard let last = sections.popLast(), last.heading?.link?.node == link.node else { return nil }
      previous = ListedDay(last)
      guard previous != nil else { return nil }
    }
    let days = sections.compactMap(ListedDay.init)
    guard !days.isEmpty, days.count == sections.count,
      zip(days, days.dropFirst()).allSatisfy({ $0.date > $1.date })
    else { return nil }
    self.days = days
    self.previous = previous
  }
}

extension SyntaxTree {
  /// The days to which the headings of a front page lead.
  var listedDates: [CalendarDate] { days.compactMap { $0.heading?.link?.indexedDate } }
}

extension Link {
  /// The day to whose index the link leads.
  fileprivate var indexedDate: CalendarDate? {
    guard let target, let place = try? PagePath.Components(archivePath: target.bytes.span),
      target.name.elementsEqual("index.md".utf8)
    else { return nil }
    return place.date
  }
}
