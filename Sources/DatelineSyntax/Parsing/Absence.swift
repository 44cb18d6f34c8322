/// A part of a line in which something was looked for in vain.
struct Absence {
  private var start = 0
  private var end = 0

  init() {}

  init(from start: Int, to end: Int) {
    self.start = start
    self.end = end
  }

  /// Whether a search from `start` to `end` would be in vain too.
  func covers(_ start: Int, _ end: Int) -> Bool {
    start >= self.start && end == self.end
  }
}
