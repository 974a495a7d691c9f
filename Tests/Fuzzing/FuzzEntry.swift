import Dispatch
import Glibc

/// What libFuzzer calls with each input. The environment's `DANCHIEU_FUZZ` names the reader that gets it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: data, count: count))
    let done = DispatchSemaphore(value: 0)
    Task {
        await FuzzTarget.chosen.run(bytes)
        done.signal()
    }
    done.wait()
    return 0
}
