import DatelineArchive

/// The names to look for: those of the archive, and other ways to write them.
///
/// A reference, so that all threads and each search share its tables without counting references to them.
final class NameSet: Sendable {
  /// The texts to look for; the first ones are the archive's names, in its order.
  private let texts: [[UInt8]]
  /// The name that each further text stands for.
  private let meanings: [Int32]
  /// How many names there are.
  let count: Int
  private let matcher: NameMatcher

  /// Collects the names of an archive.
  ///
  /// - Parameter aliases: other ways to write a name, by the name.
  init(_ table: NameTable, aliases: [[UInt8]: [[UInt8]]]) {
    var texts = table.all.map { $0.count > 0 ? $0.text.bytes : [] }
    var meanings: [Int32] = []
    count = texts.count
    for place in texts.indices {
      let name = texts[place]
      let spoken = NameMarkup.forms(of: name)
      // What has mark-up is never found as it stands, except where the mark-up does.
      let own = spoken + (aliases.isEmpty ? [] : aliases[name] ?? [])
      // What is folded alike is found with the name.
      for form in own where FoldedText(form).symbols != FoldedText(name).symbols {
        texts.append(form)
        meanings.append(Int32(place))
      }
    }
    matcher = NameMatcher(texts)
    self.texts = texts
    self.meanings = meanings
  }

  /// The name that a text stands for.
  func entity(of place: Int) -> Int32 { place < count ? Int32(place) : meanings[place - count] }

  /// Whether a text to look for is written exactly so.
  func isWritten(_ place: Int, as bytes: [UInt8], at range: Range<Int>) -> Bool {
    texts[place].elementsEqual(bytes[range])
  }

  // MARK: Searching

  // Here and not the matcher's, of which each caller would make a copy: that counts all its references.

  /// As ``NameMatcher/forEachMatch(in:longest:shorter:)``.
  func forEachMatch(
    in text: borrowing FoldedText, longest: (NameMatcher.Match) -> Void, shorter: (NameMatcher.Form) -> Void
  ) {
    matcher.forEachMatch(in: text, longest: longest, shorter: shorter)
  }

  /// As ``NameMatcher/forEachName(of:_:)``.
  func forEachName(of form: NameMatcher.Form, _ body: (Int) -> Void) {
    matcher.forEachName(of: form, body)
  }
}
