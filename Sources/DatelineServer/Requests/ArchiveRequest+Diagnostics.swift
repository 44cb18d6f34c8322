import DatelineEditing
import LanguageServerProtocol

extension ArchiveRequest {
  /// Finds what is wrong with all files, and hands it over in parts; those with nothing wrong are left out.
  func diagnostics(jobs: Int, _ cancellation: Cancellation, _ take: (AllDiagnosticsReport.Files) -> Void) {
    let translation = DiagnosticTranslation(places: places, client: client, documentation: documentation)
    let isCancelled = { @Sendable in cancellation.isCancelled }
    archive.diagnostics(jobs: jobs, isCancelled: isCancelled) { files in
      take(files.map { (places.uri(of: $0.path), $0.findings.map(translation.diagnostic)) })
    }
  }
}
