import DatelineArchive
import DatelineEditing
import DatelineRules
import DatelineSyntax
import LanguageServerProtocol

/// Findings as the protocol has them.
struct DiagnosticTranslation: Sendable {
  let places: FilePlaces
  let client: ClientProfile
  /// The address under which rules are documented.
  let documentation: String?

  func diagnostic(_ finding: Finding) -> LSPDiagnostic {
    let diagnostic = finding.diagnostic
    return LSPDiagnostic(
      range: LSPRange(start: places.position(finding.start), end: places.position(finding.end)),
      severity: DiagnosticSeverity(diagnostic.severity), code: .first(diagnostic.rule),
      codeDescription: client.readsCodeDescriptions ? description(of: diagnostic.rule) : nil,
      source: "dateline", message: diagnostic.message,
      tags: client.readsDiagnosticTags ? tags(of: diagnostic) : nil,
      relatedInformation: client.readsRelatedInformation ? related(diagnostic) : nil)
  }

  private func description(of rule: String) -> CodeDescription? {
    documentation.map { CodeDescription(href: DocumentURI("\($0)/\(rule)")) }
  }

  private func related(_ diagnostic: DatelineRules.Diagnostic) -> [DiagnosticRelatedInformation]? {
    guard !diagnostic.related.isEmpty else { return nil }
    return diagnostic.related.map { place in
      let location =
        place.range.map { places.location(FileRange(path: place.file, range: $0)) }
        ?? Location(uri: places.uri(of: place.file), range: .startOfText)
      return DiagnosticRelatedInformation(location: location, message: place.message)
    }
  }

  /// What a fix would take away is of no use, which clients show by fainter letters.
  private func tags(of diagnostic: DatelineRules.Diagnostic) -> [DiagnosticTag]? {
    let isSurplus = diagnostic.fix?.edits.contains { edit in
      edit.replacement.isEmpty && !diagnostic.range.isEmpty
        && edit.range.lowerBound <= diagnostic.range.lowerBound
        && edit.range.upperBound >= diagnostic.range.upperBound
    }
    return isSurplus == true ? [.unnecessary] : nil
  }
}

extension DiagnosticSeverity {
  init(_ severity: Severity) {
    switch severity {
    case .error: self = .error
    case .warning: self = .warning
    case .information: self = .information
    }
  }
}
