// Where a site has moved, lets all sources lead to its new address: RewritePages ARCHIVE OLD NEW [--write]
import DatelineArchive
import DatelineSyntax

let (arguments, isWriting) = (CommandLine.arguments, CommandLine.arguments.contains("--write"))
guard arguments.count >= 4 else { fatalError("usage: RewritePages ARCHIVE OLD NEW [--write]") }
let (old, new) = (Array(arguments[2].utf8), Array(arguments[3].utf8))
let files = try ArchiveFiles(ArchiveLocation(root: Array(arguments[1].utf8)))

extension EventPage {
  /// The edits that let sources lead to a new address; every byte that no edit names stays as it is.
  func movingSources(from old: [UInt8], to new: [UInt8]) throws -> EditSet {
    var edits = EditSet()
    for link in sources?.items.compactMap(\.link) ?? [] {
      guard let address = link.destination?.bytes, address.starts(with: old) else { continue }
      edits = try edits.merging(link.replacingDestination(with: new + address.dropFirst(old.count)))
    }
    return edits
  }
}

let walk = FolderWalker.walk(files, jobs: Jobs.available(), state: [FileChange]()) { (changes, folder) in
  for index in folder.files.indices where folder.path(at: index).documentKind == .eventPage {
    do {
      let bytes = try folder.read(index)
      let page = EventPage(SyntaxTree(parsing: bytes, as: .eventPage))
      let edits = try page.movingSources(from: old, to: new)
      guard !edits.isEmpty else { continue }
      let text = try edits.applied(to: bytes.span)
      changes.append(FileChange(path: folder.path(at: index), original: bytes, replacement: text))
    } catch {
      print("left alone: \(folder.path(at: index)): \(error)")
    }
  }
}

let changes = walk.states.flatMap(\.self).sorted { $0.path < $1.path }
for change in changes { print(change.path) }
// All files are written or, if one has changed meanwhile or can't be, none.
if isWriting { try FileTransaction(files).commit(changes) }
