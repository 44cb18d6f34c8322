import DatelineArchive
import DatelineEditing
import LanguageServerProtocol

/// A document that the client has open.
struct OpenDocument: Sendable {
  /// Its address, as the client spells it.
  let uri: DocumentURI
  /// Where it is.
  var place: DocumentPlace { didSet { forgetTree() } }
  /// Counts the documents that were opened before it.
  let opening: Int
  /// The client's number of its version.
  var version: Int
  /// The text now.
  var text: DocumentText { didSet { forget() } }
  /// The text with its tree; `nil` until somebody asks for it.
  var parsed: Document?
  /// Counts the texts that it had.
  private(set) var revision = 0
  /// Whether a client that doesn't ask for diagnostics is still to be told those of this text.
  var owesDiagnostics = true
  /// The moment for which it was judged last; at another it may have other diagnostics than the client was told.
  var judged: DocumentMoment?
  /// What tells the diagnostics apart that the client was told of this text; `nil` if it was told none.
  var toldDiagnostics: String? { didSet { refreshedDiagnostics = nil } }
  /// What tells those apart for which a client that asks for diagnostics was last told to ask again.
  var refreshedDiagnostics: String?

  init(uri: DocumentURI, place: DocumentPlace, opening: Int, version: Int, text: DocumentText) {
    self.uri = uri
    self.place = place
    self.opening = opening
    self.version = version
    self.text = text
  }

  var path: ArchivePath { place.path }
  var archive: ArchiveID? { place.archive }

  private mutating func forget() {
    forgetTree()
    owesDiagnostics = true
    toldDiagnostics = nil
  }

  private mutating func forgetTree() {
    parsed = nil
    revision += 1
  }
}
