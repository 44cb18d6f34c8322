import LanguageServerProtocol
import Testing

/// The shapes of the specification, one literal each.
@Suite struct ShapeTests {
  private let uri = DocumentURI("file:///a.md")
  private let range = Range(start: Position(line: 1, character: 2), end: Position(line: 3, character: 4))
  private let rangeText = #"{"start":{"line":1,"character":2},"end":{"line":3,"character":4}}"#

  @Test func workspaceEdits() throws {
    try expectOnTheWire(
      """
      {"changes":{"file:///a.md":[{"range":\(rangeText),"newText":"x"}]},
       "documentChanges":[
        {"textDocument":{"uri":"file:///a.md","version":null},"edits":[{"range":\(rangeText),"newText":"","annotationId":"n"}]},
        {"kind":"create","uri":"file:///a.md","options":{"ignoreIfExists":true}},
        {"kind":"rename","oldUri":"file:///a.md","newUri":"file:///a.md","annotationId":"n"},
        {"kind":"delete","uri":"file:///a.md","options":{"recursive":false}}],
       "changeAnnotations":{"n":{"label":"l","needsConfirmation":true}}}
      """,
      as: WorkspaceEdit(
        changes: [uri: [TextEdit(range: range, newText: "x")]],
        documentChanges: [
          .edit(
            TextDocumentEdit(
              textDocument: OptionalVersionedTextDocumentIdentifier(uri: uri, version: .null),
              edits: [TextEdit(range: range, newText: "", annotationId: "n")])),
          .create(CreateFile(uri: uri, options: CreateFileOptions(ignoreIfExists: true))),
          .rename(RenameFile(oldUri: uri, newUri: uri, annotationId: "n")),
          .delete(DeleteFile(uri: uri, options: DeleteFileOptions(recursive: false))),
        ],
        changeAnnotations: ["n": ChangeAnnotation(label: "l", needsConfirmation: true)]))
  }

