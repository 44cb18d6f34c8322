import DatelineArchive
import DatelineEditing

/// A small archive of English and Chinese pages that speak of each other, for tests.
enum BilingualDesk {
  static let ferry = "news/2017/03/8/ferry-to-sarn-runs-again.md"
  static let votes = "news/2017/03/9/sarn-votes.md"
  static let index = "news/2017/03/9/index.md"
  static let harbour = "news/2017/03/9/港口重开.md"
  static let strike = "news/2017/03/7/港口工人罢工.md"

  static let files = [
    ferry: """
    ### [2017-03-8](/news/2017/03/8/index.md)

    ##### Sarn
    # Ferry to Sarn runs again 🚢

    The ferry sails at noon, *wind* permitting.

    ### Source:

    1. [Lindall Post](https://post.example/ferry)
    2. [The Post](https://www.post.example/ferry-2)

    """,
    votes: """
    ### [2017-03-9](/news/2017/03/9/index.md)

    ##### Sarn
    # Sarn votes

    The island votes.

    ### Source:

    1. [Lindall Post](https://post.example/votes)

    ### Related:

    1. [Ferry to Sarn runs again 🚢](/news/2017/03/8/ferry-to-sarn-runs-again.md) _Context: Café, Sarn_
    2. [港口工人](/news/2017/03/7/港口工人罢工.md) _Context: Café, 港口_
    3. [Ferry stops](/news/2017/03/8/ferry-to-sarn-runs-agian.md) _Context: Sarn_

    """,
    harbour: """
    ### [2017-03-9](/news/2017/03/9/index.md)

    ##### 港口
    # 港口重开。

    ### 信息来源:

    1. [晨报](https://morning.example/a) [IMG](https://morning.example/a.jpg)

    ### 有关:

    1. [Sarn votes](/zh/news/2017/03/9/sarn-votes.md) _消息: Sarn, 港口_
    2. [港口工人罢工 👷](/zh/news/2017/03/7/港口工人罢工.md) _消息: 港口_

    """,
    strike: """
    ### [2017-03-7](/news/2017/03/7/index.md)

    ##### 港口
    # 港口工人罢工 👷

    <!-- dateline-disable-section raw-html, bad-name -->
    ### 信息来源:

    1. [晨报](https://morning.example/b)

    """,
    index: """
    ## [2017-03-9](/news/2017/03/9/index.md)

    ##### Sarn
    ### [Sarn votes](/news/2017/03/9/sarn-votes.md)
    The island votes.

    ##### 港口
    ### [港口](/news/2017/03/9/港口重开.md)

    ## [Previous Day...](/news/2017/03/8/index.md)

    """,
    "news/2017/03/8/index.md": """
    ## [2017-03-8](/news/2017/03/8/index.md)

    ##### Sarn
    ### [Ferry to Sarn runs again 🚢](/news/2017/03/8/ferry-to-sarn-runs-again.md)

    """,
    "index.md":
      "## [Today](/news/2017/03/9/index.md)\n\n### [Sarn votes](/news/2017/03/9/sarn-votes.md)\n---\n",
  ]

  static var desk: SampleDesk { SampleDesk(files) }
}

extension SampleDesk {
  /// The offset of a piece of a page's text, or of a place in it, as an editor has it.
  func offset(of piece: String, in path: String, plus distance: Int = 0) throws -> Int {
    let text = String(decoding: try page(path).bytes, as: UTF8.self)
    let parts = text.components(around: piece)
    struct Missing: Error { let piece: String }
    guard let before = parts else { throw Missing(piece: piece) }
    return before.utf8.count + distance
  }

  /// The text of a range of a file.
  func text(_ range: FileRange) -> String {
    let bytes = (try? archive.read(range.path)) ?? []
    guard range.range.upperBound <= bytes.count else { return "out of bounds" }
    return "\(range.path): \(String(decoding: bytes[range.range], as: UTF8.self))"
  }
}

extension String {
  /// What stands before a piece; `nil` if it isn't there.
  fileprivate func components(around piece: String) -> String? {
    let (all, wanted) = (Array(utf8), Array(piece.utf8))
    guard all.count >= wanted.count else { return nil }
    for start in 0...(all.count - wanted.count) where all[start...].starts(with: wanted) {
      return String(decoding: all[..<start], as: UTF8.self)
    }
    return nil
  }
}
