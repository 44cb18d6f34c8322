/// How a page's slug is made from its headline, as data that a configuration file can hold.
///
/// A headline is cut at a limit, transliterated, and then read character by character: some characters are
/// dropped, some kept, and each run of others becomes one separator. None stands at the start or the end of
/// the slug. Headlines are the bytes between `# ` and the line end, blanks included. Ill-formed UTF-8 in them
/// counts as characters that are not kept.
public struct SlugRule: Hashable, Sendable {
  /// What a limit counts.
  public enum LimitUnit: String, Codable, Hashable, Sendable, CaseIterable {
    /// UTF-8 bytes; a character across the limit is cut.
    case bytes
    /// Unicode scalars.
    case characters
  }

  /// What happens to characters beyond ASCII.
  public enum Transliteration: String, Codable, Hashable, Sendable, CaseIterable {
    /// Nothing.
    case none
    /// Each *byte* is read as Latin-1 and becomes what the Python package Unidecode makes of that character.
    /// `é` becomes `A(c)`. Not sensible, but what the English archive has always done.
    case latin1Unidecode = "latin1-unidecode"
  }

  /// Which characters are kept.
  public enum KeptCharacters: String, Codable, Hashable, Sendable, CaseIterable {
    /// A to Z, a to z and 0 to 9.
    case asciiLettersAndDigits = "ascii-letters-and-digits"
    /// The general categories L and N, and `_`.
    case lettersNumbersAndUnderscore = "letters-numbers-and-underscore"
  }

  /// How much of a headline counts, from its start, blanks included.
  public var limit: Int
  /// What `limit` counts.
  public var limitUnit: LimitUnit
  /// What happens to characters beyond ASCII, before the rest of the rule.
  public var transliteration: Transliteration
  /// The characters that vanish without leaving a separator.
  public var dropped: ASCIISet
  /// Whether the slug is lower-case.
  public var lowercased: Bool
  /// The characters that the slug keeps.
  public var kept: KeptCharacters
  /// The ASCII character that a run of others becomes.
  public var separator: UInt8

  /// Creates a rule.
  ///
  /// - Parameters:
  ///   - limit: how long a slug may be; a negative limit is read as 0.
  ///   - limitUnit: what the limit counts.
  ///   - transliteration: what letters beyond ASCII become.
  ///   - dropped: the characters that go without a separator.
  ///   - lowercased: whether letters become lower case.
  ///   - kept: the characters that stay.
  ///   - separator: what stands for all other characters.
  public init(
    limit: Int, limitUnit: LimitUnit, transliteration: Transliteration = .none,
    dropped: ASCIISet = ASCIISet(),
    lowercased: Bool, kept: KeptCharacters, separator: UInt8 = UInt8(ascii: "-")
  ) {
    self.limit = limit
    self.limitUnit = limitUnit
    self.transliteration = transliteration
    self.dropped = dropped
    self.lowercased = lowercased
    self.kept = kept
    self.separator = separator
  }

  /// The rule of the English archive.
  public static let english = SlugRule(
    limit: 140, limitUnit: .bytes, transliteration: .latin1Unidecode, lowercased: true,
    kept: .asciiLettersAndDigits)

  /// The rule of the Chinese archive.
  public static let chinese = SlugRule(
    limit: 60, limitUnit: .characters, dropped: ASCIISet(".,") ?? ASCIISet(), lowercased: false,
    kept: .lettersNumbersAndUnderscore)
}

// MARK: - Making and comparing slugs

extension SlugRule {
  /// The slug that follows from `headline`; empty where no character is kept.
  public func slug(for headline: Span<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(min(headline.count, max(limit, 0)) + 16)
    _ = generate(
      from: headline,
      emit: { byte in
        slug.append(byte)
        return true
      },
      emitRun: { range in
        for offset in range { slug.append(headline[offset]) }
        return true
      })
    return slug
  }

  /// Whether `slug` follows from `headline`. Needs no memory, so it can be asked of every page.
  public func matches(slug: Span<UInt8>, headline: Span<UInt8>) -> Bool {
    var matched = 0
    let isPrefix = generate(
      from: headline,
      emit: { byte in
        guard matched < slug.count, slug[matched] == byte else { return false }
        matched += 1
        return true
      },
      emitRun: { range in
        guard slug.holds(headline, range, at: matched) else { return false }
        matched += range.count
        return true
      })
    return isPrefix && matched == slug.count
  }

  /// The slug that a page written today should have.
  ///
  /// Where the rule keeps only ASCII, accents and typographic quotes are folded first, so that slug and
  /// headline agree: `António` gives `antonio`. What can't be folded becomes a separator. Other rules give
  /// `slug(for:)`.
  public func slugForNewPage(headline: Span<UInt8>) -> [UInt8] {
    guard kept == .asciiLettersAndDigits else { return slug(for: headline) }
    var rule = self
    rule.transliteration = .none
    return rule.slug(for: ASCIIFolding.folded(headline).span)
  }
}

extension SlugRule: Codable {
  private enum CodingKeys: String, CodingKey {
    case limit, limitUnit, transliteration, dropped, lowercased, kept, separator
  }

  /// Reads a rule. `transliteration`, `dropped` and `separator` may be absent: `none`, no characters and `-`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let limit = try container.decode(Int.self, forKey: .limit)
    guard limit > 0 else {
      throw DecodingError.dataCorruptedError(
        forKey: .limit, in: container, debugDescription: "expected a limit above 0")
    }
    let separator = try container.decodeIfPresent(String.self, forKey: .separator) ?? "-"
    guard let separatorByte = separator.utf8.first, separator.utf8.count == 1, separatorByte < 0x80 else {
      throw DecodingError.dataCorruptedError(
        forKey: .separator, in: container, debugDescription: "expected one ASCII character")
    }
    self.init(
      limit: limit, limitUnit: try container.decode(LimitUnit.self, forKey: .limitUnit),
      transliteration: try container.decodeIfPresent(Transliteration.self, forKey: .transliteration) ?? .none,
      dropped: try container.decodeIfPresent(ASCIISet.self, forKey: .dropped) ?? ASCIISet(),
      lowercased: try container.decode(Bool.self, forKey: .lowercased),
      kept: try container.decode(KeptCharacters.self, forKey: .kept), separator: separatorByte)
  }

  /// Writes all keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(limit, forKey: .limit)
    try container.encode(limitUnit, forKey: .limitUnit)
    try container.encode(transliteration, forKey: .transliteration)
    try container.encode(dropped, forKey: .dropped)
    try container.encode(lowercased, forKey: .lowercased)
    try container.encode(kept, forKey: .kept)
    try container.encode(String(decoding: CollectionOfOne(separator), as: UTF8.self), forKey: .separator)
  }
}
