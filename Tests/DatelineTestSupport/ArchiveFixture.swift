package import DatelineArchive

/// The archives of `fixtures/archives`.
package enum ArchiveFixture {
  /// The absolute path of an archive.
  package static func root(of name: String) -> [UInt8] {
    let project = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    return Array("\(project)/fixtures/archives/\(name)".utf8)
  }

  /// The files of an archive with their texts.
  package static func files(of name: String) throws -> [ArchivePath: [UInt8]] {
    let files = try ArchiveFiles(ArchiveLocation(root: root(of: name)))
    let walk = FolderWalker.walk(files, jobs: 1, state: [ArchivePath: [UInt8]]()) { state, folder in
      for place in folder.files.indices {
        if let bytes = try? folder.read(place) { state[folder.path(at: place)] = bytes }
      }
    }
    var texts: [ArchivePath: [UInt8]] = [:]
    for state in walk.states { texts.merge(state) { first, _ in first } }
    for name in ["index.md", "README.md"] {
      if let bytes = try? files.read(ArchivePath(name)) { texts[ArchivePath(name)] = bytes }
    }
    return texts
  }
}
