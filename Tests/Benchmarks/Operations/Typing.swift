import DatelineArchive
import DatelineSyntax

/// An archive, and pages of it in whose headlines a letter comes and goes.
final class Typing {
  var archive = Sample.archive
  private let states: [PageFacts]
  private var count = 0

  init() {
    var states: [PageFacts] = []
    let pages = zip(Sample.trees, Sample.files).lazy.filter { $1.text.kind == .eventPage }
    for (tree, file) in pages.prefix(1000) {
      guard let headline = EventPage(tree).headline?.text else { continue }
      var bytes = file.text.bytes
      bytes.insert(UInt8(ascii: "x"), at: headline.range.upperBound)
      for text in [bytes, file.text.bytes] {
        let tree = SyntaxTree(parsing: text, as: .eventPage)
        states.append(PageFacts(of: tree, at: file.path, dialects: .builtIn))
      }
    }
    self.states = states
  }

  /// What a page is after the next letter.
  func next() -> PageFacts {
    defer { count += 1 }
    return states[count % states.count]
  }
}
