extension SlugRule {
  /// Whether `slug` can stem from a headline whose accents, curly quotes or dashes `headline` has lost.
  ///
  /// The English archive made its slugs from headlines such as `Hollande’s` (`hollandeas`) and shows them
  /// folded, as `Hollande's`. Each character that folds to what is shown is tried for what the rule would
  /// have made of it. At most two guesses are allowed: letters that have gone missing altogether, or accents
  /// of which the slug shows nothing (`ā` became `a`) except that it was cut earlier. True wherever
  /// `matches(slug:headline:)` is. Rules that don't read bytes as Latin-1 have no such slugs.
  ///
  /// - Complexity: O(*n*) in the headline where few of its letters could have had an accent by the slug; in the
  ///   worst case bounded by a fixed number of steps, beyond which the answer is `false`.
  public func followsApartFromLostAccents(slug: Span<UInt8>, headline: Span<UInt8>) -> Bool {
    if matches(slug: slug, headline: headline) { return true }
    guard transliteration == .latin1Unidecode, limitUnit == .bytes else { return false }
    var alignment = LostAccentAlignment(rule: self)
    return alignment.aligns(slug: slug, headline: headline)
  }
}

/// A search for an original headline that explains a slug, by depth first.
private struct LostAccentAlignment {
  /// How far the headline shown, its original and the slug have been read.
  private struct State: Hashable {
    var shown = 0
    var original = 0
    var slug = 0
    var guesses = 0
    var isOpen = false
  }

  private static let mostGuesses = 2
  private static let mostBranches = 2_000

  private let rule: SlugRule
  private var open: [State] = [State()]
  /// Taken up only when all that needs no further guess has failed.
  private var guessed: [State] = []
  private var seen: Set<State> = []

  init(rule: SlugRule) {
    self.rule = rule
  }

  mutating func aligns(slug: Span<UInt8>, headline: Span<UInt8>) -> Bool {
    while let state = open.popLast() ?? guessed.popLast() {
      if follow(state, slug: slug, headline: headline) { return true }
      if seen.count > Self.mostBranches { return false }
    }
    return false
  }

  /// Follows the headline as shown, and notes every place where the original may have differed.
  private mutating func follow(_ start: State, slug: Span<UInt8>, headline: Span<UInt8>) -> Bool {
    var state = start
    while state.original < rule.limit {
      if canBeginForeign(state, in: slug) {
        if state.shown < headline.count {
          let candidates = LostCharacter.byFirstShown[Int(headline[state.shown] & 0x7F)]
          for character in candidates where headline.continues(with: character.shown, at: state.shown) {
            branch(state, to: character, slug: slug)
          }
        }
        if state.guesses < Self.mostGuesses {
          for character in LostCharacter.missing { branch(state, to: character, slug: slug) }
        }
      }
      if state.isOpen, state.guesses < Self.mostGuesses {
        branch(state, to: LostCharacter.pilcrow, slug: slug)
      }
      guard state.shown < headline.count else { break }
      guard put(headline[state.shown], into: &state, slug: slug) else { return false }
      state.shown += 1
    }
    return state.slug == slug.count
  }

  /// Whether the slug goes on with what the first byte of a character beyond ASCII can become.
  private func canBeginForeign(_ state: State, in slug: Span<UInt8>) -> Bool {
    var next = state.slug
    if state.isOpen, next > 0 { next += 1 }
    guard next < slug.count else { return false }
    switch slug[next] {
    case UInt8(ascii: "a"), UInt8(ascii: "A"), UInt8(ascii: "c"), UInt8(ascii: "C"), UInt8(ascii: "e"),
      UInt8(ascii: "E"):
      return true
    default: return false
    }
  }