  @Test func diagnostics() throws {
    let diagnostic = Diagnostic(
      range: range, severity: .warning, code: "stale-related-text",
      codeDescription: CodeDescription(href: DocumentURI("https://docs.example/")), source: "dateline",
      message: "m", tags: [.unnecessary],
      relatedInformation: [
        DiagnosticRelatedInformation(location: Location(uri: uri, range: range), message: "here")
      ], data: ["fix": [1, nil, true]])
    let text = """
      {"range":\(rangeText),"severity":2,"code":"stale-related-text","codeDescription":{"href":"https://docs.example/"},
       "source":"dateline","message":"m","tags":[1],
       "relatedInformation":[{"location":{"uri":"file:///a.md","range":\(rangeText)},"message":"here"}],
       "data":{"fix":[1,null,true]}}
      """
    try expectOnTheWire(text, as: diagnostic)
    try expectOnTheWire(
      #"{"range":\#(rangeText),"code":7,"message":"m"}"#, as: Diagnostic(range: range, code: 7, message: "m"))
    try expectOnTheWire(
      #"{"uri":"file:///a.md","version":3,"diagnostics":[\#(text)]}"#,
      as: PublishDiagnosticsParams(uri: uri, version: 3, diagnostics: [diagnostic]))
    try expectOnTheWire(
      #"{"kind":"full","resultId":"1","items":[\#(text)],"relatedDocuments":{"file:///a.md":{"kind":"unchanged","resultId":"2"}}}"#,
      as: DocumentDiagnosticReport(
        RelatedFullDocumentDiagnosticReport(
          resultId: "1", items: [diagnostic],
          relatedDocuments: [uri: OneOf(UnchangedDocumentDiagnosticReport(resultId: "2"))])))
    try expectOnTheWire(
      #"{"kind":"unchanged","resultId":"1"}"#,
      as: DocumentDiagnosticReport(RelatedUnchangedDocumentDiagnosticReport(resultId: "1")))
    try expectOnTheWire(
      """
      {"items":[{"kind":"full","uri":"file:///a.md","version":null,"items":[]},
                {"kind":"unchanged","uri":"file:///a.md","version":2,"resultId":"r"}]}
      """,
      as: WorkspaceDiagnosticReport(items: [
        OneOf(WorkspaceFullDocumentDiagnosticReport(uri: uri, version: .null, items: [])),
        OneOf(WorkspaceUnchangedDocumentDiagnosticReport(uri: uri, version: .value(2), resultId: "r")),
      ]))
  }

  @Test func completions() throws {
    try expectOnTheWire(
      """
      {"isIncomplete":true,
       "itemDefaults":{"commitCharacters":[],"editRange":{"insert":\(rangeText),"replace":\(rangeText)},"insertTextFormat":2,"insertTextMode":1},
       "items":[
        {"label":"l","labelDetails":{"detail":"d","description":"e"},"kind":18,"documentation":{"kind":"markdown","value":"*v*"},
         "sortText":"1","filterText":"f","textEdit":{"range":\(rangeText),"newText":"n"},
         "additionalTextEdits":[{"range":\(rangeText),"newText":""}],"command":{"title":"t","command":"c","arguments":[{}]},"data":1.5},
        {"label":"m","documentation":"plain","textEdit":{"newText":"n","insert":\(rangeText),"replace":\(rangeText)}}]}
      """,
      as: CompletionList(
        isIncomplete: true,
        itemDefaults: CompletionItemDefaults(
          commitCharacters: [], editRange: OneOf(EditRangeWithInsertReplace(insert: range, replace: range)),
          insertTextFormat: .snippet, insertTextMode: .asIs),
        items: [
          CompletionItem(
            label: "l", labelDetails: CompletionItemLabelDetails(detail: "d", description: "e"),
            kind: .reference, documentation: OneOf(MarkupContent(kind: .markdown, value: "*v*")),
            sortText: "1",
            filterText: "f", textEdit: OneOf(TextEdit(range: range, newText: "n")),
            additionalTextEdits: [TextEdit(range: range, newText: "")],
            command: Command(title: "t", command: "c", arguments: [[:]]), data: .decimal(1.5)),
          CompletionItem(
            label: "m", documentation: OneOf("plain"),
            textEdit: OneOf(InsertReplaceEdit(newText: "n", insert: range, replace: range))),
        ]))
  }

  @Test func codeActions() throws {
    let actions: [OneOf<Command, CodeAction>] = [
      OneOf(Command(title: "t", command: "c")),
      OneOf(
        CodeAction(
          title: "t", kind: CodeActionKind(rawValue: "source.fixAll.dateline"), isPreferred: true,
          disabled: CodeActionDisabled(reason: "r"), edit: WorkspaceEdit(),
          command: Command(title: "t", command: "c"), data: nil)),
    ]
    try expectOnTheWire(
      """
      [{"title":"t","command":"c"},
       {"title":"t","kind":"source.fixAll.dateline","isPreferred":true,"disabled":{"reason":"r"},"edit":{},
        "command":{"title":"t","command":"c"}}]
      """, as: actions)
  }

  @Test func symbols() throws {
    let inner = DocumentSymbol(name: "i", kind: .string, range: range, selectionRange: range)
    try expectOnTheWire(
      """
      [{"name":"n","detail":"d","kind":24,"range":\(rangeText),"selectionRange":\(rangeText),
        "children":[{"name":"i","kind":15,"range":\(rangeText),"selectionRange":\(rangeText)}]}]
      """,
      as: OneOf<[DocumentSymbol], [SymbolInformation]>([
        DocumentSymbol(
          name: "n", detail: "d", kind: .event, range: range, selectionRange: range, children: [inner])
      ]))
    try expectOnTheWire(
      #"[{"name":"n","kind":24,"location":{"uri":"file:///a.md"}},{"name":"n","kind":24,"location":{"uri":"file:///a.md","range":\#(rangeText)}}]"#,
      as: [
        WorkspaceSymbol(name: "n", kind: .event, location: OneOf(LocationUriOnly(uri: uri))),
        WorkspaceSymbol(name: "n", kind: .event, location: OneOf(Location(uri: uri, range: range))),
      ])
  }

  @Test func selectionRanges() throws {
    let other = Range(start: Position(line: 0, character: 0), end: Position(line: 9, character: 0))
    try expectOnTheWire(
      """
      [{"range":\(rangeText)},
       {"range":\(rangeText),"parent":{"range":\(rangeText),
        "parent":{"range":{"start":{"line":0,"character":0},"end":{"line":9,"character":0}}}}}]
      """, as: [SelectionRange(range: range), SelectionRange(range: range, parents: [range, other])])
  }

  @Test func hintsAndTokens() throws {
    try expectOnTheWire(
      """
      [{"position":{"line":1,"character":2},"label":"l","paddingLeft":true},
       {"position":{"line":1,"character":2},"label":[{"value":"v","tooltip":"t"}],"kind":2}]
      """,
      as: [
        InlayHint(position: range.start, label: OneOf("l"), paddingLeft: true),
        InlayHint(
          position: range.start, label: OneOf([InlayHintLabelPart(value: "v", tooltip: OneOf("t"))]),
          kind: .parameter),
      ])
    let tokens: OneOf<SemanticTokens, SemanticTokensDelta>? = OneOf(
      SemanticTokensDelta(resultId: "2", edits: [SemanticTokensEdit(start: 5, deleteCount: 5, data: [1])]))
    try expectOnTheWire(#"{"resultId":"2","edits":[{"start":5,"deleteCount":5,"data":[1]}]}"#, as: tokens)
  }

  @Test func progress() throws {
    try expectOnTheWire(
      #"{"token":"t","value":{"kind":"begin","title":"Indexing","percentage":0}}"#,
      as: ProgressParams(token: "t", value: WorkDoneProgressBegin(title: "Indexing", percentage: 0)))
    try expectOnTheWire(
      #"{"token":1,"value":{"kind":"end"}}"#, as: ProgressParams(token: 1, value: WorkDoneProgressEnd()))
  }

  @Test func watchers() throws {
    try expectOnTheWire(
      #"{"watchers":[{"globPattern":"**/*.md"},{"globPattern":{"baseUri":"file:///a.md","pattern":"*"},"kind":5}]}"#,
      as: DidChangeWatchedFilesRegistrationOptions(watchers: [
        FileSystemWatcher(globPattern: OneOf("**/*.md")),
        FileSystemWatcher(
          globPattern: OneOf(RelativePattern(baseUri: uri, pattern: "*")), kind: [.create, .delete]),
      ]))
  }

  @Test func serverCapabilities() throws {
    try expectOnTheWire(
      """
      {"positionEncoding":"utf-8","hoverProvider":true,"definitionProvider":{"workDoneProgress":true},
       "textDocumentSync":{"openClose":true,"change":2,"save":{"includeText":false}},
       "diagnosticProvider":{"interFileDependencies":true,"workspaceDiagnostics":true},
       "workspace":{"workspaceFolders":{"supported":true,"changeNotifications":true},
        "fileOperations":{"willRename":{"filters":[{"scheme":"file","pattern":{"glob":"**/*.md","matches":"file"}}]}}}}
      """,
      as: ServerCapabilities(
        positionEncoding: .utf8,
        textDocumentSync: TextDocumentSyncOptions(
          openClose: true, change: .incremental, save: OneOf(SaveOptions(includeText: false))),
        hoverProvider: true, definitionProvider: OneOf(WorkDoneProgressOptions(workDoneProgress: true)),
        diagnosticProvider: DiagnosticOptions(interFileDependencies: true, workspaceDiagnostics: true),
        workspace: WorkspaceOptions(
          workspaceFolders: WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true),
          fileOperations: FileOperationOptions(
            willRename: FileOperationRegistrationOptions(filters: [
              FileOperationFilter(
                scheme: "file", pattern: FileOperationPattern(glob: "**/*.md", matches: .file))
            ])))))
  }
}
