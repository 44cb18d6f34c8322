import DatelineEditing
import DatelineRules
import LanguageServerProtocol

extension PageRequest {
  /// What is wrong with the document.
  func diagnostics() -> [LSPDiagnostic] {
    page.diagnostics().map {
      DiagnosticTranslation(places: places, client: client, documentation: documentation).diagnostic($0)
    }
  }
}

extension [LSPDiagnostic] {
  /// What tells these diagnostics from others, as long as the process lives.
  var resultID: String {
    var hasher = Hasher()
    hash(into: &hasher)
    return String(UInt(bitPattern: hasher.finalize()), radix: 36)
  }
}
