import DatelineArchive
import DatelineRules
import DatelineSyntax
import Foundation

/// Hostile files of one size, read and indexed, on which work is measured.
struct Measurement {
  private let files: [(path: ArchivePath, bytes: [UInt8])]
  private let index: ArchiveIndex
  /// The seconds that parsing, facts and the index took.
  let reading: Double

  init(_ input: HostileInput, count: Int) {
    // As a run of the linter has them.
    let files = input.files(count).sorted { $0.path < $1.path }
    self.files = files
    var index: ArchiveIndex?
    reading = Self.seconds {
      index = ArchiveIndex(
        files.map { file in
          let tree = SyntaxTree(parsing: file.bytes, as: file.path.documentKind)
          return PageFacts(of: tree, at: file.path, dialects: .builtIn)
        }, dialects: .builtIn, isWhole: true)
    }
    self.index = index ?? ArchiveIndex([], dialects: .builtIn, isWhole: true)
  }

  /// The seconds that linting takes.
  func lint(_ linter: Linter) -> Double {
    Self.seconds { for file in files { _ = linter.lint(file.bytes, at: file.path, in: index) } }
  }

  /// The seconds that fixing takes.
  func fix() -> Double {
    let linter = Linter()
    return Self.seconds {
      for file in files { _ = linter.fix(file.bytes, at: file.path, in: index, allowsUnsafe: true) }
    }
  }

  /// The processor time of this thread: what else the machine does hardly changes it.
  private static func seconds(_ work: () -> Void) -> Double {
    var start = timespec()
    var end = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
  }
}
