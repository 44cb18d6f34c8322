import DatelineEditing
import LanguageServerProtocol

/// All that the answer to a request about an archive is found from.
struct ArchiveRequest: Sendable {
  let archive: ArchiveSnapshot
  let places: FilePlaces
  let client: ClientProfile
  let settings: ServerSettings
  /// The address under which rules are documented.
  let documentation: String?
}
