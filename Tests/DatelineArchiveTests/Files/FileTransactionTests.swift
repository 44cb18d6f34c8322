import DatelineTestSupport
import Synchronization
import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Several files change as one.
@Suite struct FileTransactionTests {
  /// An archive with two days, of which the first has one page beside its index.
  private final class Archive {
    let folder: TemporaryFolder
    let files: ArchiveFiles

    init() throws {
      folder = try TemporaryFolder()
      try folder.file("news/2015/11/20/index.md", Array("index\n".utf8))
      try folder.file("news/2015/11/20/README.md", Array("index\n".utf8))
      try folder.file("news/2015/11/21/harbour.md", Array("harbour\n".utf8))
      files = try ArchiveFiles(try ArchiveLocation(root: folder.path))
    }

    /// All that is there: folders end in a slash, files are followed by what they hold.
    var state: [String] { folder.tree() }
  }

  private static func change(_ path: String, _ old: String?, _ new: String?) -> FileChange {
    FileChange(
      path: ArchivePath(path), original: old.map { Array($0.utf8) }, replacement: new.map { Array($0.utf8) })
  }

  /// A page moves to a new day, and both files of the old one change.
  private static let changes = [
    change("news/2015/11/20/index.md", "index\n", "index, longer\n"),
    change("news/2015/11/20/README.md", "index\n", "index, longer\n"),
    change("news/2015/11/21/harbour.md", "harbour\n", nil),
    change("news/2016/02/3/harbour.md", nil, "harbour, moved\n"),
    change("news/2016/02/3/index.md", nil, "new index\n"),
  ]

  private static let old = [
    "news/", "news/2015/", "news/2015/11/", "news/2015/11/20/", "news/2015/11/20/README.md index",
    "news/2015/11/20/index.md index", "news/2015/11/21/", "news/2015/11/21/harbour.md harbour",
  ]
  private static let new = [
    "news/", "news/2015/", "news/2015/11/", "news/2015/11/20/", "news/2015/11/20/README.md index, longer",
    "news/2015/11/20/index.md index, longer", "news/2016/", "news/2016/02/", "news/2016/02/3/",
    "news/2016/02/3/harbour.md harbour, moved", "news/2016/02/3/index.md new index",
  ]

  private func problem(
    _ archive: Archive, _ changes: [FileChange] = changes, patience: Int = 0,
    faults: TransactionDisk.Faults? = nil
  ) -> TransactionProblem? {
    do throws(TransactionProblem) {
      try FileTransaction(archive.files, patience: patience, faults: faults).commit(changes)
      return nil
    } catch {
      return error
    }
  }

  /// Asks several times: a process that another test is starting holds our locks until it runs its program.
  private func isInterrupted(_ archive: Archive) -> Bool {
    (0..<100).contains { _ in
      if FileTransaction(archive.files).isInterrupted { return true }
      usleep(2000)
      return false
    }
  }

  // MARK: Success

  @Test func allFilesChangeAndNothingElseIsLeft() throws {
    let archive = try Archive()
    #expect(archive.state == Self.old)
    #expect(problem(archive) == nil)
    #expect(archive.state == Self.new)
  }

  @Test func theLastPageTakesItsFoldersWithItButNotNews() throws {
    let folder = try TemporaryFolder()
    try folder.file("news/2015/11/20/a.md", Array("a\n".utf8))
    let files = try ArchiveFiles(try ArchiveLocation(root: folder.path))
    try FileTransaction(files).commit([Self.change("news/2015/11/20/a.md", "a\n", nil)])
    #expect(folder.tree() == ["news/"])
  }

  @Test func aChangeThatChangesNothingIsOnlyChecked() throws {
    let archive = try Archive()
    let same = Self.change("news/2015/11/20/index.md", "index\n", "index\n")
    let absent = Self.change("news/2015/11/20/x.md", nil, nil)
    #expect(problem(archive, [same, absent]) { _, _ in .failure(EIO) } == nil)
    #expect(problem(archive, [Self.change("news/2015/11/20/index.md", "other\n", "other\n")]) != nil)
    #expect(archive.state == Self.old)
  }

