#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Memory that the allocator has at hand for a thread.
///
/// Glibc gives each thread a heap that grows by a page of 4 KiB at a time, with a call of the system each, and gives back
/// what is free at its end as soon as that is 128 KiB, so that a thread that reads page after page calls for the same
/// memory again and again. A block that was allocated and freed grows the heap at once, and one of this size teaches the
/// allocator to keep so much. Nothing is written to it, so that it takes no memory, only addresses.
///
/// Linux is asked for large pages there: each small one that is touched first costs as much as parsing a kilobyte. Where
/// there is no room for such a block, it goes without.
enum ThreadMemory {
  private static let size = 16 << 20

  /// Prepares the calling thread for many small allocations.
  static func prepare() {
    #if os(Linux)
      // The first block is mapped by itself, and only its end tells the allocator that such sizes come and go.
      for _ in 0..<2 {
        guard let block = malloc(size) else { return }
        let start = block.alignedUp(toMultipleOf: 1 << 21)
        madvise(start, size - (start - block), MADV_HUGEPAGE)
        free(block)
      }
    #endif
  }
}
