extension SlugRule {
  /// Hands the bytes of the slug of `headline` to `emit`, one by one, until it answers `false`.
  ///
  /// - Returns: whether `emit` took them all.
  @inline(__always)
  func generate(from headline: Span<UInt8>, emit: (UInt8) -> Bool) -> Bool {
    let end = countedLength(of: headline)
    var joint = Joint(separator: separator)
    var offset = 0
    while offset < end {
      let byte = headline[offset]
      if byte < 0x80 {
        offset += 1
        guard put(byte, after: &joint, emit: emit) else { return false }
      } else if transliteration == .latin1Unidecode {
        offset += 1
        var packed = Latin1Unidecode.packed(byte)
        while packed != 0 {
          guard put(UInt8(truncatingIfNeeded: packed), after: &joint, emit: emit) else { return false }
          packed >>= 8
        }
      } else if kept == .lettersNumbersAndUnderscore, offset + 3 <= end,
        headline.hasIdeograph(at: offset)
      {
        guard joint.close(emit: emit), emit(byte), emit(headline[offset + 1]), emit(headline[offset + 2])
        else {
          return false
        }
        offset += 3
      } else {
        let unit = UTF8Decoding.unit(at: offset, in: headline)
        let next = offset + unit.length
        if kept == .lettersNumbersAndUnderscore, let scalar = unit.scalar, next <= end,
          scalar.isLetterOrNumber
        {
          guard joint.close(emit: emit) else { return false }
          if lowercased {
            for byte in scalar.properties.lowercaseMapping.utf8 {
              guard emit(byte) else { return false }
            }
          } else {
            for index in offset..<next {
              guard emit(headline[index]) else { return false }
            }
          }
        } else {
          joint.isOpen = true
        }
        offset = next
      }
    }
    return true
  }

  /// Puts an ASCII character.
  @inline(__always)
  private func put(_ byte: UInt8, after joint: inout Joint, emit: (UInt8) -> Bool) -> Bool {
    if dropped.contains(byte) { return true }
    guard keeps(byte) else {
      joint.isOpen = true
      return true
    }
    return joint.close(emit: emit) && emit(cased(byte))
  }

  /// Whether the slug keeps an ASCII character.
  @inline(__always)
  func keeps(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
      || (byte == UInt8(ascii: "_") && kept == .lettersNumbersAndUnderscore)
  }

  /// A kept ASCII character as the slug has it.
  @inline(__always)
  func cased(_ byte: UInt8) -> UInt8 {
    lowercased && byte &- UInt8(ascii: "A") < 26 ? byte | 0x20 : byte
  }

  /// The number of bytes at the start of `headline` that are within the limit.
  @inline(__always)
  private func countedLength(of headline: Span<UInt8>) -> Int {
    let limit = max(limit, 0)
    guard headline.count > limit else { return headline.count }
    guard limitUnit == .characters else { return limit }
    var offset = 0
    var characters = 0
    while characters < limit, offset < headline.count {
      if headline[offset] < 0x80 {
        offset += 1
      } else if offset + 3 <= headline.count, headline.hasIdeograph(at: offset) {
        offset += 3
      } else {
        offset += UTF8Decoding.unit(at: offset, in: headline).length
      }
      characters += 1
    }
    return offset
  }
}

/// The place between two kept characters.
private struct Joint {
  let separator: UInt8
  /// Whether something was passed over that a separator should stand for.
  var isOpen = false
  private var isAtStart = true

  init(separator: UInt8) {
    self.separator = separator
  }

  /// Emits the separator where one is due; none is before the first character.
  @inline(__always)
  mutating func close(emit: (UInt8) -> Bool) -> Bool {
    let isDue = isOpen && !isAtStart
    isOpen = false
    isAtStart = false
    return !isDue || emit(separator)
  }
}

extension Span<UInt8> {
  /// Whether three bytes are one of the characters U+5000 to U+8FFF, of which Chinese headlines mostly consist: letters
  /// without case.
  @inline(__always)
  fileprivate func hasIdeograph(at offset: Int) -> Bool {
    self[offset] &- 0xE5 <= 0xE8 - 0xE5 && UTF8Decoding.isContinuation(self[offset + 1])
      && UTF8Decoding.isContinuation(self[offset + 2])
  }
}

extension Unicode.Scalar {
  /// Whether the general category is L or N.
  ///
  /// The blocks that Chinese headlines consist of are decided here, as looking up a category costs more than
  /// all the rest of making a slug.
  var isLetterOrNumber: Bool {
    switch value {
    case 0x4E00...0x9FFF: true
    case 0x2000...0x206F, 0x3001...0x3004, 0x3008...0x3020, 0xFF01...0xFF0F: false
    case 0xFF1A...0xFF20: false
    default:
      switch properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber,
        .letterNumber, .otherNumber:
        true
      default: false
      }
    }
  }
}
