#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The memory of very large trees.
enum LargeMemory {
  /// From how many bytes on it is worth asking.
  private static let threshold = 8 << 20

  /// Asks the system for large pages below memory that nothing was written to yet; Linux gives them on request only.
  ///
  /// Without them the nodes of a page of a million items take a hundred thousand page faults, which cost as much as parsing
  /// it does. It is advice: whatever becomes of it, the memory stays what it was.
  static func requestLargePages<Element>(_ room: UnsafeMutableBufferPointer<Element>) {
    #if os(Linux)
      let size = room.count * MemoryLayout<Element>.stride
      guard size >= threshold, let start = UnsafeMutableRawPointer(room.baseAddress) else { return }
      // The request is for whole pages of the ordinary size; those at both ends belong to others too.
      let first = start.alignedUp(toMultipleOf: 1 << 16)
      _ = madvise(first, (size - (first - start)) & ~0xFFFF, MADV_HUGEPAGE)
    #endif
  }
}
