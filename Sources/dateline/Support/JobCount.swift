/// Reads the value of `--jobs`.
func jobCount(_ text: String) throws -> Int {
  min(try wantedCount(text), 1024)
}
