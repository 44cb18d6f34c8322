public import DatelineArchive
import DatelineSyntax

extension RichText {
  /// The text as Markdown (CommonMark), without a line end behind it. What pages say is shown as it is: none of it can
  /// become mark-up.
  ///
  /// - Parameter address: where a link to a file leads, such as its URI. By default the path from the archive's root on.
  public func markdown(address: (ArchivePath) -> String = Self.rootedAddress) -> String {
    blocks.map { block in
      switch block {
      case .paragraph(let pieces): Self.markdown(pieces, address)
      case .list(let items): items.map { "- " + Self.markdown($0, address) }.joined(separator: "\n")
      case .code(let text): Self.fenced(text)
      case .markdown(let text): text
      }
    }.joined(separator: "\n\n")
  }

  /// The text without mark-up and without the targets of its links.
  public var plainText: String {
    blocks.map { block in
      switch block {
      case .paragraph(let pieces): Self.plain(pieces)
      case .list(let items): items.map { "- " + Self.plain($0) }.joined(separator: "\n")
      case .code(let text), .markdown(let text): text
      }
    }.joined(separator: "\n\n")
  }

  /// A path from the archive's root on, with a slash before it, percent-encoded.
  public static func rootedAddress(_ path: ArchivePath) -> String {
    var address = "/"
    for byte in path.bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        address += byte < 16 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return address
  }

  private static func plain(_ pieces: [Piece]) -> String {
    pieces.map { piece in
      switch piece {
      case .plain(let text), .strong(let text), .code(let text), .link(let text, _): text
      }
    }.joined()
  }

  private static func markdown(_ pieces: [Piece], _ address: (ArchivePath) -> String) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .plain(let words): text += escaped(words, isAtStart: text.isEmpty)
      case .strong(let words): text += "**\(escaped(words, isAtStart: false))**"
      case .code(let word): text += code(word)
      case .link(let words, let path):
        text += "[\(escaped(words, isAtStart: false))](\(address(path)))"
      }
    }
    return text
  }

  /// Words with a backslash before each character that Markdown might take for mark-up.
  private static func escaped(_ words: String, isAtStart: Bool) -> String {
    var text = ""
    var isAtStart = isAtStart
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\\", "`", "*", "_", "[", "]", "<", ">", "&", "|", "~", "$":
        text += "\\"
      case "#", "+", "-", "=":
        if isAtStart, text.isEmpty { text += "\\" }
      case ".", ")":
        // Behind digits alone they would make a list.
        if isAtStart, !text.isEmpty { text += "\\" }
      case "\n", "\r":
        text += " "
        continue
      default: break
      }
      text.unicodeScalars.append(scalar)
      isAtStart = isAtStart && ("0"..."9").contains(scalar)
    }
    return text
  }

  /// A word between backquotes, more of them than it has itself.
  private static func code(_ word: String) -> String {
    let fence = String(repeating: "`", count: longestRun(of: "`", in: word) + 1)
    let isPadded = word.hasPrefix("`") || word.hasSuffix("`") || word.isEmpty
    return isPadded ? "\(fence) \(word) \(fence)" : fence + word + fence
  }

  private static func fenced(_ text: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(of: "`", in: text) + 1))
    return "\(fence)markdown\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }

  private static func longestRun(of scalar: Unicode.Scalar, in text: String) -> Int {
    var (longest, run) = (0, 0)
    for other in text.unicodeScalars {
      run = other == scalar ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }
}
