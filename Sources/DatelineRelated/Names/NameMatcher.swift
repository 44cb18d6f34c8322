/// Finds all of many names in a text in one pass: the automaton of Aho and Corasick over folded symbols.
///
/// Names that fold to the same symbols share a form.
struct NameMatcher: Sendable {
  /// A place in the text where a form stands, as places among its symbols.
  struct Match: Hashable, Sendable {
    let range: Range<Int>
    let form: Form
  }

  /// Names that fold to the same symbols.
  struct Form: Hashable, Sendable {
    fileprivate let node: Int32
  }

  /// For each node: the node for its longest proper ending, the nearest node on that way that ends a name, itself
  /// included, and how many symbols lead to it.
  private var endings: [Int32] = [0]
  private var outputs: [Int32] = [0]
  private var lengths: [Int32] = [0]
  /// For each node the last name that ends there, and for each name the one before it: a number plus one, 0 for none.
  private var lastNames: [Int32] = [0]
  private var previousNames: [Int32] = []
  private var transitions = Transitions()

  /// A form that holds ever more forms ending at one place is looked into only this deep, so that the time stays linear.
  private static let deepest = 32
  private static let mostNames = 32

  /// Creates a matcher of names by their numbers, which should be 0, 1, 2 and so on; empty names are never found.
  ///
  /// - Complexity: O(*n*), where *n* is the length of all names.
  init(_ names: some Collection<[UInt8]>) {
    var text = FoldedText()
    previousNames.reserveCapacity(names.count)
    for (number, name) in names.enumerated() {
      text.fold(name)
      previousNames.append(0)
      guard !text.symbols.isEmpty else { continue }
      let node = insert(text.symbols)
      previousNames[number] = lastNames[node]
      lastNames[node] = Int32(number + 1)
    }
    connect()
  }

  private mutating func insert(_ symbols: [UInt32]) -> Int {
    var node: Int32 = 0
    for symbol in symbols {
      if let next = transitions[node, symbol] {
        node = next
        continue
      }
      let new = Int32(lengths.count)
      transitions.insert(node, symbol, new)
      lengths.append(lengths[Int(node)] + 1)
      lastNames.append(0)
      node = new
    }
    return Int(node)
  }

  /// Gives each node its longest proper ending. A node comes after the one before it, and shorter ones come first.
  private mutating func connect() {
    endings = Array(repeating: 0, count: lengths.count)
    outputs = endings
    let edges = transitions.edges(orderedBy: lengths)
    for edge in edges {
      let node = Int(edge.target)
      if edge.source != 0 {
        var ending = endings[Int(edge.source)]
        while true {
          if let next = transitions[ending, edge.symbol] {
            endings[node] = next
            break
          }
          guard ending != 0 else { break }
          ending = endings[Int(ending)]
        }
      }
      outputs[node] = lastNames[node] != 0 ? edge.target : outputs[Int(endings[node])]
    }
  }

  /// Calls a closure with the names of a form, by their numbers; of very many with some, so that the time stays linear.
  @inline(__always)
  func forEachName(of form: Form, _ body: (Int) -> Void) {
    var name = lastNames[Int(form.node)]
    var count = 0
    while name != 0, count < Self.mostNames {
      body(Int(name) - 1)
      name = previousNames[Int(name) - 1]
      count += 1
    }
  }

  /// What may stand between the end of a name and that of the word.
  private static let plural = UInt32(UInt8(ascii: "s"))

  /// Calls closures with the forms in a text, in the order of their ends.
  ///
  /// A name of a script that puts blanks between words is found where no word goes across its ends; an `s` may stand
  /// between the name and the end of the word.
  ///
  /// - Parameters:
  ///   - longest: is called with the longest form that ends at a place.
  ///   - shorter: is called with the other forms that end there.
  /// - Complexity: O(*n*), where *n* is the length of the text.
  func forEachMatch(
    in text: borrowing FoldedText, longest: (Match) -> Void, shorter: (Form) -> Void
  ) {
    var node: Int32 = 0
    let symbols = text.symbols
    for place in symbols.indices {
      let symbol = symbols[place]
      while true {
        if let next = transitions[node, symbol] {
          node = next
          break
        }
        guard node != 0 else { break }
        node = endings[Int(node)]
      }
      var output = outputs[Int(node)]
      guard output != 0 else { continue }
      let end = place + 1
      if text.isInsideWord(end), symbols[end] != Self.plural || text.isInsideWord(end + 1) { continue }
      var isLongest = true
      var depth = 0
      while output != 0, depth < Self.deepest {
        let start = end - Int(lengths[Int(output)])
        if !text.isInsideWord(start) {
          if isLongest {
            longest(Match(range: start..<end, form: Form(node: output)))
          } else {
            shorter(Form(node: output))
          }
          isLongest = false
        }
        output = outputs[Int(endings[Int(output)])]
        depth += 1
      }
    }
  }
}
