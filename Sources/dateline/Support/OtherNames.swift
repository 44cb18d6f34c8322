/// What is said of a file with several names.
enum OtherNames {
  static func note(on file: String) -> String {
    "note: '\(file)' has other names (hard links), under which the old text stays"
  }
}
