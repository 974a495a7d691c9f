import Bytes
import CitationNetwork
import Vocabulary

extension NodeFacts {
    var bytes: [UInt8] {
        var writer = ByteWriter()
        writer.write(keys) { $0.write($1) }
        writer.write(places) { $0.write($1.text) }
        writer.write(types) { $0.write($1.text) }
        writer.write(issuers) { $0.write($1.text) }
        writer.write(dates) { $0.write($1) }
        writer.write(titles) { $0.write($1.text) }
        writer.write(symbols) { writer, symbol in
            writer.write(symbol.text)
            writer.write(symbol.organ)
        }
        writer.write(names) { $0.write($1) }
        return writer.bytes
    }

    init(_ bytes: [UInt8]) throws(StoreError) {
        self.init()
        var reader = ByteReader(bytes)
        try reader.read(&keys) { (reader) throws(StoreError) in try reader.key() }
        try reader.read(&places) { (reader) throws(StoreError) in ExactText(try reader.string()) }
        try reader.read(&types) { (reader) throws(StoreError) in ExactText(try reader.string()) }
        try reader.read(&issuers) { (reader) throws(StoreError) in ExactText(try reader.string()) }
        try reader.read(&dates) { (reader) throws(StoreError) in try reader.required(try reader.date()) }
        try reader.read(&titles) { (reader) throws(StoreError) in ExactText(try reader.string()) }
        try reader.read(&symbols) { (reader) throws(StoreError) in
            CitedSymbol(text: try reader.string(), organ: try reader.string())
        }
        try reader.read(&names) { (reader) throws(StoreError) in try reader.required(try reader.name()) }
    }
}

extension ByteWriter {
    fileprivate mutating func write<Value>(_ tally: Tally<Value>, _ body: (inout ByteWriter, Value) -> Void) {
        write(UInt64(tally.valueCount))
        tally.each { value, count in
            write(count)
            body(&self, value)
        }
    }
}

extension ByteReader {
    fileprivate mutating func read<Value>(
        _ tally: inout Tally<Value>, _ body: (inout ByteReader) throws(StoreError) -> Value
    ) throws(StoreError) {
        for _ in 0..<(try count()) {
            let count = try int()
            tally.add(try body(&self), count)
        }
    }
}
