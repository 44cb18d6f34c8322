import DatelineArchive
import DatelineSyntax

/// The repository that an archive lies in, as far as `--changed-since` needs it.
struct GitRepository {
  /// The archive root.
  private let root: [UInt8]
  private let settings: GitSettings

  init(holding location: ArchiveLocation) throws(CommandFailure) {
    root = location.root
    do throws(Input.Failure) {
      settings = try GitSettings(of: root)
    } catch {
      throw CommandFailure("--changed-since: git can't be run: \(error.reason)")
    }
  }

  /// The full name of the commit that a revision stands for.
  ///
  /// - Throws: `CommandFailure` that names the nearest branch or tag where the revision is unknown.
  func commit(_ revision: String) throws(CommandFailure) -> String {
    let inside = try git("rev-parse", "--is-inside-work-tree")
    let complaint = String(decoding: inside.errors, as: UTF8.self)
    if inside.status != 0, !complaint.contains("not a git repository") { throw failure(inside) }
    guard inside.status == 0, inside.output.starts(with: Array("true".utf8)) else {
      throw CommandFailure("--changed-since: the archive is in no work tree of git")
    }
    let bytes = CommandArguments.bytes(revision)
    let outcome = try run(
      ["rev-parse", "--verify", "--quiet", "--end-of-options"].map { Array($0.utf8) }
        + [bytes + Array("^{commit}".utf8)])
    guard outcome.status == 0, let line = outcome.output.split(separator: UInt8(ascii: "\n")).first,
      // `^main` is known, too, and stands for all but a commit.
      line.first != UInt8(ascii: "^")
    else {
      let shown = String(decoding: bytes, as: UTF8.self)
      let isShallow = try git("rev-parse", "--is-shallow-repository").output.starts(with: Array("true".utf8))
      if isShallow {
        throw CommandFailure(
          "--changed-since: git knows no revision '\(shown)' here, for the clone is shallow; fetch its history "
            + "('git fetch --unshallow', or 'fetch-depth: 0' for actions/checkout)")
      }
      if shown.isEmpty { throw CommandFailure("--changed-since: the revision is empty") }
      let nearest = NearestName.nearest(to: shown, in: try names())
      throw CommandFailure(
        "--changed-since: git knows no revision '\(shown)'"
          + (nearest.map { "; did you mean '\($0)'?" } ?? ""))
    }
    return String(decoding: line, as: UTF8.self)
  }

  private func names() throws(CommandFailure) -> [String] {
    let outcome = try git("for-each-ref", "--format=%(refname:short)")
    return ["HEAD"]
      + outcome.output.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files of the archive that differ from a commit in the work tree, deleted and unversioned ones included.
  func changes(since commit: String) throws(CommandFailure) -> Set<ArchivePath> {
    let different = try list(
      "diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative",
      "--ignore-submodules", commit, "--")
    let unversioned = try list("ls-files", "-z", "--others", "--exclude-standard")
    return Set(different + unversioned)
  }

  /// The texts that files had in a commit; none for those that weren't there.
  func texts(of paths: [ArchivePath], in commit: String) throws(CommandFailure) -> [ArchivePath: [UInt8]] {
    // A request is a line.
    let paths = paths.filter { !$0.bytes.contains(UInt8(ascii: "\n")) }
    guard !paths.isEmpty else { return [:] }
    let prefix = try lines("rev-parse", "--show-prefix").first ?? []
    var requests: [UInt8] = []
    for path in paths {
      requests += Array(commit.utf8) + [UInt8(ascii: ":")] + prefix + path.bytes + [UInt8(ascii: "\n")]
    }
    let outcome = try run(["cat-file", "--batch"].map { Array($0.utf8) }, input: requests)
    guard outcome.status == 0 else { throw failure(outcome) }
    return Self.texts(in: outcome.output, of: paths)
  }

  /// Takes the answers of `cat-file --batch` apart: `name type size`, a line end, the text, a line end; or the
  /// request and `missing`.
  private static func texts(in output: [UInt8], of paths: [ArchivePath]) -> [ArchivePath: [UInt8]] {
    var texts: [ArchivePath: [UInt8]] = [:]
    var index = 0
    for path in paths {
      guard index < output.count, let end = output[index...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      let fields = output[index..<end].split(separator: UInt8(ascii: " "))
      index = end + 1
      guard fields.count == 3, let size = Int(String(decoding: fields[2], as: UTF8.self)), size >= 0,
        !fields[2].elementsEqual("missing".utf8), size <= output.count - index
      else { continue }
      if fields[1].elementsEqual("blob".utf8) { texts[path] = Array(output[index..<(index + size)]) }
      index += size + 1
    }
    return texts
  }

  // MARK: Running

  private func list(_ arguments: String...) throws(CommandFailure) -> [ArchivePath] {
    let outcome = try run(arguments.map { Array($0.utf8) })
    guard outcome.status == 0 else { throw failure(outcome) }
    return outcome.output.split(separator: 0).map { ArchivePath(bytes: Array($0)) }
  }

  private func lines(_ arguments: String...) throws(CommandFailure) -> [[UInt8]] {
    let outcome = try run(arguments.map { Array($0.utf8) })
    guard outcome.status == 0 else { throw failure(outcome) }
    return outcome.output.split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  private func git(_ arguments: String...) throws(CommandFailure) -> Subprocess.Outcome {
    try run(arguments.map { Array($0.utf8) })
  }

  private func run(_ arguments: [[UInt8]], input: [UInt8] = []) throws(CommandFailure) -> Subprocess.Outcome {
    let command = ["git", "--no-pager", "--no-optional-locks", "-C"].map { Array($0.utf8) }
    do throws(Input.Failure) {
      return try Subprocess.run(
        command + [root] + arguments, input: input, environment: settings.environment)
    } catch {
      throw CommandFailure("--changed-since: git can't be run: \(error.reason)")
    }
  }

  private func failure(_ outcome: Subprocess.Outcome) -> CommandFailure {
    let line = outcome.errors.split(separator: UInt8(ascii: "\n")).first ?? []
    return CommandFailure("--changed-since: git failed: \(String(decoding: line, as: UTF8.self))")
  }
}
