import Benchmark
import DatelineFormatting
import DatelineSyntax

/// What is done to one text after another.
func registerTextOperations() {
  Benchmark("Parse, tree included") { benchmark in
    let texts = Sample.texts
    benchmark.measure(bytes: Sample.size) {
      for text in texts { blackHole(text.tree) }
    }
  }

  Benchmark("Parse a page of a million items") { benchmark in
    let page = LargePage.bytes
    benchmark.measure(bytes: page.count) { blackHole(SyntaxTree(parsing: page)) }
  }

  Benchmark("Format: edits of parsed pages") { benchmark in
    let formatter = PageFormatter()
    let trees = Sample.trees
    benchmark.measure(bytes: Sample.size) {
      for tree in trees { blackHole(try? formatter.edits(for: tree)) }
    }
  }

  Benchmark("Positions: lines and columns of all tokens, and back") { benchmark in
    let trees = Sample.trees
    benchmark.measure(bytes: Sample.size) {
      for tree in trees {
        let bytes = tree.bytes
        let lines = LineIndex(bytes.span)
        for token in tree.tokens {
          let place = lines.position(at: token.range.lowerBound, in: bytes.span)
          blackHole(
            lines.offset(line: place.line, column: place.utf16Column, encoding: .utf16, in: bytes.span))
        }
      }
    }
  }
}
