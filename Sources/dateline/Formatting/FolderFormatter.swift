import DatelineArchive
import DatelineFormatting
import DatelineSyntax

/// Formats the pages of folders on one thread, in memory.
struct FolderFormatter: Sendable {
  private let formatter: PageFormatter
  private let sizeLimit: Int
  private let isWanted: @Sendable (ArchivePath) -> Bool
  private var buffer = FileBuffer()
  /// The pages that would change or are refused.
  private(set) var pages: [PageFormat] = []
  private(set) var problems: [FileProblem] = []
  private(set) var pageCount = 0
  private(set) var unexpectedCount = 0

  init(_ formatter: PageFormatter, sizeLimit: Int, isWanted: @escaping @Sendable (ArchivePath) -> Bool) {
    self.formatter = formatter
    self.sizeLimit = sizeLimit
    self.isWanted = isWanted
  }

  private static let markdown = Array(".md".utf8)
  private static let index = Array("index.md".utf8)
  private static let readme = Array("README.md".utf8)

  mutating func visit(_ folder: borrowing Folder) {
    // README.md mostly holds the same bytes as index.md, which is then formatted for both.
    var index: PageFormat?
    let indexPlace = folder.files.indices.first { folder.files[$0].elementsEqual(Self.index) }
    if let indexPlace { index = format(folder, indexPlace, like: nil) }
    for place in folder.files.indices where place != indexPlace {
      let name = folder.files[place]
      guard name.suffix(Self.markdown.count).elementsEqual(Self.markdown) else { continue }
      _ = format(folder, place, like: name.elementsEqual(Self.readme) ? index : nil)
    }
  }

  private mutating func format(_ folder: borrowing Folder, _ place: Int, like twin: PageFormat?)
    -> PageFormat?
  {
    let path = folder.path(at: place)
    // What lies in no day's folder is no page, whatever its name.
    guard (try? PagePath.Components(archivePath: path.bytes.span)) != nil, isWanted(path) else { return nil }
    do throws(FileProblem) {
      try folder.read(place, into: &buffer, limit: sizeLimit)
    } catch {
      problems.append(error)
      return nil
    }
    let bytes = buffer.copy()
    pageCount += 1
    let page: PageFormat
    if let twin, twin.original == bytes {
      page = twin.moved(to: path)
    } else {
      page = PageFormat(of: bytes, at: path, as: path.documentKind, by: formatter)
    }
    if page.hasUnexpectedLines { unexpectedCount += 1 }
    if page.isRemarkable { pages.append(page) }
    return page
  }
}
