import DatelineServer
import DatelineSyntax
import DatelineTestSupport
import LanguageServerProtocol

/// One session of an editor: what an input says is done.
struct Session {
  private var input: FuzzInput
  private let client: SessionClient
  private let encoding: PositionEncoding
  private var documents: [String: (text: EditedText, version: Int)] = [:]
  /// The requests that have to be answered.
  private var pending: [String] = []
  private var count = 0

  private static let root = "file://" + String(decoding: ArchiveFixture.root(of: "english"), as: UTF8.self)
  private static let pages: [String: String] = {
    guard let files = try? ArchiveFixture.files(of: "english") else { find("there is no archive 'english'") }
    return Dictionary(
      uniqueKeysWithValues: files.map { ("\(root)/\($0.key)", String(decoding: $0.value, as: UTF8.self)) })
  }()
  /// Pages of the archive, one that isn't there yet, and documents outside.
  private static let uris =
    pages.keys.sorted().prefix(8) + [
      "\(root)/news/2017/03/12/new-page.md", "file:///nowhere/else.md", "untitled:Untitled-1", "file:", "a b",
    ]

  init(_ input: FuzzInput) {
    self.input = input
    encoding = self.input.choose(from: [.utf16, .utf8, .utf32])
    var options = ServerOptions { "2018-02-06 13:49:28" }
    options.isReadOnly = self.input.choose(below: 8) == 7
    client = SessionClient(options, settings: self.input.choose(from: Self.settings))
  }

  /// The values of the server's settings.
  private static let settings: [LSPAny] = [
    .null, ["logLevel": "info"], ["related": ["limit": 3]], ["logLevel": 3, "unknown": []], [],
  ]

  // MARK: From the beginning to the end

  mutating func run() {
    let isRich = input.choose(below: 4) != 3
    let response = client.ask(
      "initialize", "initialize",
      [
        "capabilities": isRich ? richCapabilities : [:],
        "workspaceFolders": [["uri": .string(Self.root), "name": "archive"]],
      ])
    let chosen = response["result"]?["capabilities"]?["positionEncoding"]?.string
    expect(chosen == nil || !isRich || chosen == encoding.rawValue, "the server counts in \(chosen ?? "")")
    let columns = isRich ? encoding : .utf16
    notify("initialized", [:])
    while !input.rest.isEmpty, count < 60 {
      count += 1
      step(columns)
    }
    let isHurried = input.choose(below: 4) == 3
    if !isHurried {
      for id in pending { _ = client.response(to: id) }
      for uri in documents.keys.sorted() { checkText(of: uri) }
    }
    _ = client.ask("shutdown", "shutdown", .null)
    notify("exit", .null)
    let status = client.finish()
    expect(status == 0, "the server's exit status is \(status)")
    for (id, responses) in client.responses {
      expect(responses.count == 1, "request '\(id)' has \(responses.count) answers")
    }
  }

