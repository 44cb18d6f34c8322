import DatelineSyntax
import DatelineTestSupport

extension FuzzTarget {
  /// Sets of edits refuse overlap, compose and undo, and edits of a page leave a page.
  static let editing = FuzzTarget(name: "editing") { input in
    var input = input
    let page = input.text()
    let texts = [input.text(), input.text(), input.text()]
    if input.choose(below: 2) == 0 {
      checkPageEdit(page, texts, &input)
    } else {
      checkSets(page, texts, &input)
    }
  } seeds: {
    Seeds.pages.filter { $0.count < 2_000 }.enumerated().map { number, page in
      let texts = ["A new headline", "/news/2017/03/8/a.md", "a name"].map { Array($0.utf8) }
      return FuzzInput.seed(
        [page] + texts,
        choices: [
          number % 4 == 0 ? 1 : 0, UInt8(number / 4 % 2), 0, UInt8(truncatingIfNeeded: number), 0, 0, 0,
        ])
    }
  }

  // MARK: Sets

  private static func checkSets(_ text: [UInt8], _ replacements: [[UInt8]], _ input: inout FuzzInput) {
    let edits = (0..<input.choose(below: 6)).map { _ in
      let start = input.choose(below: text.count + 2) - input.choose(below: 2)
      let length = input.choose(below: 2) == 0 ? 0 : input.choose(below: 20)
      return TextEdit(range: start..<start + length, replacement: input.choose(from: replacements + [[]]))
    }
    guard let set = made(of: edits) else { return }
    checkMerging(edits, as: set)
    let difference = EditSet(from: text, to: replacements[0])
    if let changed = applied(difference, to: text) {
      expect(changed == replacements[0], "a difference leads elsewhere")
    }
    guard let changed = applied(set, to: text) else { return }
    var naive = text
    for edit in set.edits.reversed() { naive.replaceSubrange(edit.range, with: edit.replacement) }
    expect(changed == naive, "applied, it is another text")
    checkInverse(of: set, text, changed)
    for affinity in [EditSet.Affinity.before, .after] {
      let places = (0...text.count).map { set.offset(after: $0, affinity: affinity) }
      expect(zip(places, places.dropFirst()).allSatisfy { $0 <= $1 }, "places change their order")
      expect(places[0] >= 0 && places[text.count] <= changed.count, "a place leaves the text")
    }
  }

  /// The set, if no two edits overlap, which is looked for one by one.
  private static func made(of edits: [TextEdit]) -> EditSet? {
    let overlap = edits.indices.contains { one in
      edits.indices.contains { $0 > one && overlaps(edits[one].range, edits[$0].range) }
    }
    do throws(EditError) {
      let set = try EditSet(edits)
      expect(!overlap, "an overlap is taken")
      return set
    } catch {
      expect(overlap, "refused without overlap: \(error)")
      return nil
    }
  }

  /// Whether a place lies within the other range, borders apart, or both hold a byte.
  private static func overlaps(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    if one.isEmpty { return other.lowerBound < one.lowerBound && one.lowerBound < other.upperBound }
    if other.isEmpty { return one.lowerBound < other.lowerBound && other.lowerBound < one.upperBound }
    return one.overlaps(other)
  }

  /// What can be one set can be two that are merged, at any place.
  private static func checkMerging(_ edits: [TextEdit], as set: EditSet) {
    for cut in 0...edits.count {
      do throws(EditError) {
        let merged = try EditSet(Array(edits[..<cut])).merging(EditSet(Array(edits[cut...])))
        expect(merged == set, "merged at \(cut), it is another set")
      } catch {
        find("can't be merged at \(cut): \(error)")
      }
    }
  }

  /// The text with edits made. They are refused only where they leave it or cut a character.
  private static func applied(_ set: EditSet, to text: [UInt8]) -> [UInt8]? {
    do throws(EditError) {
      return try set.applied(to: text.span)
    } catch .cutsCharacter(let place) {
      expect(UTF8Decoding.cutsScalar(at: place, in: text.span), "no character is cut at \(place)")
    } catch .outOfBounds(let range, _) {
      expect(range.lowerBound < 0 || range.upperBound > text.count, "\(range) is within the text")
    } catch {
      find("made, but not applied: \(error)")
    }
    return nil
  }

  private static func checkInverse(of set: EditSet, _ text: [UInt8], _ changed: [UInt8]) {
    do throws(EditError) {
      let inverse = try set.inverse(for: text.span)
      // Only in ill-formed text would the way back cut a character.
      guard let back = applied(inverse, to: changed) else { return }
      expect(back == text, "taken back, it is another text")
    } catch {
      find("can't be taken back: \(error)")
    }
  }

