import DatelineRules
import Testing

/// Each fault of the group `text`, planted in a clean page, is found on its very line.
@Suite struct PlantedTextFaultTests {
  private static let bytes: [PlantedFault] = [
    PlantedFault("byte-order-mark", line: 1, in: .english, "", "\u{FEFF}", fix: .safe),
    PlantedFault("byte-order-mark", line: 6, in: .english, "The", "\u{FEFF}The", fix: .unsafe),
    PlantedFault("carriage-return", line: 4, in: .english, "storm\n", "storm\r\n", fix: .safe),
    PlantedFault("carriage-return", line: 3, in: .english, "Harbour\n", "Harbour\r", fix: .safe),
    PlantedFault("tab", line: 6, in: .english, "The ferries", "The\tferries", fix: .unsafe),
    PlantedFault("tab", line: 13, in: .english, "1. [", "1.\t[", fix: .safe),
    PlantedFault("tab", line: 18, in: .english, "Context: harbour, ", "Context: harbour,\t"),
    PlantedFault("control-character", line: 4, in: .english, "# Ferries", "# \u{0}Ferries", fix: .unsafe),
    PlantedFault(
      "control-character", line: 18, in: .english, "harbour, storm", "harb\u{7}our, storm", fix: .unsafe),
    PlantedFault("line-separator", line: 6, in: .english, "The ferries", "The\u{2028}ferries", fix: .unsafe),
    PlantedFault("line-separator", line: 6, in: .english, "The ferries", "The\u{2029}ferries", fix: .unsafe),
    PlantedFault("invalid-utf8", line: 4, in: .english, "storm\n", bytes: [0x73, 0xFF, 0x0A]),
    PlantedFault("invalid-utf8", line: 6, in: .english, "á", bytes: [0xE1]),
    PlantedFault(
      "missing-final-newline", line: 19, in: .english, "_Context: storm_\n", "_Context: storm_", fix: .safe),
  ]

  private static let blanks: [PlantedFault] = [
    PlantedFault("trailing-space-in-summary", line: 6, in: .english, "says.", "says. ", fix: .safe),
    PlantedFault("leading-space-in-summary", line: 6, in: .english, "The", " The", fix: .safe),
    PlantedFault("trailing-blanks", line: 11, in: .english, "Source:", "Source: ", fix: .safe),
    PlantedFault("trailing-blanks", line: 2, in: .english, "\n\n", "\n  \n", fix: .safe),
    PlantedFault("trailing-blanks", line: 18, in: .english, "storm_", "storm_ ", fix: .safe),
    PlantedFault("wrong-spacing", line: 18, in: .english, ") _", ")  _", fix: .safe),
    PlantedFault("wrong-spacing", line: 18, in: .english, ") _", ")_", fix: .safe),
    PlantedFault("wrong-spacing", line: 18, in: .english, "_Context: ", "_Context:", fix: .safe),
    PlantedFault("wrong-spacing", line: 13, in: .english, "1. [", "1.[", fix: .safe),
    PlantedFault("wrong-spacing", line: 13, in: .english, "1. [", "1.  [", fix: .safe),
    PlantedFault("wrong-spacing", line: 13, in: .english, "1. [", "  1. [", fix: .safe),
    PlantedFault("wrong-spacing", line: 11, in: .english, "### Source", "###  Source", fix: .safe),
    PlantedFault("wrong-spacing", line: 4, in: .english, "# Ferries", " # Ferries", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 1, in: .english, "", "\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 2, in: .english, "\n\n", "\n\n\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 2, in: .english, "\n\n", "\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 4, in: .english, "Harbour\n", "Harbour\n\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 5, in: .english, "storm\n\n", "storm\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 10, in: .english, "\n\n\n\n\n", "\n\n\n\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 12, in: .english, "Source:\n", "Source:", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 14, in: .english, "harbour)\n", "harbour)\n\n", fix: .safe),
    PlantedFault(
      "wrong-blank-lines", line: 20, in: .english, "_Context: storm_\n", "_Context: storm_\n\n", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 1, in: .formats, "\nF", "F", fix: .safe),
    PlantedFault("wrong-blank-lines", line: 7, in: .chinese, "\n\n\n", "\n\n\n\n", fix: .safe),
  ]

  private static let marks: [PlantedFault] = [
    PlantedFault("html-character-reference", line: 6, in: .english, "O'Neil", "O&#39;Neil", fix: .unsafe),
    PlantedFault("html-character-reference", line: 6, in: .english, "á", "&aacute;", fix: .unsafe),
    PlantedFault("html-character-reference", line: 4, in: .chinese, "輪", "&#x8F2A;"),
    PlantedFault("html-character-reference", line: 13, in: .english, "Harbour Post", "Harbour &amp; Post"),
    PlantedFault("raw-html", line: 6, in: .english, "The", "<i>The", fix: .unsafe),
    PlantedFault("raw-html", line: 3, in: .english, "Harbour", "Harbour<br/>", fix: .unsafe),
    PlantedFault("wiki-markup", line: 4, in: .english, "Ferries sail", "''Ferries'' sail", fix: .unsafe),
    PlantedFault("wiki-markup", line: 4, in: .english, "storm\n", "storm {{es icon}}\n", fix: .unsafe),
    PlantedFault(
      "wiki-markup", line: 4, in: .english, "storm\n", "storm [http:--example.org-a (Post)]\n", fix: .unsafe),
    PlantedFault("wiki-markup", line: 4, in: .english, "Ferries", "15|-|25 Ferries"),
    PlantedFault("wiki-markup", line: 3, in: .chinese, "港口", "-{zh-cn:港口;zh-tw:港埠}-"),
    PlantedFault("wiki-markup", line: 6, in: .english, "The", "${name} The"),
    PlantedFault("mojibake", line: 6, in: .english, "á", "Ã¡", fix: .unsafe),
  ]

  @Test(arguments: bytes)
  func oddBytesAreFound(_ fault: PlantedFault) throws { try fault.verify() }

  @Test(arguments: blanks)
  func wrongBlanksAreFound(_ fault: PlantedFault) throws { try fault.verify() }

  @Test(arguments: marks)
  func leftOverMarkUpIsFound(_ fault: PlantedFault) throws { try fault.verify() }
}
