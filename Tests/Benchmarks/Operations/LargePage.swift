/// A page as no archive has one, to see that time grows with the size and with nothing else.
enum LargePage {
  static let bytes: [UInt8] = {
    // Items as long as real ones: most of a related event's line is its headline, twice.
    let headline =
      "The harbour of Port Lindall reopens after the storm, and the first ferries leave for Sarn Island at noon. "
    let item =
      ". [\(headline)](/news/2015/11/20/the-harbour-of-port-lindall-reopens-after-the-storm-and-the-first-ferries-leave.md)"
      + " _Context: Lindall Harbour Authority, Port Lindall, Sarn Island_\n"
    var bytes = Array(
      "### [2015-11-20](/news/2015/11/20/index.md)\n\n# A page of a million items\n\n\n\n\n### Related:\n\n"
        .utf8)
    for number in 1...1_000_000 { bytes += Array("\(number)\(item)".utf8) }
    return bytes
  }()
}
