import DatelineSyntax

/// The addresses in the sources of a page.
enum SourceURLs {
  /// Calls a closure with the destination of each link in the sources.
  static func forEach(
    on page: PageContext, _ body: (_ url: SyntaxNode, _ item: SyntaxNode, _ isAttached: Bool) -> Void
  ) {
    for section in page.tree.root.children where section.kind == .sourcesSection {
      for item in section.children where item.kind == .listItem {
        var isAttached = false
        for link in item.children where link.kind == .link {
          if let url = link.child(.destination) { body(url, item, isAttached) }
          isAttached = true
        }
      }
    }
  }
}