  private mutating func branch(_ state: State, to character: LostCharacter, slug: Span<UInt8>) {
    var next = state
    for byte in character.original where next.original < rule.limit {
      guard put(byte, into: &next, slug: slug) else { return }
    }
    next.shown += character.shown.count
    if character.shown.isEmpty || isSilent(character, after: state, leadingTo: next, slug: slug) {
      next.guesses += 1
      guard next.guesses <= Self.mostGuesses else { return }
    }
    guard seen.insert(next).inserted else { return }
    if next.guesses > state.guesses { guessed.append(next) } else { open.append(next) }
  }

  /// Whether the slug shows nothing of the accent: the letter without it would have led to the same place.
  private func isSilent(
    _ character: LostCharacter, after state: State, leadingTo next: State, slug: Span<UInt8>
  ) -> Bool {
    var plain = state
    for byte in character.shown {
      guard put(byte, into: &plain, slug: slug) else { return false }
    }
    return plain.slug == next.slug && plain.isOpen == next.isOpen
  }

  /// Reads one byte of the original; `false` where the slug doesn't go on with what it becomes.
  private func put(_ byte: UInt8, into state: inout State, slug: Span<UInt8>) -> Bool {
    state.original += 1
    var packed = Latin1Unidecode.packed(byte)
    while packed != 0 {
      let character = UInt8(truncatingIfNeeded: packed)
      packed >>= 8
      if rule.dropped.contains(character) { continue }
      guard rule.keeps(character) else {
        state.isOpen = true
        continue
      }
      if state.isOpen, state.slug > 0 {
        guard state.slug < slug.count, slug[state.slug] == rule.separator else { return false }
        state.slug += 1
      }
      state.isOpen = false
      guard state.slug < slug.count, slug[state.slug] == rule.cased(character) else { return false }
      state.slug += 1
    }
    return true
  }
}

/// A character that a headline may have had where it now shows ASCII, or nothing.
private struct LostCharacter {
  /// What the headline shows.
  let shown: [UInt8]
  /// The bytes that the slug was made from.
  let original: [UInt8]

  /// The characters by the first ASCII character that they fold to.
  static let byFirstShown: [[LostCharacter]] = {
    var table = [[LostCharacter]](repeating: [], count: 0x80)
    func add(_ shown: [UInt8], _ scalar: Unicode.Scalar) {
      guard let first = shown.first, first < 0x80 else { return }
      table[Int(first)].append(LostCharacter(shown: shown, original: utf8(scalar)))
    }
    for scalar in scalars(0xA0...0x24F) + scalars(0x1E00...0x1EFF) + scalars(0x2000...0x2044) {
      add(ASCIIFolding.folding(of: scalar) ?? [], scalar)
    }
    // Both dashes were folded either way.
    add(Array("--".utf8), "\u{2013}")
    add(Array("-".utf8), "\u{2014}")
    return table.map(distinct)
  }()

  /// The letters and quotes that may have vanished.
  static let missing: [LostCharacter] = distinct(
    (scalars(0xC0...0x17F) + scalars(0x2018...0x201D)).map { LostCharacter(shown: [], original: utf8($0)) })

  /// One of each sort that slugs can tell apart.
  private static func distinct(_ characters: [LostCharacter]) -> [LostCharacter] {
    var seen: Set<[[UInt8]]> = []
    return characters.filter { character in
      let packed = character.original.map(Latin1Unidecode.packed)
      let letters = packed.flatMap { packed in (0..<4).map { UInt8(truncatingIfNeeded: packed >> (8 * $0)) } }
      return seen.insert([character.shown, letters]).inserted
    }
  }

  /// A pilcrow between topic and headline, which stood there as a single Latin-1 byte.
  static let pilcrow = LostCharacter(shown: [], original: [0xB6])

  private static func scalars(_ values: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    values.compactMap(Unicode.Scalar.init)
  }

  private static func utf8(_ scalar: Unicode.Scalar) -> [UInt8] {
    Array(String(Character(scalar)).utf8)
  }
}

extension Span<UInt8> {
  fileprivate func continues(with other: [UInt8], at offset: Int) -> Bool {
    guard count - offset >= other.count else { return false }
    for index in other.indices where self[offset + index] != other[index] { return false }
    return true
  }
}
