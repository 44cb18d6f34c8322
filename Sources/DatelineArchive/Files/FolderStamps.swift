/// The stamps of the files of one folder.
struct FolderStamps: Sendable {
  /// Sorted by bytes.
  private var names = NameList()
  private var stamps: [FileStamp] = []

  var isEmpty: Bool { stamps.isEmpty }

  /// Adds a file whose name comes behind all others.
  mutating func append(_ name: ArraySlice<UInt8>, _ stamp: FileStamp) {
    name.withUnsafeBytes { names.append($0) }
    stamps.append(stamp)
  }

  /// Adds the paths of those files whose stamps are others than before, or that were or are missing.
  func addChanges(since old: FolderStamps, in path: ArchivePath, to changes: inout [ArchivePath]) {
    var (place, oldPlace) = (0, 0)
    while place < names.count || oldPlace < old.names.count {
      let isNew =
        oldPlace == old.names.count
        || place < names.count && names[place].lexicographicallyPrecedes(old.names[oldPlace])
      let isGone =
        !isNew && (place == names.count || old.names[oldPlace].lexicographicallyPrecedes(names[place]))
      let name = isGone ? old.names[oldPlace] : names[place]
      if isNew || isGone || stamps[place] != old.stamps[oldPlace] {
        changes.append(name.isEmpty ? path : path.appending(name))
      }
      if !isGone { place += 1 }
      if !isNew { oldPlace += 1 }
    }
  }
}
