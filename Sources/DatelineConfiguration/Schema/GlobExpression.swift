/// The form of a pattern for paths as a regular expression of JSON Schema.
///
/// It takes what ``Glob`` takes, and of what that refuses only ranges that are backwards, as in `[z-a]`.
enum GlobExpression {
  static let text =
    #"^(?=[\s\S])(?![/!])(?![\s\S]*//)(?!(?:[\s\S]*/)?\.{1,2}(?:/|$))"#
    + #"(?:\#(anyComponents))?(?:/(?:\#(anyComponents))?|\\/(?:\#(anyComponents))?|\#(piece)|\#(braces(8)))*$"#

  /// `**` as a whole component; what stands before it is a slash or nothing.
  private static let anyComponents = #"\*\*(?=/|$)"#

  /// What may also stand in braces, but for a slash and further braces.
  private static let piece = #"\\[^/]|\[[!^]?(?:\\[^/]|[^\]/\\])+\]|\*(?!\*)|[^\[\\{}*/]"#

  /// Regular expressions know no nesting, so it is spelt out.
  private static func braces(_ depth: Int) -> String {
    let inner = depth > 1 ? "|" + braces(depth - 1) : ""
    return #"\{(?:\\?/|\#(piece)\#(inner))*\}"#
  }
}
