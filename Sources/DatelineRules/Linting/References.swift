import DatelineArchive
import DatelineSyntax

/// Reads some pages and what they refer to: the targets of their links, their day's index, the pages of an index's day.
struct References {
  let source: PageSource
  let dialects: Dialects

  func survey(of paths: [ArchivePath]) -> Survey {
    var survey = Survey()
    var seen: Set<ArchivePath> = []
    var referred: [ArchivePath] = []
    for path in paths where seen.insert(path).inserted {
      guard let tree = read(path, &survey) else { continue }
      survey.facts.append(facts(of: tree, at: path))
      referred += references(of: tree, at: path)
    }
    for path in referred where seen.insert(path).inserted {
      guard let tree = read(path, &survey) else { continue }
      survey.facts.append(facts(of: tree, at: path))
    }
    survey.facts.sort { $0.path < $1.path }
    return survey
  }

  private func read(_ path: ArchivePath, _ survey: inout Survey) -> SyntaxTree? {
    do {
      let bytes = try source.read(path)
      return SyntaxTree(parsing: bytes, as: path.documentKind, dialects: dialects)
    } catch {
      survey.problems.append(error)
      return nil
    }
  }

  private func facts(of tree: SyntaxTree, at path: ArchivePath) -> PageFacts {
    var readme = PageFacts.Readme.unknown
    if path.name.elementsEqual("index.md".utf8) {
      do throws(FileProblem) {
        readme = PageFacts.Readme(try source.read(path.sibling("README.md")), comparedWith: tree.bytes)
      } catch {
        readme = error.isOfSomethingThere ? .unknown : .missing
      }
    }
    return PageFacts(of: tree, at: path, dialects: dialects, readme: readme)
  }

  /// The paths that a link might mean which is no path of a page, or is percent-encoded.
  private func corrected(_ destination: SyntaxNode) -> [ArchivePath] {
    var bytes = Array(destination.bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") })
    if bytes.first != UInt8(ascii: "/") { bytes.insert(UInt8(ascii: "/"), at: 0) }
    do {
      let path = try PagePath(destination: bytes.span, prefix: [])
      let decoded = PagePath.percentDecoded(path.archivePathBytes)
      return decoded.count == path.archivePathBytes.count && bytes.elementsEqual(destination.bytes)
        ? [] : [ArchivePath(bytes: decoded)]
    } catch {
      return error.corrected.map { [ArchivePath(bytes: PagePath.percentDecoded($0.archivePathBytes))] } ?? []
    }
  }

  private func references(of tree: SyntaxTree, at path: ArchivePath) -> [ArchivePath] {
    var paths = tree.nodes.filter { $0.kind == .destination }.flatMap { destination in
      (ArchiveIndex.path(ofDestination: destination).map { [$0] } ?? []) + corrected(destination)
    }
    guard let place = try? PagePath(archivePath: path.bytes.span) else { return paths }
    paths.append(path.sibling("index.md"))
    if tree.kind == .dayIndex, place.isDayIndex, let slash = path.bytes.lastIndex(of: UInt8(ascii: "/")) {
      let folder = ArchivePath(bytes: Array(path.bytes[..<slash]))
      if let listing = try? source.files.listing(of: folder) {
        paths += listing.files.map { folder.appending($0) }.filter {
          $0.bytes.suffix(3).elementsEqual(".md".utf8)
        }
      }
    }
    return paths
  }
}
