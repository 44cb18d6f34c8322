extension Dialect {
  /// English as it was written until 2017.
  public static let english = Dialect(
    id: "en", name: "English",
    sourcesLabels: ["Source"], relatedLabels: ["Related"], changesLabels: [],
    contextLabels: ["Context"], hasFormatsLine: false,
    linkPrefix: "", dateLinkPrefix: "", indexLinkPrefix: "",
    relatedLimit: 10, relatedOrder: .shared, topicLine: .optional, slug: .english,
    coverImage: .item, coverImageLabel: "Cover Image", previousDayLabel: "Previous Day...",
    indexEntriesHaveText: true,
    blankLines: BlankLines(afterHeadline: 4, afterSummary: 4, atEnd: 3, betweenEntries: 1))

  /// English as it was written from 2018 on, with a line `Formats:`.
  public static let englishWithFormats = Dialect(
    id: "en-formats", name: "English with Formats",
    sourcesLabels: ["Sources"], relatedLabels: ["Related"], changesLabels: ["Changes"],
    contextLabels: ["Context"], hasFormatsLine: true,
    linkPrefix: "", dateLinkPrefix: "", indexLinkPrefix: "",
    relatedLimit: 5, relatedOrder: .shared, topicLine: .optional, slug: .english,
    coverImage: .item, coverImageLabel: "Cover Image", previousDayLabel: "Previous Day...",
    indexEntriesHaveText: true,
    blankLines: BlankLines(afterHeadline: 2, afterSummary: 2, atEnd: 3, betweenEntries: 1))

  /// Chinese.
  public static let chinese = Dialect(
    id: "zh", name: "Chinese",
    sourcesLabels: ["信息来源"], relatedLabels: ["有关"], changesLabels: [],
    contextLabels: ["消息", "上下文"], hasFormatsLine: false,
    linkPrefix: "/zh", dateLinkPrefix: "", indexLinkPrefix: "/zh",
    relatedLimit: 10, relatedOrder: .date, topicLine: .required, slug: .chinese,
    coverImage: .attached, coverImageLabel: "IMG", previousDayLabel: "前一天...", indexEntriesHaveText: false,
    blankLines: BlankLines(afterHeadline: 4, afterSummary: 2, atEnd: 3, betweenEntries: 0))
}
