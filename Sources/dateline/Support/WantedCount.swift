import ArgumentParser

/// Reads how many of something are wanted.
func wantedCount(_ text: String) throws -> Int {
  guard let count = Int(text), count > 0 else { throw ValidationError("it must be a number from 1 on") }
  return count
}
