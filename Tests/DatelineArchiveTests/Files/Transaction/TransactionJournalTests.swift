import Testing

@testable import DatelineArchive

/// Journals say no more than what is to be undone.
@Suite struct TransactionJournalTests {
  @Test func aJournalIsReadAsItWasWritten() throws {
    let archive = try TransactionArchive()
    let journal = try TransactionPlan(TransactionArchive.changes, root: archive.files.descriptor).journal
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
    let archive = try TransactionArchive()
    try archive.folder.file(".dateline-77-1f.journal", Array(text.utf8))
    let before = archive.state
    let name = ArchivePath(".dateline-77-1f.journal")
    #expect(archive.problem()?.problems == [WriteProblem(path: name, kind: .unknownJournal)])
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
}
