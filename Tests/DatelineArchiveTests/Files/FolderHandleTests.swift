import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct FolderHandleTests {
  @Test func aFolderThatIsRemovedMeanwhileHasNoEntries() throws {
    let folder = try TemporaryFolder()
    try folder.folder("news/2015")
    let files = try ArchiveFiles(ArchiveLocation(root: folder.path))
    let handle = try FolderHandle.open(ArchivePath("news/2015"), below: files.descriptor, forListing: true)
    try #require(rmdir(folder.absolute("news/2015").map { CChar(bitPattern: $0) } + [0]) == 0)
    var buffer: [UInt8] = []
    var names = 0
    try handle.forEachEntry(using: &buffer) { entry in
      if entry.pointee.d_name.0 != CChar(UInt8(ascii: ".")) { names += 1 }
    }
    #expect(names == 0)
  }
}