  private var richCapabilities: LSPAny {
    [
      "general": ["positionEncodings": [.string(encoding.rawValue)]],
      "textDocument": [
        "codeAction": [
          "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix", "refactor", "source"]]],
          "dataSupport": true, "resolveSupport": ["properties": ["edit"]],
        ],
        "completion": ["completionItem": ["snippetSupport": true, "labelDetailsSupport": true]],
        "diagnostic": ["relatedDocumentSupport": true],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "rename": ["prepareSupport": true], "semanticTokens": ["requests": ["full": ["delta": true]]],
      ],
      "workspace": [
        "applyEdit": true, "configuration": true, "didChangeWatchedFiles": ["dynamicRegistration": true],
        "workspaceEdit": ["documentChanges": true, "resourceOperations": ["create", "rename", "delete"]],
      ],
      "window": ["workDoneProgress": true],
    ]
  }

  /// What was typed piece by piece is looked at, then the same text as a whole.
  private mutating func checkText(of uri: String) {
    guard let text = documents[uri]?.text.text else { return }
    let typed = look(at: uri)
    close(uri)
    open(uri, text)
    let whole = look(at: uri)
    for (one, other) in zip(typed, whole) {
      expect(one == other, "typed it is \(one), opened it is \(other)")
    }
  }

  private mutating func look(at uri: String) -> [LSPAny] {
    let methods = ["documentSymbol", "foldingRange", "semanticTokens/full", "documentLink"]
    return methods.map { method in
      let id = request("textDocument/\(method)", ["textDocument": ["uri": .string(uri)]], isAwaited: false)
      let response = client.response(to: id)
      return response["result"]?["data"] ?? response
    }
  }

  // MARK: Messages

  private func notify(_ method: String, _ params: LSPAny) {
    client.send(["jsonrpc": "2.0", "method": .string(method), "params": params])
  }

  @discardableResult
  private mutating func request(_ method: String, _ params: LSPAny, isAwaited: Bool = true) -> String {
    count += 1
    let id = "\(count) \(method)"
    client.send(["jsonrpc": "2.0", "id": .string(id), "method": .string(method), "params": params])
    if isAwaited { pending.append(id) }
    return id
  }

  private mutating func open(_ uri: String, _ text: String) {
    guard documents[uri] == nil else { return }
    documents[uri] = (EditedText(text), 1)
    notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": .string(uri), "languageId": "markdown", "version": 1, "text": .string(text)]])
  }

  private mutating func close(_ uri: String) {
    guard documents.removeValue(forKey: uri) != nil else { return }
    notify("textDocument/didClose", ["textDocument": ["uri": .string(uri)]])
  }

  // MARK: Steps

  private mutating func step(_ columns: PositionEncoding) {
    let uri = input.choose(from: Array(Self.uris))
    let document: LSPAny = ["uri": .string(uri)]
    switch input.choose(below: 12) {
    case 0: open(uri, Self.pages[uri] ?? String(decoding: input.text(), as: UTF8.self))
    case 1, 2, 3: type(in: uri, columns)
    case 4: close(uri)
    case 5: noteElsewhere(uri)
    case 6: if let id = pending.chosen(&input) { notify("$/cancelRequest", ["id": .string(id)]) }
    case 7: askAgain()
    case 8: client.send(content: input.text())
    case 9: request("textDocument/" + input.choose(from: Self.plainMethods), ["textDocument": document])
    default: ask(about: document, documents[uri]?.text ?? EditedText(""), columns)
    }
  }

  private mutating func type(in uri: String, _ columns: PositionEncoding) {
    guard var (text, version) = documents[uri] else { return open(uri, Self.pages[uri] ?? "") }
    version += 1
    var changes: [LSPAny] = []
    for _ in 0...input.choose(below: 3) {
      let new = String(decoding: input.text(), as: UTF8.self)
      if input.choose(below: 16) == 15 {
        text = EditedText(new)
        changes.append(["text": .string(new)])
        continue
      }
      let start = text.place(atOrBefore: input.choose(below: text.bytes.count + 1))
      let end = text.place(atOrBefore: start + input.choose(below: 40))
      let range = start..<max(start, end)
      changes.append(["range": text.range(range, columns), "text": .string(new)])
      text.replace(range, by: new)
    }
    documents[uri] = (text, version)
    notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": .string(uri), "version": .integer(version)],
        "contentChanges": .array(changes),
      ])
  }

  /// What the client tells of other things than documents' texts.
  private mutating func noteElsewhere(_ uri: String) {
    switch input.choose(below: 6) {
    case 0:
      let type = 1 + input.choose(below: 3)
      notify("workspace/didChangeWatchedFiles", ["changes": [["uri": .string(uri), "type": .integer(type)]]])
    case 1: notify("workspace/didChangeConfiguration", ["settings": input.choose(from: Self.settings)])
    case 2: notify("$/setTrace", ["value": input.choose(from: ["off", "messages", "verbose", "loud"])])
    case 3:
      let folder: LSPAny = ["uri": .string(Self.root), "name": "archive"]
      let isAdded = input.choose(below: 2) == 0
      notify(
        "workspace/didChangeWorkspaceFolders",
        ["event": ["added": isAdded ? [folder] : [], "removed": isAdded ? [] : [folder]]])
    case 4: notify("textDocument/didSave", ["textDocument": ["uri": .string(uri)]])
    default:
      // It may stay unanswered as long as nothing changes.
      request("workspace/diagnostic", ["previousResultIds": []], isAwaited: false)
    }
  }

  /// Does something with what an earlier answer offered.
  private mutating func askAgain() {
    guard let id = pending.chosen(&input) else { return }
    let result = client.response(to: id)["result"] ?? .null
    guard let offered = (result["items"]?.array ?? result.array ?? []).chosen(&input) else { return }
    let command = offered["command"]
    if let name = command?.string ?? command?["command"]?.string {
      let arguments = command?["arguments"] ?? offered["arguments"] ?? .null
      request("workspace/executeCommand", ["command": .string(name), "arguments": arguments])
    } else {
      request(input.choose(from: ["codeAction/resolve", "completionItem/resolve"]), offered)
    }
  }

  /// Requests that take nothing but a document.
  private static let plainMethods = [
    "documentSymbol", "foldingRange", "documentLink", "codeLens", "semanticTokens/full", "diagnostic",
    "unknown",
  ]

  /// Requests at a place of a document.
  private mutating func ask(about document: LSPAny, _ text: EditedText, _ columns: PositionEncoding) {
    let start = text.place(atOrBefore: input.choose(below: text.bytes.count + 1))
    let end = max(start, text.place(atOrBefore: start + input.choose(below: 200)))
    var position = text.position(of: start, columns)
    if input.choose(below: 16) == 15 { position = ["line": .integer(.max), "character": -1] }
    let range = text.range(start..<end, columns)
    let name = LSPAny.string(String(decoding: input.text(), as: UTF8.self))
    let options: LSPAny = ["tabSize": 2, "insertSpaces": true]
    switch input.choose(below: 18) {
    case 0: request("textDocument/completion", ["textDocument": document, "position": position])
    case 1: request("textDocument/hover", ["textDocument": document, "position": position])
    case 2: request("textDocument/definition", ["textDocument": document, "position": position])
    case 3:
      request(
        "textDocument/references",
        ["textDocument": document, "position": position, "context": ["includeDeclaration": true]])
    case 4: request("textDocument/documentHighlight", ["textDocument": document, "position": position])
    case 5:
      request("textDocument/selectionRange", ["textDocument": document, "positions": [position, position]])
    case 6: request("textDocument/inlayHint", ["textDocument": document, "range": range])
    case 7: request("textDocument/semanticTokens/range", ["textDocument": document, "range": range])
    case 8:
      let previous = pending.compactMap { client.responses[$0]?.first?["result"]?["resultId"] }.last ?? "0"
      request(
        "textDocument/semanticTokens/full/delta", ["textDocument": document, "previousResultId": previous])
    case 9:
      request(
        "textDocument/codeAction", ["textDocument": document, "range": range, "context": ["diagnostics": []]])
    case 10: request("textDocument/prepareRename", ["textDocument": document, "position": position])
    case 11:
      request("textDocument/rename", ["textDocument": document, "position": position, "newName": name])
    case 12: request("textDocument/formatting", ["textDocument": document, "options": options])
    case 13:
      request("textDocument/rangeFormatting", ["textDocument": document, "range": range, "options": options])
    case 14:
      request(
        "textDocument/onTypeFormatting",
        ["textDocument": document, "position": position, "ch": "\n", "options": options])
    case 15: request("workspace/symbol", ["query": name])
    case 16:
      request(
        "workspace/willRenameFiles",
        [
          "files": [
            ["oldUri": document["uri"] ?? .null, "newUri": .string("\(Self.root)/news/2017/03/13/a.md")]
          ]
        ])
    default: request("workspace/executeCommand", ["command": name, "arguments": [document, range]])
    }
  }
}

extension Array {
  /// One of the elements, as the input chooses.
  fileprivate func chosen(_ input: inout FuzzInput) -> Element? {
    isEmpty ? nil : input.choose(from: self)
  }
}
