import DatelineTestSupport
import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A run that is killed leaves all old or all new, after the next one at the latest.
@Suite struct TransactionKillTests {
  @Test(arguments: [true, false])
  func aRunKilledAtAnyStepIsAllOldOrAllNewAfterTheNext(_ links: Bool) throws {
    var step = 0
    var outcomes: Set<[String]> = []
    while step < TransactionArchive.stepLimit {
      let archive = try TransactionArchive()
      let steps = Steps()
      let faults: TransactionDisk.Faults = { [step] number, call in
        steps.note(number)
        if number == step { return .kill }
        return call == .link && !links ? .failure(EPERM) : nil
      }
      _ = archive.problem(faults: faults)
      let pages = archive.state.filter { $0.contains(".md ") && !$0.contains(".dateline") }
      let isMixed = ![TransactionArchive.old, TransactionArchive.new].contains {
        $0.filter { $0.contains(".md ") } == pages
      }
      #expect(!isMixed || archive.isInterrupted, "step \(step)")
      archive.folder.forgetProcess()
      let recovered = try FileTransaction(archive.files).recover()
      outcomes.insert(archive.state)
      #expect([TransactionArchive.old, TransactionArchive.new].contains(archive.state), "step \(step)")
      #expect(recovered.leftAlone.isEmpty)
      #expect(try FileTransaction(archive.files).recover().isEmpty)
      guard steps.last >= step else { break }
      step += 1
    }
    #expect(outcomes == [TransactionArchive.old, TransactionArchive.new])
    #expect(step > 40 && step < TransactionArchive.stepLimit)
  }

  @Test func theUndoingCanBeKilledToo() throws {
    // Killed when all files are in place but the last.
    for inner in 0..<60 {
      let archive = try TransactionArchive()
      let renames = Steps()
      _ = archive.problem { _, call in
        guard call == .unlink else { return nil }
        renames.note(1)
        return .kill
      }
      #expect(archive.state != TransactionArchive.old)
      let second = FileTransaction(archive.files) { step, _ in step == inner ? .kill : nil }
      _ = try? second.recover()
      _ = try FileTransaction(archive.files).recover()
      #expect(archive.state == TransactionArchive.old, "step \(inner)")
    }
  }

  @Test func theNextCommitUndoesFirst() throws {
    let archive = try TransactionArchive()
    _ = archive.problem { _, call in call == .unlink ? .kill : nil }
    #expect(archive.isInterrupted)
    #expect(archive.problem() == nil)
    #expect(archive.state == TransactionArchive.new)
  }

  @Test func whatSomeoneWroteAfterAKillStays() throws {
    let archive = try TransactionArchive()
    _ = archive.problem { _, call in call == .unlink ? .kill : nil }
    archive.folder.remove("news/2015/11/20/README.md")
    try archive.folder.file("news/2015/11/20/README.md", Array("mine\n".utf8))
    archive.folder.remove("news/2016/02/3/index.md")
    let recovered = try FileTransaction(archive.files).recover()
    #expect(recovered.leftAlone == [ArchivePath("news/2015/11/20/README.md")])
    #expect(
      recovered.restored == [
        ArchivePath("news/2015/11/20/index.md"), ArchivePath("news/2016/02/3/harbour.md"),
      ])
    #expect(
      archive.state
        == TransactionArchive.old.map { $0.hasSuffix("README.md index") ? $0.dropLast(5) + "mine" : $0 })
  }

  @Test func inACopyWhereLinksAreFilesWhatWasCreatedIsNamed() throws {
    let archive = try TransactionArchive()
    _ = archive.problem { _, call in call == .unlink ? .kill : nil }
    let created = archive.state.compactMap { $0.split(separator: " ").first.map(String.init) }
      .filter { path in !TransactionArchive.old.contains { $0.hasPrefix("\(path) ") } && path.hasSuffix(".md")
      }
    #expect(!created.isEmpty)
    for path in created {
      let bytes = try archive.files.read(ArchivePath(path))
      archive.folder.remove(path)
      try archive.folder.file(path, bytes)
    }
    #expect(try FileTransaction(archive.files).recover().leftAlone == created.map { ArchivePath($0) })
  }

  @Test func aLivingWriterIsLeftAlone() throws {
    let archive = try TransactionArchive()
    let seen = Steps()
    let files = archive.files
    let outcome = archive.problem { step, _ in
      // Another process that comes along at each step.
      let other = FileTransaction(files, patience: 0, faults: nil)
      if other.isInterrupted { seen.note(step) }
      if let recovered = try? other.recover(), !recovered.isEmpty { seen.note(step) }
      return nil
    }
    #expect(outcome == nil)
    #expect(seen.last == -1)
    #expect(archive.state == TransactionArchive.new)
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
        changes.append(TransactionArchive.change(path, exists ? "old\n" : nil, stays ? "new\n" : nil))
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
