import ArgumentParser
import DatelineArchive
import DatelineConfiguration

/// The option of the commands that read whole archives.
struct CacheOptions: ParsableArguments {
  @Flag(
    help: """
      Reads all pages, and keeps nothing of them for the next run. By default that is in ~/.cache/dateline, or in the \
      folder of DATELINE_CACHE_DIR.
      """)
  var noCache = false

  /// What earlier runs found; `nil` if it isn't to be used.
  func cache(of location: ArchiveLocation, _ configuration: Configuration) -> FactsCache? {
    noCache ? nil : FactsCache(of: location, configuration)
  }
}
