/// The pages that share names with a text, and which.
struct Candidates: Sendable {
  /// A name of the text.
  struct Name: Sendable {
    /// The name's number.
    let place: Int32
    let name: FoundName
    /// How many pages have the name, the one that is asked for left out.
    let pageCount: Int
  }

  /// Of more names the likeliest count; so the names of a page fit into one word.
  static let mostNames = 64

  private(set) var pages: [Int32] = []
  /// For each page of the archive a bit for each name of the text that it has.
  private var masks: [UInt64]

  init(pageCount: Int) {
    masks = Array(repeating: 0, count: pageCount)
  }

  /// Collects the pages of names.
  ///
  /// - Complexity: O(*p*), where *p* is the number of the names' pages.
  mutating func collect(_ names: [Name], in index: RelatedIndex, where isWanted: (Int32) -> Bool) {
    for (bit, name) in names.prefix(Self.mostNames).enumerated() {
      for page in index.tags.postings[Int(name.place)] {
        let mask = masks[Int(page)]
        if mask == 0 {
          guard isWanted(page) else { continue }
          pages.append(page)
        }
        masks[Int(page)] = mask | 1 << UInt64(bit)
      }
    }
  }

  /// The names that a page has, a bit for each.
  func mask(of page: Int32) -> UInt64 { masks[Int(page)] }

  /// The names that a page has, in their order.
  func names(of page: Int32) -> [Int] {
    (0..<Self.mostNames).filter { masks[Int(page)] & 1 << UInt64($0) != 0 }
  }

  mutating func clear() {
    for page in pages { masks[Int(page)] = 0 }
    pages.removeAll(keepingCapacity: true)
  }
}
