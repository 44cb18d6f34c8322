/// What tells which work progress belongs to.
public typealias ProgressToken = OneOf<String, Int>
