public import DatelineSyntax

extension Configuration {
  /// The dialects as the configuration has them: the built-in ones with their changes, and the new ones by name.
  ///
  /// The archive's own dialect stands first, so that it wins where labels fit several.
  public var resolvedDialects: Dialects {
    guard dialect != nil || !dialects.isEmpty else { return .builtIn }
    var all = Dialects.builtIn.all.map { resolved($0.id) }
    for id in dialects.keys.sorted() where !all.contains(where: { $0.id == id }) { all.append(resolved(id)) }
    if let first = all.firstIndex(where: { $0.id == dialect }) { all.insert(all.remove(at: first), at: 0) }
    return Dialects(all)
  }

  /// A dialect with its changes. Dialects don't extend each other in a circle: the file was checked for that.
  private func resolved(_ id: String, depth: Int = 0) -> Dialect {
    let builtIn = Dialects.builtIn[id]
    guard let patch = dialects[id] else { return builtIn ?? .english }
    var dialect: Dialect
    if let base = patch.extends, base != id, depth < dialects.count + 1 {
      dialect = resolved(base, depth: depth + 1)
    } else {
      dialect = builtIn ?? .english
    }
    // What a dialect is called doesn't come from the one that it extends.
    dialect.id = id
    dialect.name = builtIn?.name ?? id
    patch.apply(to: &dialect)
    return dialect
  }
}

extension DialectPatch {
  /// Changes a dialect as the patch says.
  func apply(to dialect: inout Dialect) {
    if let name { dialect.name = name }
    if let sourcesLabels { dialect.sourcesLabels = sourcesLabels }
    if let relatedLabels { dialect.relatedLabels = relatedLabels }
    if let changesLabels { dialect.changesLabels = changesLabels }
    if let contextLabels { dialect.contextLabels = contextLabels }
    if let hasFormatsLine { dialect.hasFormatsLine = hasFormatsLine }
    if let linkPrefix {
      // Day indexes link as pages do, in every known archive.
      if dialect.indexLinkPrefix == dialect.linkPrefix { dialect.indexLinkPrefix = linkPrefix }
      dialect.linkPrefix = linkPrefix
    }
    if let dateLinkPrefix { dialect.dateLinkPrefix = dateLinkPrefix }
    if let indexLinkPrefix { dialect.indexLinkPrefix = indexLinkPrefix }
    if let relatedLimit { dialect.relatedLimit = relatedLimit }
    if let topic { dialect.topicLine = topic }
    if let order { dialect.relatedOrder = order }
    slug?.apply(to: &dialect.slug)
    if let coverImage { dialect.coverImage = coverImage }
    if let coverImageLabel { dialect.coverImageLabel = coverImageLabel }
    if let previousDayLabel { dialect.previousDayLabel = previousDayLabel }
    if let indexEntriesHaveText { dialect.indexEntriesHaveText = indexEntriesHaveText }
    blankLines?.apply(to: &dialect.blankLines)
  }
}

extension SlugRulePatch {
  /// Changes a rule as the patch says.
  func apply(to rule: inout SlugRule) {
    if let limit { rule.limit = limit }
    if let unit = limitUnit.flatMap({ SlugRule.LimitUnit(rawValue: $0.rawValue) }) { rule.limitUnit = unit }
    if let kind = transliteration.flatMap({ SlugRule.Transliteration(rawValue: $0.rawValue) }) {
      rule.transliteration = kind
    }
    if let set = dropped.flatMap({ ASCIISet($0) }) { rule.dropped = set }
    if let lowercased { rule.lowercased = lowercased }
    if let kept = kept.flatMap({ SlugRule.KeptCharacters(rawValue: $0.rawValue) }) { rule.kept = kept }
    if let byte = separator?.utf8.first { rule.separator = byte }
  }
}

extension BlankLinesPatch {
  /// Changes a form as the patch says.
  func apply(to form: inout Dialect.BlankLines) {
    if let afterHeadline { form.afterHeadline = afterHeadline }
    if let afterSummary { form.afterSummary = afterSummary }
    if let atEnd { form.atEnd = atEnd }
    if let betweenEntries { form.betweenEntries = betweenEntries }
  }
}
