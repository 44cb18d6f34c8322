import ArgumentParser

/// Reads the value of `--jobs`.
func jobCount(_ text: String) throws -> Int {
  guard let count = Int(text), count > 0 else { throw ValidationError("it must be a number from 1 on") }
  return min(count, 1024)
}
