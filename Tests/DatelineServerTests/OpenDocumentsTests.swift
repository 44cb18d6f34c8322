import DatelineArchive
import DatelineEditing
import LanguageServerProtocol
import Testing

@testable import DatelineServer

@Suite struct OpenDocumentsTests {
  private func document(_ name: String, path: String? = nil, opening: Int = 0) -> OpenDocument {
    OpenDocument(
      uri: DocumentURI(path: "/\(name)".utf8), place: DocumentPlace(path: ArchivePath(path ?? name)),
      opening: opening,
      version: 1, text: DocumentText(Array("# \(name)".utf8)))
  }

  @Test func aFileUnderTwoSpellingsIsTheOneThatWasOpenedLast() {
    var documents = OpenDocuments()
    let (one, two) = (document("a", path: "a.md"), document("b", path: "a.md"))
    documents.open(one)
    documents.open(two)
    #expect(documents.files(of: nil)[ArchivePath("a.md")] == [one.uri, two.uri])
    documents.close(two.uri)
    #expect(documents.files(of: nil)[ArchivePath("a.md")] == [one.uri])
    documents.move(one.uri, to: DocumentPlace(path: ArchivePath("c.md")))
    #expect(Array(documents.files(of: nil).keys) == [ArchivePath("c.md")])
    // One that is opened again isn't there twice.
    documents.open(one)
    #expect(documents.files(of: nil) == [ArchivePath("a.md"): [one.uri]])
    documents.close(one.uri)
    #expect(documents.files(of: nil).isEmpty)
    #expect(documents.versions.isEmpty)
    #expect(documents[one.uri] == nil)
  }

  @Test func whatWasTypedInLastComesFirst() {
    var documents = OpenDocuments()
    let all = (0..<4).map { document("\($0)") }
    for document in all {
      documents.open(document)
      documents.noteTyped(document.uri)
    }
    documents.close(all[3].uri)
    #expect(documents.nextTyped() == all[2].uri)
    documents.noteTyped(all[0].uri)
    #expect(documents.nextTyped() == all[0].uri)
    for document in [all[0], all[2]] { documents.update(document.uri) { $0.owesDiagnostics = false } }
    #expect(documents.nextTyped() == all[1].uri)
    documents.update(all[1].uri) { $0.owesDiagnostics = false }
    #expect(documents.nextTyped() == nil)
    documents.change(all[0].uri, to: 2) { $0 = DocumentText([]) }
    documents.noteTyped(all[0].uri)
    #expect(documents.nextTyped() == all[0].uri)
    #expect(documents.versions[all[0].uri] == 2)
  }

  @Test func suspectsAreLookedForOnceForAllOfThem() {
    var documents = OpenDocuments()
    for number in 0..<100 { documents.open(document("\(number)")) }
    #expect(documents.nextSuspect { _ in true } == nil)
    documents.doubtAll()
    var asked = 0
    var judged: Set<DocumentURI> = []
    while let uri = documents.nextSuspect(where: {
      asked += 1
      return !judged.contains($0.uri)
    }) {
      judged.insert(uri)
    }
    #expect(judged.count == 100)
    #expect(asked <= 400)
  }
}