  @Test func permissionsAreKeptAndNewFilesAreAsTheUserWants() throws {
    let archive = try Archive()
    archive.folder.mode("news/2015/11/20/index.md", 0o640)
    let mask = umask(0o027)
    defer { umask(mask) }
    #expect(problem(archive) == nil)
    #expect(archive.folder.mode(of: "news/2015/11/20/index.md") == 0o640)
    #expect(archive.folder.mode(of: "news/2016/02/3/index.md") == 0o640)
    #expect(archive.folder.mode(of: "news/2016/02") == 0o750)
  }

  @Test func namesNeedNotBeText() throws {
    let archive = try Archive()
    let name = Array("news/2015/11/21/".utf8) + [0xFF, 0xFE, UInt8(ascii: "\n")] + Array(".md".utf8)
    try archive.folder.file(at: name, Array("old\n".utf8))
    let long = Array("news/".utf8) + [UInt8](repeating: 0xE9, count: 255)
    let changes = [
      FileChange(
        path: ArchivePath(bytes: name), original: Array("old\n".utf8), replacement: Array("new\n".utf8)),
      FileChange(path: ArchivePath(bytes: long), original: nil, replacement: Array("long\n".utf8)),
      Self.change("news/2015/11/20/index.md", "index\n", "new\n"),
    ]
    let before = archive.state
    var step = 0
    while let problem = problem(
      archive, changes, faults: { [step] number, _ in number == step ? .kill : nil })
    {
      #expect(!problem.problems.isEmpty)
      archive.folder.forgetProcess()
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == before, "killed at step \(step)")
      step += 1
      guard step < 1000 else { break }
    }
    #expect(try archive.files.read(ArchivePath(bytes: name)) == Array("new\n".utf8))
    #expect(try archive.files.read(ArchivePath(bytes: long)) == Array("long\n".utf8))
  }

  // MARK: Refusal

  @Test func allThatIsInTheWayIsNamedAndNothingIsTouched() throws {
    let archive = try Archive()
    let outside = try TemporaryFolder()
    try outside.file("x.md", Array("x\n".utf8))
    try archive.folder.link("news/linked", to: String(decoding: outside.path, as: UTF8.self))
    try archive.folder.link("news/link.md", to: String(decoding: outside.absolute("x.md"), as: UTF8.self))
    try archive.folder.link("news/dangling.md", to: "nowhere")
    try archive.folder.fifo("news/pipe.md")
    let before = archive.state
    let cases: [(FileChange, WriteProblem.Kind)] = [
      (Self.change("news/2015/11/20/index.md", "indeed\n", "new\n"), .changedOnDisk),
      (Self.change("news/2015/11/20/README.md", "in\n", nil), .changedOnDisk),
      (Self.change("news/2015/11/21/harbour.md", nil, "new\n"), .alreadyThere),
      (Self.change("news/2015/11/21", nil, "new\n"), .alreadyThere),
      (Self.change("news/dangling.md", nil, "new\n"), .alreadyThere),
      (Self.change("news/gone.md", "old\n", "new\n"), .unreadable(.vanished)),
      (Self.change("news/1999/gone.md", "old\n", nil), .unreadable(.vanished)),
      (Self.change("news/link.md", "x\n", "new\n"), .unreadable(.symbolicLink)),
      (Self.change("news/linked/x.md", "x\n", "new\n"), .unreadable(.symbolicLink)),
      (Self.change("news/linked/new/x.md", nil, "new\n"), .unreadable(.symbolicLink)),
      (Self.change("news/2015/11/21/harbour.md/x.md", nil, "new\n"), .unreadable(.notFolder)),
      (Self.change("news/pipe.md", "", "new\n"), .unreadable(.notRegularFile)),
      (Self.change("news/2015", "", "new\n"), .unreadable(.notRegularFile)),
      (Self.change("../x.md", nil, "new\n"), .unreadable(.invalidPath)),
      (Self.change("/tmp/x.md", nil, "new\n"), .unreadable(.invalidPath)),
      (Self.change("", nil, "new\n"), .unreadable(.invalidPath)),
      (Self.change(".git/config", nil, "new\n"), .unreadable(.invalidPath)),
      (Self.change("news/.hidden/x.md", nil, "new\n"), .unreadable(.invalidPath)),
    ]
    for (change, kind) in cases {
      let expected = TransactionProblem([WriteProblem(path: change.path, kind: kind)])
      #expect(problem(archive, [change]) == expected)
      #expect(problem(archive, [Self.change("news/2015/new.md", nil, "x\n"), change]) == expected)
    }
    let twice = Self.change("news/a.md", nil, "a\n")
    let all = problem(archive, cases.map(\.0) + [twice, twice])
    #expect(all?.problems.map(\.kind).contains(.namedTwice) == true)
    // One path is named by two cases.
    #expect(all?.problems.count == cases.count + 1)
    #expect(archive.state == before)
    #expect(outside.tree() == ["x.md x"])
  }

  @Test func aReadOnlyFileIsNotReplacedNorRemoved() throws {
    let archive = try Archive()
    archive.folder.mode("news/2015/11/21/harbour.md", 0o444)
    #expect(problem(archive)?.problems.map(\.kind) == [.readOnly])
    #expect(archive.state == Self.old)
  }

  @Test func anArchiveInUseIsLeftAlone() throws {
    let archive = try Archive()
    let lock = try ArchiveLock(root: archive.files.descriptor, patience: 0)
    #expect(problem(archive)?.problems.map(\.kind) == [.busy])
    withExtendedLifetime(lock) {}
    #expect(archive.state == Self.old)
  }

  // MARK: Errors on the way

  /// The number of steps that the changes take.
  private static let stepLimit = 1000

  @Test(arguments: [ENOSPC, EIO, EACCES])
  func whatFailsOnTheWayIsPutBack(_ errorNumber: Int32) throws {
    var step = 0
    var failures = 0
    while step < Self.stepLimit {
      let archive = try Archive()
      let steps = Steps()
      let problem = problem(archive) { [step] number, _ in
        steps.note(number)
        return number == step ? .failure(errorNumber) : nil
      }
      if let problem {
        failures += 1
        #expect(problem.problems.map(\.kind) == [.failed(errorNumber: errorNumber)], "step \(step)")
        #expect(problem.notPutBack.isEmpty)
      }
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == (problem == nil ? Self.new : Self.old), "step \(step)")
      guard steps.last >= step else { break }
      step += 1
    }
    #expect(failures > 20)
    #expect(step < Self.stepLimit)
  }

  @Test func aDiskThatFailsForGoodLeavesTheRestToTheNextRun() throws {
    for first in 0..<80 {
      let archive = try Archive()
      let problem = problem(archive) { step, _ in step >= first ? .failure(EIO) : nil }
      archive.folder.forgetProcess()
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == (problem == nil ? Self.new : Self.old), "from step \(first)")
      #expect(!FileTransaction(archive.files).isInterrupted)
    }
  }

  @Test func withoutLinksItWorksTheSame() throws {
    let archive = try Archive()
    #expect(problem(archive) { _, call in call == .link ? .failure(EPERM) : nil } == nil)
    #expect(archive.state == Self.new)
  }

  @Test func aFileThatAppearsMeanwhileStays() throws {
    for links in [true, false] {
      let archive = try Archive()
      let folder = archive.folder
      let outcome = problem(archive) { _, call in
        // When the second file of the new day is about to get its place, somebody else makes it.
        if call == .link || call == .sync {
          try? folder.file("news/2016/02/3/index.md", Array("mine\n".utf8))
        }
        return call == .link && !links ? .failure(EPERM) : nil
      }
      #expect(outcome?.problems.map(\.kind) == [.alreadyThere])
      #expect(outcome?.notPutBack.isEmpty == true)
      let mine = ["news/2016/", "news/2016/02/", "news/2016/02/3/", "news/2016/02/3/index.md mine"]
      #expect(archive.state == Self.old + mine)
    }
  }

  @Test(arguments: ["news/2015/11/20/index.md", "news/2015/11/21/harbour.md"])
  func aFileThatChangesMeanwhileStays(_ path: String) throws {
    for isReplaced in [true, false] {
      let archive = try Archive()
      let folder = archive.folder
      let outcome = problem(archive) { _, call in
        // Written in place, or anew as many editors do, when all is prepared: a rename is the first that comes after.
        if call == .unlink || call == .rename, folder.exists(path), folder.exists("news/2016/02/3/index.md") {
          if isReplaced { folder.remove(path) }
          try? folder.file(path, Array("mine\n".utf8))
        }
        return nil
      }
      #expect(outcome?.problems == [WriteProblem(path: ArchivePath(path), kind: .changedOnDisk)])
      let after = archive.state
      if !isReplaced {
        // Even what was written between the last look and the change is there again.
        #expect(after.contains("\(path) mine"))
      }
      #expect(!after.contains { $0.contains(".dateline") || $0.hasPrefix("news/2016") })
    }
  }

  // MARK: Kills

  @Test(arguments: [true, false])
  func aRunKilledAtAnyStepIsAllOldOrAllNewAfterTheNext(_ links: Bool) throws {
    var step = 0
    var outcomes: Set<[String]> = []
    while step < Self.stepLimit {
      let archive = try Archive()
      let steps = Steps()
      let faults: TransactionDisk.Faults = { [step] number, call in
        steps.note(number)
        if number == step { return .kill }
        return call == .link && !links ? .failure(EPERM) : nil
      }
      _ = problem(archive, faults: faults)
      let pages = archive.state.filter { $0.contains(".md ") && !$0.contains(".dateline") }
      let isMixed = ![Self.old, Self.new].contains { $0.filter { $0.contains(".md ") } == pages }
      #expect(!isMixed || isInterrupted(archive), "step \(step)")
      archive.folder.forgetProcess()
      let recovered = try FileTransaction(archive.files).recover()
      outcomes.insert(archive.state)
      #expect([Self.old, Self.new].contains(archive.state), "step \(step)")
      #expect(recovered.leftAlone.isEmpty)
      #expect(try FileTransaction(archive.files).recover().isEmpty)
      guard steps.last >= step else { break }
      step += 1
    }
    #expect(outcomes == [Self.old, Self.new])
    #expect(step > 40 && step < Self.stepLimit)
  }

  @Test func theUndoingCanBeKilledToo() throws {
    // Killed when all files are in place but the last.
    for inner in 0..<60 {
      let archive = try Archive()
      let renames = Steps()
      _ = problem(archive) { _, call in
        guard call == .unlink else { return nil }
        renames.note(1)
        return .kill
      }
      #expect(archive.state != Self.old)
      let second = FileTransaction(archive.files) { step, _ in step == inner ? .kill : nil }
      _ = try? second.recover()
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == Self.old, "step \(inner)")
    }
  }

  @Test func theNextCommitUndoesFirst() throws {
    let archive = try Archive()
    _ = problem(archive) { _, call in call == .unlink ? .kill : nil }
    #expect(isInterrupted(archive))
    #expect(problem(archive) == nil)
    #expect(archive.state == Self.new)
  }

  @Test func whatSomeoneWroteAfterAKillStays() throws {
    let archive = try Archive()
    _ = problem(archive) { _, call in call == .unlink ? .kill : nil }
    archive.folder.remove("news/2015/11/20/README.md")
    try archive.folder.file("news/2015/11/20/README.md", Array("mine\n".utf8))
    archive.folder.remove("news/2016/02/3/index.md")
    let recovered = try FileTransaction(archive.files).recover()
    #expect(recovered.leftAlone == [ArchivePath("news/2015/11/20/README.md")])
    #expect(
      recovered.restored == [
        ArchivePath("news/2015/11/20/index.md"), ArchivePath("news/2016/02/3/harbour.md"),
      ])
    #expect(archive.state == Self.old.map { $0.hasSuffix("README.md index") ? $0.dropLast(5) + "mine" : $0 })
  }

  @Test func aLivingWriterIsLeftAlone() throws {
    let archive = try Archive()
    let seen = Steps()
    let files = archive.files
    let outcome = problem(archive) { step, _ in
      // Another process that comes along at each step.
      let other = FileTransaction(files, patience: 0, faults: nil)
      if other.isInterrupted { seen.note(step) }
      if let recovered = try? other.recover(), !recovered.isEmpty { seen.note(step) }
      return nil
    }
    #expect(outcome == nil)
    #expect(seen.last == -1)
    #expect(archive.state == Self.new)
  }

  // MARK: Journals

  @Test func aJournalIsReadAsItWasWritten() throws {
    let archive = try Archive()
    let journal = try TransactionPlan(Self.changes, root: archive.files.descriptor).journal
    let read = try #require(TransactionJournal(journal.bytes))
    #expect(read.entries.map(\.path) == journal.entries.map(\.path))
    #expect(read.entries.map(\.old) == journal.entries.map(\.old))
    #expect(read.entries.map(\.new) == journal.entries.map(\.new))
    #expect(read.entries.map(\.keptFolders) == journal.entries.map(\.keptFolders))
    for length in 0..<journal.bytes.count {
      #expect(TransactionJournal(Array(journal.bytes[..<length])) == nil)
    }
  }

  @Test func aJournalCannotNameWhatLiesOutside() throws {
    for path in ["../x.md", "/etc/passwd", ".git/config", "news/.x/y.md", "news//x.md", ""] {
      let entry = TransactionJournal.Entry(path: ArchivePath(path), old: nil, new: nil, keptFolders: 0)
      #expect(TransactionJournal(TransactionJournal([entry], seed: 1).bytes) == nil)
    }
  }

  @Test(arguments: ["", "dateline journal 2\0", "\0\0\0\0", "text"])
  func aJournalOfAnotherVersionIsNamedAndLeft(_ text: String) throws {
    let archive = try Archive()
    try archive.folder.file(".dateline-77-1f.journal", Array(text.utf8))
    let before = archive.state
    let name = ArchivePath(".dateline-77-1f.journal")
    #expect(problem(archive)?.problems == [WriteProblem(path: name, kind: .unknownJournal)])
    #expect(archive.state == before)
  }

  @Test func onlyJournalsAreTakenForJournals() {
    let names = TransactionNames(process: 7)
    #expect(TransactionNames(journal: names.journal)?.journal == names.journal)
    #expect(TransactionNames(journal: names.done)?.new(3) == names.new(3))
    for name in [
      ".dateline-7-1f.tmp", ".dateline.json", ".dateline-.journal", ".dateline-7.journal",
      ".dateline--1.journal",
      ".dateline-0-1f.journal", ".dateline-7-xyz.journal", ".dateline-7-1-2.journal", "dateline-7-1f.journal",
    ] {
      #expect(TransactionNames(journal: Array(name.utf8)) == nil, "\(name)")
    }
  }

  // MARK: Many

  @Test func randomChangesAreAllOldOrAllNewAfterARandomKill() throws {
    var generator = SeededGenerator(seed: 20_15)
    for round in 0..<60 {
      let folder = try TemporaryFolder()
      let paths = (0..<12).map { "news/\($0 % 3)/\($0 % 4)/p\($0).md" }
      var changes: [FileChange] = []
      try folder.folder("news")
      for path in paths {
        let exists = Bool.random(using: &generator)
        if exists { try folder.file(path, Array("old\n".utf8)) }
        let stays = !exists || Bool.random(using: &generator)
        changes.append(Self.change(path, exists ? "old\n" : nil, stays ? "new\n" : nil))
      }
      let files = try ArchiveFiles(try ArchiveLocation(root: folder.path))
      let before = folder.tree()
      let step = Int.random(in: 0..<160, using: &generator)
      let outcome: Void? = try? FileTransaction(files, faults: { number, _ in number == step ? .kill : nil })
        .commit(changes)
      folder.forgetProcess()
      _ = try FileTransaction(files).recover()
      let after = folder.tree()
      if after != before {
        let written = Set(after.filter { $0.hasSuffix("md new") }.map { String($0.dropLast(4)) })
        let wanted = Set(changes.filter { $0.replacement != nil }.map(\.path.description))
        #expect(written == wanted, "round \(round)")
        #expect(after.count { $0.contains(".md") } == wanted.count, "round \(round)")
      } else {
        #expect(outcome == nil)
      }
    }
  }
}

/// The greatest number that was noted.
private final class Steps: Sendable {
  private let value = Mutex(-1)

  func note(_ number: Int) { value.withLock { $0 = max($0, number) } }

  var last: Int { value.withLock { $0 } }
}