  // MARK: Pages

  private static func checkPageEdit(_ bytes: [UInt8], _ texts: [[UInt8]], _ input: inout FuzzInput) {
    let kind: DocumentKind = input.choose(from: [.eventPage, .dayIndex])
    let tree = SyntaxTree(parsing: bytes, as: kind)
    let edits: EditSet
    do throws(PageEditError) {
      edits =
        kind == .eventPage
        ? try pageEdits(EventPage(tree), texts, &input) : try indexEdits(DayIndex(tree), texts, &input)
    } catch {
      // A refusal is no fault.
      return
    }
    guard let changed = try? edits.applied(to: bytes.span) else { find("edits don't fit the page: \(edits)") }
    if let broken = TreePromises.broken(by: SyntaxTree(parsing: changed, as: kind)) { find(broken) }
    for edit in edits.edits {
      expect(
        TextEdit.minimal(replacing: edit.range, in: bytes, by: edit.replacement) == edit,
        "an edit is larger than it has to be: \(edit)")
    }
  }

  private static func pageEdits(
    _ page: EventPage, _ texts: [[UInt8]], _ input: inout FuzzInput
  ) throws(PageEditError) -> EditSet {
    let link = NewListItem.Link(text: texts[0], destination: texts[1])
    let kind: SyntaxKind = input.choose(from: [.relatedSection, .sourcesSection, .changesSection])
    switch input.choose(below: 16) {
    case 0: return try page.replacingHeadline(with: texts[0])
    case 1: return try page.replacingTopic(with: texts[0])
    case 2: return try page.removingTopic()
    case 3: return try page.replacingSummary(with: texts[0])
    case 4: return try page.removingSummary()
    case 5: return try page.replacingDate(with: date())
    case 6:
      let item = NewListItem(link: link, contextNames: input.choose(below: 2) == 0 ? [texts[2]] : [])
      return try page.inserting(item, at: input.choose(below: 12), in: kind)
    case 7: return try page.removingItem(at: input.choose(below: 8), from: kind)
    case 8: return try page.notingChange(to: link, timestamp: "2018-01-02 03:04:05")
    case 9:
      return try chosen(from: page.root.descendants.compactMap(Link.init), .link, &input)
        .replacing(text: texts[0], destination: texts[1])
    case 10:
      return try chosen(from: page.root.descendants.compactMap(Context.init), .context, &input)
        .replacingNames(with: [texts[2], texts[1]])
    case 11: return try chosen(from: page.sections, kind, &input).renumbered()
    case 12:
      return try chosen(from: page.sections, kind, &input)
        .movingItem(from: input.choose(below: 8), to: input.choose(below: 8))
    case 13:
      return try chosen(from: page.sections, kind, &input)
        .removingItems(at: [input.choose(below: 8), input.choose(below: 8)])
    case 14: return try page.removing(chosen(from: page.sections, kind, &input))
    default: return try page.rearrangingSections(into: page.sections.indices.reversed())
    }
  }

  private static func indexEdits(
    _ index: DayIndex, _ texts: [[UInt8]], _ input: inout FuzzInput
  ) throws(PageEditError) -> EditSet {
    let new = NewIndexEntry(
      topic: input.choose(below: 2) == 0 ? texts[2] : nil,
      link: NewListItem.Link(text: texts[0], destination: texts[1]),
      text: input.choose(from: [.none, .summary(texts[2]), .context([texts[2]])]))
    let choice = input.choose(below: 6)
    switch choice {
    case 0: return try index.replacingPreviousDay(with: date())
    case 1: return try index.removingPreviousDay()
    default: break
    }
    let day = try chosen(from: index.days, .dayHeading, &input)
    switch choice {
    case 2: return try index.removing([day])
    case 3: return try day.inserting(new, at: input.choose(below: 8))
    case 4: return try day.removingEntry(at: input.choose(below: 8))
    default: return try chosen(from: day.entries, .indexEntry, &input).replaced(by: new)
    }
  }

  private static func date() throws(PageEditError) -> CalendarDate {
    guard let date = CalendarDate(year: 2001, month: 2, day: 3) else { throw .missing(.dateLine) }
    return date
  }

  private static func chosen<Value>(
    from values: [Value], _ kind: SyntaxKind, _ input: inout FuzzInput
  ) throws(PageEditError) -> Value {
    guard !values.isEmpty else { throw .missing(kind) }
    return input.choose(from: values)
  }
}
