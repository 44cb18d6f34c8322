import DatelineArchive
import DatelineConfiguration

/// What a run looks at, worked out from the paths on the command line.
struct PageTargets {
  /// The archive, unless only pages outside any are named.
  var location: ArchiveLocation?
  /// Pages outside any archive, as named.
  var lonePages: [PathArgument] = []
  /// Named folders of the archive. The root is the empty path.
  var folders: [ArchivePath] = []
  private var folderSet: Set<ArchivePath> = []
  /// Named files of the archive.
  var files: Set<ArchivePath> = []
  /// What was named and doesn't exist.
  var missing: [PathArgument] = []
  /// What was named and is left out.
  private(set) var passedOver: [PassedOver] = []
  /// What named the files of the archive.
  private var names: [ArchivePath: PathArgument] = [:]

  /// Takes everything in an archive.
  init(everythingIn location: ArchiveLocation) {
    self.location = location
    folders = [ArchivePath(bytes: [])]
  }

  /// Finds out what paths name.
  ///
  /// - Parameters:
  ///   - listed: paths of a list, as of what a branch changed: what doesn't exist or is elsewhere is passed over.
  ///   - archive: the archive that all of them have to be in, if it is known.
  init(
    _ paths: [PathArgument], listed: [PathArgument] = [], archive: ArchiveLocation?
  ) throws(CommandFailure) {
    location = archive
    if location == nil, !listed.isEmpty {
      // A page that is gone tells where the archive is, too.
      location = (paths + listed).lazy.compactMap { ArchiveLocation.find(from: $0.bytes) }.first
    }
    for (number, path) in (paths + listed).enumerated() {
      let isListed = number >= paths.count
      guard Input.exists(path.bytes) else {
        if isListed { passedOver.append(PassedOver(path, .missing)) } else { missing.append(path) }
        continue
      }
      if location == nil { location = ArchiveLocation.find(from: path.bytes) }
      if Self.isNoPage(path) {
        passedOver.append(PassedOver(path, .noPage))
        continue
      }
      guard let location, let inside = location.path(of: path.bytes) else {
        if isListed, location != nil {
          passedOver.append(PassedOver(path, .outside))
          continue
        }
        try addOutside(path, isArchiveNamed: archive != nil)
        continue
      }
      if Input.kind(of: path.bytes) == .folder, !Self.isLink(inside, in: location) {
        folders.append(inside)
      } else {
        files.insert(inside)
        names[inside] = path
      }
    }
    folderSet = Set(folders)
    if !lonePages.isEmpty, let location {
      let root = String(decoding: location.root, as: UTF8.self)
      throw CommandFailure(
        "'\(lonePages[0].text)' is not in the archive '\(root)' of the other paths; check it in a run of its own"
      )
    }
  }

  /// Takes out a named file.
  mutating func passOver(_ path: ArchivePath) {
    files.remove(path)
    if let name = names[path] { passedOver.append(PassedOver(name, .noPage)) }
  }

  /// What to say of a path that doesn't exist.
  ///
  /// - Parameter suggests: whether to look for what was meant, which reads a folder.
  func complaint(about path: PathArgument, suggests: Bool = true) -> String {
    let start = "'\(path.text)' doesn't exist"
    guard suggests else { return start }
    if let location, let folder = ArchiveLocation.workingFolder(), path.bytes.first != UInt8(ascii: "/") {
      let inside = location.absolutePath(of: ArchivePath(bytes: path.bytes))
      if Input.exists(inside) {
        let meant = String(decoding: RelativePath.path(of: inside, from: folder), as: UTF8.self)
        return start
          + ": paths are relative to the working folder, with --archive too; did you mean '\(meant)'?"
      }
    }
    return start + path.suggestion
  }

  /// A file's path as people see it: from the working folder, or as named where there is no archive.
  func shown(_ path: ArchivePath) -> String {
    String(decoding: location?.relativePath(of: path) ?? path.bytes, as: UTF8.self)
  }

  /// Refuses a file to be written that is a file of the archive or would lie among its pages, or that is read. Files are
  /// told by what they are, not by how they are spelt.
  ///
  /// - Parameter inputs: further files that the command reads.
  func refuse(
    toWrite path: PathArgument?, besides inputs: [PathArgument] = [], for option: String
  ) throws(CommandFailure) {
    guard let path, !path.isStandardInput else { return }
    if let location, isFile(path, of: location) {
      throw CommandFailure(
        "\(option): '\(path.text)' is among the archive's pages, which would be overwritten; name another file"
      )
    }
    let identity = FileIdentity(path.bytes)
    if let location {
      let configuration = ArchivePath(Configuration.fileName)
      guard location.path(of: path.bytes) != configuration,
        identity == nil || identity != FileIdentity(location.absolutePath(of: configuration))
      else {
        throw CommandFailure("\(option): '\(path.text)' is the archive's configuration; name another file")
      }
    }
    guard let identity else { return }
    if (lonePages + names.values + inputs).contains(where: { FileIdentity($0.bytes) == identity }) {
      throw CommandFailure("\(option): '\(path.text)' is read by this command; name another file")
    }
  }

