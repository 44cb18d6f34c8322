/// The keys of a configuration file.
struct ConfigurationShape {
  private let catalog: RuleCatalog
  private let dialects: NameSet

  /// - Parameter dialects: the names of all dialects, those that the file defines included.
  init(catalog: RuleCatalog, dialects: [String]) {
    self.catalog = catalog
    self.dialects = NameSet(kind: "dialect", names: dialects, isOpenInSchema: true, isListed: true)
  }

  var root: Shape {
    .object([
      Shape.Key(name: "$schema", description: "The address of this schema, for editors.", shape: .text(.any)),
      Shape.Key(
        name: "dialect",
        description: "The dialect of the archive. Without it, the one that most pages have.",
        shape: .name(dialects)),
      Shape.Key(
        name: "dialects",
        description: "New dialects, and changes to known ones, by name.",
        shape: .map(keys: nil, values: .definition("dialect", DialectPatch.shape(dialects: dialects)))),
      Shape.Key(
        name: "rules",
        description:
          "How severe all findings of a rule are, hints included, or that it is off, by the rule's id.",
        shape: rules),
      Shape.Key(
        name: "select",
        description: "The rules that run: ids, groups or 'all'.",
        shape: selectors, defaultValue: .array([.string("all")])),
      Shape.Key(
        name: "ignore",
        description: "Rules that don't run: ids, groups or 'all'. A more specific name wins over 'select'.",
        shape: selectors, defaultValue: .array([])),
      Shape.Key(
        name: "exclude",
        description: "Files and folders that are not looked at, as patterns relative to the archive root.",
        shape: .list(of: glob), defaultValue: .array([])),
      Shape.Key(
        name: "overrides",
        description: "Other settings for some paths. Where several apply, later ones win.",
        shape: .list(of: override), defaultValue: .array([])),
      Shape.Key(
        name: "failOn",
        description: "The least severity of a finding that makes a run fail.",
        shape: .name(.thresholds),
        defaultValue: .string(FailureThreshold.error.rawValue)),
      Shape.Key(name: "limits", description: "Limits on what is read.", shape: limits),
      Shape.Key(name: "format", description: "How pages are formatted.", shape: format),
      Shape.Key(name: "new", description: "How new pages are written.", shape: newPages),
      Shape.Key(name: "related", description: "How related events are suggested.", shape: related),
      Shape.Key(
        name: "documentation",
        description: "The address under which the documentation of the rules is published.",
        shape: .text(.address)),
    ])
  }

  private var glob: Shape {
    .definition("glob", .text(.glob))
  }

  private var selectors: Shape {
    .list(of: .definition("selector", .name(.selectors(catalog))))
  }

  private var rules: Shape {
    let level = Shape.definition("severity", .name(.levels))
    let object = Shape.object([
      Shape.Key(
        name: "severity", description: "How severe the rule's findings are, or that it is off.", shape: level,
        isRequired: true)
    ])
    let setting = Shape.definition("setting", .either(level, object: object))
    return .definition("rules", .map(keys: .rules(catalog), values: setting))
  }

  private var override: Shape {
    .object([
      Shape.Key(
        name: "paths", description: "The files and folders, as patterns relative to the archive root.",
        shape: .list(of: glob, atLeast: 1), isRequired: true),
      Shape.Key(name: "rules", description: "Severities of rules there.", shape: rules),
      Shape.Key(
        name: "select", description: "The rules that run there, in place of those selected so far.",
        shape: selectors),
      Shape.Key(name: "ignore", description: "Rules that don't run there.", shape: selectors),
    ])
  }

  private var format: Shape {
    .object([
      Shape.Key(
        name: "renumberItems", description: "Whether list items get their right numbers.", shape: .boolean,
        defaultValue: .boolean(true))
    ])
  }

  private var newPages: Shape {
    .object([
      Shape.Key(
        name: "trimHeadlines", description: "Whether headlines lose the blanks at their ends.",
        shape: .boolean, defaultValue: .boolean(false))
    ])
  }

  private var related: Shape {
    .object([
      Shape.Key(
        name: "aliases",
        description: "Other ways in which texts write a name of the archive's contexts, by the name.",
        shape: .texts(values: .list(of: .text(.label), atLeast: 1)))
    ])
  }

  private var limits: Shape {
    .object([
      Shape.Key(
        name: "fileSize",
        description: "The size in bytes above which a file is not read, but named as a failure.",
        shape: .integer(1...Int.max), defaultValue: .integer(Configuration.defaultFileSizeLimit))
    ])
  }
}
