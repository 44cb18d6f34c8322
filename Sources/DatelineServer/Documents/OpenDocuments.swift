import DatelineArchive
import DatelineEditing
import LanguageServerProtocol

/// The documents that the client has open, by what they are asked for: with ten thousand of them no message may look at each.
struct OpenDocuments: Sendable {
  /// The spellings under which each file is open, in the order in which they were opened. The last one counts.
  typealias Files = [ArchivePath: [DocumentURI]]

  private var all: [DocumentURI: OpenDocument] = [:]
  private var files: [ArchiveID?: Files] = [:]
  /// The client's numbers of their versions.
  private(set) var versions: [DocumentURI: Int] = [:]
  /// Those of each archive whose texts its snapshot doesn't have.
  private var untaken: [ArchiveID: Set<DocumentURI>] = [:]
  /// Those that were typed in, the last one at the end; others among them.
  private var typed: [DocumentURI] = []
  /// Those around which something has changed, as far as they were looked for; others among them.
  private var suspects: [DocumentURI] = []
  private var areSuspectsOld = false

  subscript(uri: DocumentURI) -> OpenDocument? { all[uri] }

  /// All documents, in no order.
  var values: some Sequence<OpenDocument> { all.values }

  /// The open files of an archive or, for `nil`, of none.
  func files(of archive: ArchiveID?) -> Files { files[archive] ?? [:] }

  // MARK: Changes

  /// Adds a document, in place of one that has its address.
  mutating func open(_ document: OpenDocument) {
    close(document.uri)
    all[document.uri] = document
    versions[document.uri] = document.version
    enter(document)
  }

  /// Takes a document away.
  @discardableResult
  mutating func close(_ uri: DocumentURI) -> OpenDocument? {
    guard let document = all.removeValue(forKey: uri) else { return nil }
    versions[uri] = nil
    leave(document)
    return document
  }

  /// Changes a document's text.
  mutating func change(_ uri: DocumentURI, to version: Int, _ body: (inout DocumentText) -> Void) {
    update(uri) { document in
      body(&document.text)
      document.version = version
    }
    versions[uri] = version
    if let archive = all[uri]?.archive { untaken[archive, default: []].insert(uri) }
  }

  /// Changes where a document is.
  mutating func move(_ uri: DocumentURI, to place: DocumentPlace) {
    guard let document = all[uri] else { return }
    leave(document)
    update(uri) { $0.place = place }
    if let moved = all[uri] { enter(moved) }
  }

  /// Changes what is noted of a document: neither its text nor its place.
  mutating func update(_ uri: DocumentURI, _ body: (inout OpenDocument) -> Void) {
    guard let index = all.index(forKey: uri) else { return }
    body(&all.values[index])
  }

  private mutating func enter(_ document: OpenDocument) {
    files[document.archive, default: [:]][document.path, default: []].append(document.uri)
    if let archive = document.archive { untaken[archive, default: []].insert(document.uri) }
  }

  /// What is left under another spelling of the same file is to be taken in.
  private mutating func leave(_ document: OpenDocument) {
    files[document.archive]?[document.path]?.removeAll { $0 == document.uri }
    let rest = files[document.archive]?[document.path]?.last
    if rest == nil { files[document.archive]?[document.path] = nil }
    if files[document.archive]?.isEmpty == true { files[document.archive] = nil }
    guard let archive = document.archive else { return }
    untaken[archive]?.remove(document.uri)
    if let rest { untaken[archive, default: []].insert(rest) }
  }

  // MARK: Snapshots

  /// The documents whose texts an archive's snapshot is to have, and hasn't yet; from now on it has them.
  mutating func takeIn(for archive: ArchiveID) -> [DocumentURI] {
    guard let waiting = untaken.removeValue(forKey: archive) else { return [] }
    let files = files(of: archive)
    return waiting.filter { uri in all[uri].map { files[$0.path]?.last == uri } ?? false }
  }

  /// Forgets what the documents of an archive were read as.
  mutating func forgetTrees(in archive: ArchiveID) {
    for uri in files(of: archive).values.joined() {
      update(uri) { $0.parsed = nil }
      untaken[archive, default: []].insert(uri)
    }
  }

  // MARK: Diagnostics

  /// Notes that a document was typed in, of which the client is to be told first.
  mutating func noteTyped(_ uri: DocumentURI) {
    if typed.last != uri { typed.append(uri) }
  }

  /// The document that was typed in last and of which the client wasn't told.
  mutating func nextTyped() -> DocumentURI? {
    while let uri = typed.last {
      if all[uri]?.owesDiagnostics == true { return uri }
      typed.removeLast()
    }
    return nil
  }

  /// Notes that any document may be judged otherwise now.
  mutating func doubtAll() { areSuspectsOld = true }

  /// A document that may be judged otherwise than it was.
  ///
  /// - Complexity: O(*n*) in the number of documents for the first one behind ``doubtAll()``; O(1) for each further one.
  mutating func nextSuspect(where isDoubtful: (OpenDocument) -> Bool) -> DocumentURI? {
    while true {
      while let uri = suspects.last {
        if let document = all[uri], isDoubtful(document) { return uri }
        suspects.removeLast()
      }
      guard areSuspectsOld else { return nil }
      areSuspectsOld = false
      suspects = all.values.filter(isDoubtful).map(\.uri)
    }
  }
}