  /// Whether a file is a page or an index, is to be the configuration, or would lie among pages.
  private func isFile(_ path: PathArgument, of location: ArchiveLocation) -> Bool {
    if let inside = location.path(of: path.bytes) {
      if inside.isInside(ArchivePath("news")) || Self.isPartOfArchive(inside) { return true }
      // Pages may lie in other folders, too.
      if inside.bytes.suffix(3).elementsEqual(".md".utf8), Input.exists(path.bytes) { return true }
    }
    if let identity = FileIdentity(path.bytes),
      ["index.md", "README.md"].contains(where: {
        FileIdentity(location.absolutePath(of: ArchivePath($0))) == identity
      })
    {
      return true
    }
    // The names of folders may be spelt in several ways, as where case doesn't count.
    guard let news = FileIdentity(location.absolutePath(of: ArchivePath("news"))) else { return false }
    var folder =
      path.bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(path.bytes[...$0]) } ?? Array("./".utf8)
    var below: FileIdentity?
    // The root is its own parent.
    while let identity = FileIdentity(folder), identity != below {
      if identity == news { return true }
      below = identity
      folder += Array("../".utf8)
    }
    return false
  }

  /// A folder that is a link is never entered; naming it reports that.
  private static func isLink(_ path: ArchivePath, in location: ArchiveLocation) -> Bool {
    guard let files = try? ArchiveFiles(location) else { return false }
    return !files.isFolder(path)
  }

  private mutating func addOutside(_ path: PathArgument, isArchiveNamed: Bool) throws(CommandFailure) {
    if let location {
      let root = String(decoding: location.root, as: UTF8.self)
      throw CommandFailure(
        isArchiveNamed
          ? "'\(path.text)' is not in the archive '\(root)'"
          : "'\(path.text)' is not in the archive '\(root)' of the other paths; check it in a run of its own")
    }
    guard Input.kind(of: path.bytes) != .folder else {
      throw CommandFailure(
        "'\(path.text)' is in no archive: neither it nor a folder above holds news/; name a folder of an archive, or pages"
      )
    }
    lonePages.append(path)
  }

  /// Whether rules that need the whole archive run.
  var namesFolder: Bool { !folders.isEmpty }

  /// Whether findings of a file of the archive are wanted.
  func contains(_ path: ArchivePath) -> Bool {
    if files.contains(path) { return true }
    guard folders.count > 8 else { return folders.contains { path.isInside($0) } }
    // Of many folders only those on the way to the file are looked up.
    return folderSet.contains(ArchivePath(bytes: []))
      || path.bytes.indices.contains { index in
        path.bytes[index] == UInt8(ascii: "/")
          && folderSet.contains(ArchivePath(bytes: Array(path.bytes[..<index])))
      }
  }

  /// Named files that reading the archive as a whole passes by.
  var filesBesideTheArchive: [ArchivePath] {
    files.filter { !Self.isPartOfArchive($0) }.sorted()
  }

  private static func isPartOfArchive(_ path: ArchivePath) -> Bool {
    if path == ArchivePath("index.md") || path == ArchivePath("README.md") { return true }
    let parts = path.bytes.split(separator: UInt8(ascii: "/"))
    return parts.count > 1 && parts[0].elementsEqual("news".utf8)
      && path.bytes.suffix(3).elementsEqual(".md".utf8)
      && !parts.contains { $0.first == UInt8(ascii: ".") }
  }
}

extension PageTargets {
  /// A path that was named and is left out.
  struct PassedOver: Hashable {
    /// Why.
    enum Reason { case noPage, outside, missing }

    let path: PathArgument
    let reason: Reason

    init(_ path: PathArgument, _ reason: Reason) {
      self.path = path
      self.reason = reason
    }
  }

  /// Takes one page, which need not exist.
  init(standardInput path: PathArgument, archive: ArchiveLocation?) throws(CommandFailure) {
    location = archive ?? ArchiveLocation.find(from: path.bytes)
    guard let location else {
      lonePages = [path]
      return
    }
    guard let inside = location.path(of: path.bytes) else {
      let root = String(decoding: location.root, as: UTF8.self)
      throw CommandFailure("--stdin-filename: '\(path.text)' is not in the archive '\(root)'")
    }
    files = [inside]
  }
}
