import DatelineArchive
import DatelineRules

/// A page that is to hold another text.
protocol ChangedPage {
  var path: ArchivePath { get }
  /// What it holds.
  var original: [UInt8] { get }
  /// What it shall hold.
  var replacement: [UInt8] { get }
}

extension FixOutcome.Page: ChangedPage {
  var replacement: [UInt8] { fixed }
}

extension PageFormat: ChangedPage {
  var replacement: [UInt8] { formatted ?? original }
}
