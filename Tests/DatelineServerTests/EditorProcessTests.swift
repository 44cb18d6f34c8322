import LanguageServerProtocol
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct EditorProcessTests {
  @Test func theServerEndsWithTheProcessOfTheEditor() async throws {
    var process = pid_t()
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup("/bin/sleep"), strdup("600"), nil]
    defer { for argument in arguments { free(argument) } }
    try #require(posix_spawn(&process, "/bin/sleep", nil, nil, &arguments, environ) == 0)
    let client = try TestClient(TestArchive.files)
    try await client.begin([:], ["processId": .integer(Int(process))])
    try client.open(TestArchive.ferry)
    #expect(try await client.symbols(client.uri(TestArchive.ferry)).first == "Ferry runs again")
    kill(process, SIGKILL)
    var status = Int32()
    waitpid(process, &status, 0)
    #expect(await client.exitStatus.value == 1)
  }

  @Test func theServerEndsWithItsInput() async throws {
    let client = try TestClient(TestArchive.files)
    try await client.begin()
    client.hangUp()
    #expect(await client.exitStatus.value == 1)
  }
}
