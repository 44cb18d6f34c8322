import Testing

@testable import DatelineArchive

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the system refuses on the way, and what others do meanwhile.
@Suite struct TransactionFaultTests {
  @Test(arguments: [ENOSPC, EIO, EACCES])
  func whatFailsOnTheWayIsPutBack(_ errorNumber: Int32) throws {
    var step = 0
    var failures = 0
    while step < TransactionArchive.stepLimit {
      let archive = try TransactionArchive()
      let steps = Steps()
      let problem = archive.problem { [step] number, _ in
        steps.note(number)
        return number == step ? .failure(errorNumber) : nil
      }
      if let problem {
        failures += 1
        #expect(problem.problems.map(\.kind) == [.failed(errorNumber: errorNumber)], "step \(step)")
        #expect(problem.notPutBack.isEmpty)
      }
      _ = try FileTransaction(archive.files).recover()
      #expect(
        archive.state == (problem == nil ? TransactionArchive.new : TransactionArchive.old), "step \(step)")
      guard steps.last >= step else { break }
      step += 1
    }
    #expect(failures > 20)
    #expect(step < TransactionArchive.stepLimit)
  }

  @Test func aDiskThatFailsForGoodLeavesTheRestToTheNextRun() throws {
    for first in 0..<80 {
      let archive = try TransactionArchive()
      let problem = archive.problem { step, _ in step >= first ? .failure(EIO) : nil }
      archive.folder.forgetProcess()
      _ = try FileTransaction(archive.files).recover()
      #expect(
        archive.state == (problem == nil ? TransactionArchive.new : TransactionArchive.old),
        "from step \(first)")
      #expect(!FileTransaction(archive.files).isInterrupted)
    }
  }

  @Test func withoutLinksItWorksTheSame() throws {
    let archive = try TransactionArchive()
    #expect(archive.problem { _, call in call == .link ? .failure(EPERM) : nil } == nil)
    #expect(archive.state == TransactionArchive.new)
  }

  @Test func aFileThatAppearsMeanwhileStays() throws {
    for links in [true, false] {
      let archive = try TransactionArchive()
      let folder = archive.folder
      let outcome = archive.problem { _, call in
        // When the second file of the new day is about to get its place, somebody else makes it.
        if call == .link || call == .sync {
          try? folder.file("news/2016/02/3/index.md", Array("mine\n".utf8))
        }
        return call == .link && !links ? .failure(EPERM) : nil
      }
      #expect(outcome?.problems.map(\.kind) == [.alreadyThere])
      #expect(outcome?.notPutBack.isEmpty == true)
      let mine = ["news/2016/", "news/2016/02/", "news/2016/02/3/", "news/2016/02/3/index.md mine"]
      #expect(archive.state == TransactionArchive.old + mine)
    }
  }

  @Test(arguments: ["news/2015/11/20/index.md", "news/2015/11/21/harbour.md"])
  func aFileThatChangesMeanwhileStays(_ path: String) throws {
    for isReplaced in [true, false] {
      let archive = try TransactionArchive()
      let folder = archive.folder
      let outcome = archive.problem { _, call in
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
}
