import DatelineArchive
import DatelineEditing
import DatelineSyntax
import LanguageServerProtocol

/// Where the files of an archive are for the client, and the places in them.
struct FilePlaces: Sendable {
  /// The archive's root as the client spells it; `nil` outside any archive.
  let root: [UInt8]?
  /// The spellings of open documents.
  let uris: OpenDocuments.Files
  let encoding: PositionEncoding
  /// The client's numbers of the versions of open documents.
  let versions: [DocumentURI: Int]
  /// Whose open documents stand in for files.
  let archive: ArchiveSnapshot?
  /// The document that is asked about.
  var own: Document?
  /// Its address, if it is open.
  var ownURI: DocumentURI?

  /// A file's text; `nil` if it can't be read.
  func text(at path: ArchivePath) -> DocumentText? {
    if let own, own.path == path { return own.text }
    if let document = archive?.documents[path] { return document.text }
    return (try? archive?.read(path)).map(DocumentText.init)
  }

  /// The file for the client. Outside any archive, paths are absolute.
  func uri(of path: ArchivePath) -> DocumentURI {
    if let ownURI, own?.path == path { return ownURI }
    if let uri = uris[path]?.last { return uri }
    guard let root else { return DocumentURI(path: path.bytes) }
    return DocumentURI(path: (root == [UInt8(ascii: "/")] ? [] : root) + [UInt8(ascii: "/")] + path.bytes)
  }

  /// The client's positions in a file's text.
  func positions(in text: DocumentText, of path: ArchivePath) -> TextPositions {
    TextPositions(in: text, isOpen: uris[path] != nil, encoding)
  }

  /// A position for the client.
  func position(_ position: SourcePosition) -> LSPPosition {
    LSPPosition(line: position.line, character: position.column(in: encoding))
  }

  /// A range of a file for the client; the file's start where it can't be read any longer.
  func location(_ place: FileRange) -> Location {
    var positions = text(at: place.path).map { self.positions(in: $0, of: place.path) }
    return Location(uri: uri(of: place.path), range: positions?.range(place.range) ?? .startOfText)
  }

  /// Ranges of files for the client, each file read once.
  func locations(_ places: [FileRange]) -> [Location] {
    var last: (path: ArchivePath, positions: TextPositions?)?
    return places.map { place in
      if last?.path != place.path {
        last = (place.path, text(at: place.path).map { positions(in: $0, of: place.path) })
      }
      let range = last?.positions?.range(place.range)
      return Location(uri: uri(of: place.path), range: range ?? .startOfText)
    }
  }
}
