import DatelineSyntax

extension Claim {
  static let textClaims = [
    // Joined, the tokens are the page.
    Claim(1) { corpora, tally in
      for page in corpora.all.flatMap(\.pages) {
        var end = 0
        for token in page.tree.tokens {
          guard token.range.lowerBound == end else { break }
          end = token.range.upperBound
        }
        tally.expect(end == page.tree.bytes.count, page.file)
      }
    },
    // Bytes that no page has; one tab in all.
    Claim(2) { corpora, tally in
      var tabs = 0
      for page in corpora.all.flatMap(\.pages) {
        tabs += page.tree.anomalies.count { $0.kind == .tab }
        tally.expect(page.tree.anomalies.allSatisfy { $0.kind == .tab }, page.file)
        tally.expect(page.tree.bytes.last == UInt8(ascii: "\n"), page.file)
      }
      tally.expect(tabs, equals: 1, "tabs")
    },
    // Nothing is left over.
    Claim(3) { corpora, tally in
      for page in corpora.all.flatMap(\.pages) {
        tally.expect(
          page.tree.kinds.isDisjoint(
            with: SyntaxKindSet(.unexpectedLine, .unexpectedText, .unknownSection, .suppression)),
          page.file)
      }
    },
    // Paths.
    Claim(4) { corpora, tally in
      for page in corpora.all.flatMap(\.pages) where page.file != "index.md" {
        tally.expect(page.path?.archivePathBytes.elementsEqual(page.file.utf8) == true, page.file)
      }
    },
    // README.md and index.md.
    Claim(5) { corpora, tally in
      let archive = corpora.chinese
      tally.expect(
        archive.foldersWithTwins == archive.foldersWithIndex, "a README.md differs from its index.md")
      tally.expect(corpora.chinese.foldersWithIndex.count, equals: 3_415, "indexes")
    },
  ]
}
