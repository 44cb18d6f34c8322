extension SlugRule {
  /// Hands the bytes of the slug of `headline` to `emit`, one by one, and those that it has in common with a range of the
  /// headline to `emitRun`, until one of them answers `false`.
  ///
  /// - Returns: whether they took them all.
  @inline(__always)
  func generate(
    from headline: Span<UInt8>, emit: (UInt8) -> Bool, emitRun: (Range<Int>) -> Bool
  ) -> Bool {
    var joint = Joint(separator: separator)
    // One of the two is counted, the other is as good as unlimited.
    let end = limitUnit == .bytes ? min(headline.count, max(limit, 0)) : headline.count
    var characters = limitUnit == .bytes ? Int.max : limit
    var offset = 0
    while offset < end, characters > 0 {
      let byte = headline[offset]
      if byte < 0x80 {
        offset += 1
        characters -= 1
        guard put(byte, after: &joint, emit: emit) else { return false }
      } else if transliteration == .latin1Unidecode {
        let length =
          limitUnit == .bytes ? 1 : min(UTF8Decoding.unit(at: offset, in: headline).length, end - offset)
        characters -= 1
        for index in offset..<(offset + length) {
          var packed = Latin1Unidecode.packed(headline[index])
          while packed != 0 {
            guard put(UInt8(truncatingIfNeeded: packed), after: &joint, emit: emit) else { return false }
            packed >>= 8
          }
        }
        offset += length
      } else if kept == .lettersNumbersAndUnderscore,
        case let count = headline.ideographCount(from: offset, to: end, atMost: characters), count > 0
      {
        let next = offset + count * 3
        guard joint.close(emit: emit), emitRun(offset..<next) else { return false }
        offset = next
        characters -= count
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
            guard emitRun(offset..<next) else { return false }
          }
        } else {
          joint.isOpen = true
        }
        offset = next
        characters -= 1
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
  /// How many characters from an offset on are U+4E00 to U+9FFF, of which Chinese headlines mostly consist: letters
  /// without case.
  @inline(__always)
  fileprivate func ideographCount(from start: Int, to end: Int, atMost limit: Int) -> Int {
    var count = 0
    var offset = start
    while count < limit, offset <= end - 3 {
      let (lead, second, third) = (self[offset], self[offset + 1], self[offset + 2])
      let value = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(third & 0x3F)
      guard lead & 0xF0 == 0xE0, (second & third) & 0xC0 == 0x80, (second | third) & 0x40 == 0,
        value &- 0x4E00 <= 0x9FFF - 0x4E00
      else { break }
      count += 1
      offset += 3
    }
    return count
  }

  /// Whether the bytes of a range of `other` stand here at an offset.
  @inline(__always)
  func holds(_ other: Span<UInt8>, _ range: Range<Int>, at offset: Int) -> Bool {
    guard range.count <= count - offset else { return false }
    var index = 0
    while index <= range.count - 8 {
      guard word(at: offset + index) == other.word(at: range.lowerBound + index) else { return false }
      index += 8
    }
    while index < range.count {
      guard self[offset + index] == other[range.lowerBound + index] else { return false }
      index += 1
    }
    return true
  }

  /// The eight bytes at an offset, the first one lowest.
  @inline(__always)
  private func word(at offset: Int) -> UInt64 {
    precondition(offset >= 0 && offset <= count - 8, "no such bytes")
    return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
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
