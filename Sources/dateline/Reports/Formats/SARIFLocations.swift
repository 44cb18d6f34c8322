import DatelineArchive
import DatelineSyntax

/// Writes the files of a SARIF report. Keeps the last one's address, since findings come by file.
struct SARIFLocations {
  private var paths: ReportPaths
  private var lastFile: ArchivePath?
  private var lastAddress: [UInt8] = []

  init(_ context: ReportContext) {
    paths = ReportPaths(context)
  }

  /// Writes the member `artifactLocation` for `file`.
  mutating func appendArtifact(_ file: ArchivePath, to writer: inout JSONWriter) {
    if lastFile != file {
      lastFile = file
      lastAddress = PercentEncoding.encode(paths.relative(file))
    }
    writer.key("artifactLocation")
    writer.verbatim("{\"uri\":\"")
    writer.verbatim(lastAddress)
    writer.verbatim("\",\"uriBaseId\":\"%SRCROOT%\"}")
  }
}
