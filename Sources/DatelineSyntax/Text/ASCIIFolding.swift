/// Folding of typographic and accented Latin text to ASCII.
package enum ASCIIFolding {
  /// U+00C0 to U+024F, sixteen a row; `.` where nothing is near.
  private static let latin = table(
    """
    A A A A A A AE C E E E E I I I I \
    D N O O O O O x O U U U U Y Th ss \
    a a a a a a ae c e e e e i i i i \
    d n o o o o o / o u u u u y th y \
    A a A a A a C c C c C c C c D d \
    D d E e E e E e E e E e G g G g \
    G g G g H h H h I i I i I i I i \
    I i IJ ij J j K k k L l L l L l L \
    l L l N n N n N n . NG ng O o O o \
    O o OE oe R r R r R r S s S s S s \
    S s T t T t T t U u U u U u U u \
    U u U u W w Y y Y Z z Z z Z z s \
    b B B b . . O C c . D D d . E E \
    E F f G G hv I I K k l . M N n O \
    O o OI oi P p . . . . . t T t T U \
    u U V Y y Z z . . . . . . . . . \
    . . . . DZ Dz dz LJ Lj lj NJ Nj nj A a I \
    i O o U u U u U u U u U u e A a \
    A a AE ae G g G g K k O o O o . . \
    j DZ Dz dz G g Hv . N n A a AE ae O o \
    A a A a E e E e I i I i O o O o \
    R r R r U u U u S s T t . . H h \
    N d OU ou Z z A a E e O o O o O o \
    O o Y y l n t . . . A C c L T s \
    z . . B . V E e J j . q R r Y y
    """)

  /// U+1E00 to U+1EFF.
  private static let latinAdditional = table(
    """
    A a B b B b B b C c D d D d D d \
    D d D d E e E e E e E e E e F f \
    G g H h H h H h H h H h I i I i \
    K k K k K k L l L l L l L l M m \
    M m M m N n N n N n N n O o O o \
    O o O o P p P p R r R r R r R r \
    S s S s S s S s S s T t T t T t \
    T t U u U u U u U u U u V v V v \
    W w W w W w W w W w X x X x Y y \
    Z z Z z Z z h t w y a s s s SS d \
    A a A a A a A a A a A a A a A a \
    A a A a A a A a E e E e E e E e \
    E e E e E e E e I i I i O o O o \
    O o O o O o O o O o O o O o O o \
    O o O o U u U u U u U u U u U u \
    U u Y y Y y Y y Y y LL ll . . Y y
    """)

  private static func table(_ cells: String) -> [[UInt8]?] {
    cells.utf8.split(separator: UInt8(ascii: " ")).map { $0.elementsEqual(".".utf8) ? nil : Array($0) }
  }

  /// The ASCII text for a scalar beyond ASCII, empty where it should vanish; `nil` where nothing is near.
  package static func folding(of scalar: Unicode.Scalar) -> [UInt8]? {
    let value = Int(scalar.value)
    switch value {
    case 0xC0...0x24F: return latin[value - 0xC0]
    case 0x1E00...0x1EFF: return latinAdditional[value - 0x1E00]
    default: return punctuation(scalar).map { Array($0.utf8) }
    }
  }

  private static func punctuation(_ scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: " "
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0x300...0x36F: ""
    case 0xAA: "a"
    case 0xB9: "1"
    case 0xB2: "2"
    case 0xB3: "3"
    case 0xBA: "o"
    case 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036: "\""
    case 0xB4, 0x2B9...0x2BF, 0x2018...0x201B, 0x2032, 0x2035, 0x2039, 0x203A: "'"
    case 0x2010...0x2013, 0x2212: "-"
    case 0x2014, 0x2015: "--"
    case 0x2022, 0xB7: "*"
    case 0x2026: "..."
    case 0x2044: "/"
    default: nil
    }
  }

  /// `bytes` with all that has an ASCII form folded; other characters and ill-formed bytes stay.
  static func folded(_ bytes: Span<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var offset = 0
    while offset < bytes.count {
      let unit = UTF8Decoding.unit(at: offset, in: bytes)
      if bytes[offset] >= 0x80, let scalar = unit.scalar, let text = folding(of: scalar) {
        result.append(contentsOf: text)
      } else {
        for index in offset..<(offset + unit.length) { result.append(bytes[index]) }
      }
      offset += unit.length
    }
    return result
  }
}
