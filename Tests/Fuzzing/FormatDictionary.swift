import DatelineConfiguration
import DatelineRules
import DatelineSyntax
import DatelineTestSupport

/// What libFuzzer puts into inputs: the pieces of the format, in the form of its dictionaries.
enum FormatDictionary {
  static var text: [UInt8] {
    var lines: [UInt8] = []
    for piece in pieces.sorted(by: { $0.lexicographicallyPrecedes($1) }) where !piece.isEmpty {
      lines.append(UInt8(ascii: "\""))
      for byte in piece {
        if (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") {
          lines.append(byte)
        } else {
          lines += Array("\\x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
        }
      }
      lines += Array("\"\n".utf8)
    }
    return lines
  }

  private static var pieces: Set<[UInt8]> {
    var pieces = Set(SeededGenerator.pieces)
    for dialect in Dialects.builtIn.all {
      let headings = dialect.sourcesLabels + dialect.relatedLabels + dialect.changesLabels
      var texts = headings.map { "### \($0):" } + dialect.contextLabels.map { "_\($0): " }
      texts += [dialect.linkPrefix, dialect.dateLinkPrefix, dialect.indexLinkPrefix].map { "](\($0)/news/" }
      texts += [dialect.coverImageLabel, dialect.previousDayLabel].map { "[\($0)](" }
      pieces.formUnion(texts.map { Array($0.utf8) })
    }
    pieces.formUnion(RuleRegistry.metadata.map { Array("<!-- dateline-disable-line \($0.id) -->".utf8) })
    pieces.formUnion(configurationWords)
    pieces.formUnion(
      ["Content-Length: ", "Content-Type: ", "\r\n\r\n", "charset=utf-8"].map { Array($0.utf8) })
    pieces.insert([FuzzInput.separator])
    return pieces
  }

  /// The keys and names of a configuration, as its schema has them.
  private static var configurationWords: [[UInt8]] {
    let schema = ConfigurationSchema.text(knownRules: RuleRegistry.metadata)
    let words = schema.split(separator: "\"", omittingEmptySubsequences: false)
    // Every second piece is a string; one with blanks is a description.
    return words.indices.filter { $0 % 2 == 1 && !words[$0].contains(" ") && words[$0].utf8.count < 40 }
      .map { Array("\"\(words[$0])\"".utf8) }
  }
}
