import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import DatelineTestSupport
import Testing

/// An archive whose files an editor changes as it is told to.
struct ChangedArchive {
  private(set) var files: [String: String]

  init(_ files: [String: String]) {
    self.files = files
  }

  /// An archive of `fixtures/archives`.
  init(fixture name: String) throws {
    self.init(
      Dictionary(
        uniqueKeysWithValues: try ArchiveFixture.files(of: name).map {
          ($0.key.description, String(decoding: $0.value, as: UTF8.self))
        }))
  }

  subscript(path: String) -> String? {
    get { files[path] }
    set { files[path] = newValue }
  }

  var desk: SampleDesk { SampleDesk(files) }

  /// Carries operations out one after the other, each of which has to be possible then.
  func applying(_ change: WorkspaceChange) throws -> ChangedArchive {
    var new = self
    for operation in change.operations {
      let path = operation.path.description
      switch operation {
      case .create(_, let text):
        #expect(new[path] == nil, "\(path)")
        new[path] = String(decoding: text, as: UTF8.self)
      case .edit(_, let text, let edits):
        let old = Array((new[path] ?? "").utf8)
        #expect(text == old)
        #expect(new[path] != nil, "\(path)")
        #expect(!edits.isEmpty)
        for offset in edits.edits.flatMap({ [$0.range.lowerBound, $0.range.upperBound] })
        where offset > 0 && offset < old.count {
          #expect(old[offset - 1] != 0x0D || old[offset] != 0x0A, "an edit parts CR from LF")
        }
        new[path] = String(decoding: try edits.applied(to: old.span), as: UTF8.self)
      case .rename(_, let target):
        #expect(new[target.description] == nil, "\(target)")
        #expect(new[path] != nil, "\(path)")
        new[target.description] = new[path]
        new[path] = nil
      case .delete:
        #expect(new[path] != nil, "\(path)")
        new[path] = nil
      }
    }
    return new
  }

  /// Moves files as an editor does once a change was carried out.
  func moving(_ moves: [(String, String)]) throws -> ChangedArchive {
    var new = self
    var texts: [(String, String)] = []
    for (path, newPath) in moves {
      for file in files.keys where file == path || file.hasPrefix(path + "/") {
        texts.append((newPath + file.dropFirst(path.count), try #require(files[file])))
        new[file] = nil
      }
    }
    for (path, text) in texts {
      #expect(new[path] == nil, "\(path)")
      new[path] = text
    }
    return new
  }

  /// What is found on all pages.
  func findings() throws -> [Finding] {
    let desk = desk
    return try files.keys.sorted().flatMap { try desk.page($0).diagnostics() }
  }

  /// How often each rule finds what is at least a warning.
  func faults() throws -> [String: Int] {
    var counts: [String: Int] = [:]
    for finding in try findings() where finding.diagnostic.severity > .information {
      counts[finding.diagnostic.rule, default: 0] += 1
    }
    return counts
  }

  /// The paths whose texts differ.
  func differences(to other: ChangedArchive) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
