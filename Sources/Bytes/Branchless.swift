/// One for true. The same by a condition would be a branch, and a loop with branches is done byte by byte; without any, the compiler makes
/// one test of sixteen bytes of it.
@inlinable @inline(__always) package func one(_ isSo: Bool) -> UInt8 { unsafeBitCast(isSo, to: UInt8.self) }
