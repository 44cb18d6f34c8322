import DatelineArchive
import DatelineConfiguration

/// What is configured where.
extension LanguageServer {
  /// How archives are read by what the command line and the client say.
  var manner: ArchiveReading.Manner {
    ArchiveReading.Manner(
      configuration: options.configuration, select: settings.select ?? [], ignore: settings.ignore ?? [],
      jobs: options.jobs)
  }

  /// What holds in an archive or, for `nil`, outside any.
  func configuration(of archive: ArchiveID?) -> Configuration {
    archive.flatMap { archives[$0]?.configuration } ?? configurationOutside()
  }

  /// The configuration that an archive has on the disk now, or that takes its place.
  func currentConfiguration(of archive: ArchiveID) -> Configuration {
    guard options.configuration == nil, let files = try? ArchiveFiles(archive.location) else {
      return configurationOutside()
    }
    // What is wrong with it is told once the archive is read.
    return ArchiveReading.configuration(of: files, manner).0
  }

  private func configurationOutside() -> Configuration {
    if let known = outside.configuration { return known }
    let (configuration, problems) = ArchiveReading.configuration(of: nil, manner)
    for problem in problems { log.write(.warning, problem) }
    outside.configuration = configuration
    return configuration
  }

  /// Takes in that the settings are others.
  func reconfigure() {
    outside.configuration = nil
    outside.generation += 1
    documents.doubtAll()
    for archive in archives.keys { read(archive) }
  }
}
