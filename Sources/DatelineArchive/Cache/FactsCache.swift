/// Where facts of an archive's pages are kept from one reading to the next, outside the archive.
///
/// A page whose length and times are as they were isn't read again. A file of facts that is missing, broken or of another
/// program is none, and what can't be kept is found anew.
public struct FactsCache: Sendable {
  /// For how many seconds facts are kept that aren't renewed: 60 days.
  static let storageTime = 60 * 86_400

  let file: [UInt8]
  /// The hash of all that facts depend on besides the pages.
  let purpose: UInt64
  /// Archives with fewer files are not worth it.
  let leastCount: Int
  /// For how many seconds a file must have been left alone. One that is written again within a step of the file system's
  /// clock, and keeps its length, looks as it was; some count in steps of two seconds.
  let settlingTime: Int

  /// Names the place for an archive's facts. Nothing is looked at yet.
  ///
  /// - Parameters:
  ///   - folder: the absolute path of a folder for such files. It need not be there, nor the one around it.
  ///   - location: the archive.
  ///   - configuration: what the configuration file holds, since it can have dialects. Each has facts of its own.
  ///   - program: what tells a program and its rules from others, whose facts are of no use to it.
  public init(in folder: [UInt8], of location: ArchiveLocation, configuration: [UInt8], program: [UInt8]) {
    self.init(
      in: folder, of: location, configuration: configuration, program: program, leastCount: 1000,
      settlingTime: 2)
  }

  package init(
    in folder: [UInt8], of location: ArchiveLocation, configuration: [UInt8], program: [UInt8],
    leastCount: Int, settlingTime: Int
  ) {
    let subject = location.root + [0] + configuration
    file = folder + Array("/\(String(ContentHash.hash(subject, seed: 0), radix: 16)).facts".utf8)
    purpose = ContentHash.hash(subject + [0] + program, seed: 0)
    self.leastCount = leastCount
    self.settlingTime = settlingTime
  }
}
