/// The elements of an array while they are read: a view that can be kept and passed on without counting references, as the
/// array can't.
///
/// Every access is checked, so nothing leads outside the array. What isn't checked is that the array is still there: `read`
/// is the only way to a view, and whoever takes one must let go of it before `read` returns.
struct ArrayView<Element> {
  let buffer: UnsafeBufferPointer<Element>

  private init(_ buffer: UnsafeBufferPointer<Element>) {
    self.buffer = buffer
  }

  /// Calls a closure with a view of an array, which is good until it returns.
  @inline(__always)
  static func read<Result>(_ array: [Element], _ body: (ArrayView) -> Result) -> Result {
    array.withUnsafeBufferPointer { body(ArrayView($0)) }
  }

  @inline(__always)
  var count: Int { buffer.count }

  @inline(__always)
  subscript(index: Int) -> Element {
    precondition(UInt(bitPattern: index) < UInt(bitPattern: buffer.count), "no such element")
    return buffer[index]
  }
}
