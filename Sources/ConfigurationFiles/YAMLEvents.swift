internal import CLibYAML

/// What a YAML text says, piece by piece, as libYAML reads it: nothing is put together, so that nothing can grow.
final class YAMLEvents {
    /// A piece of a text.
    enum Event {
        /// A text; plain where it stands without quotation marks.
        case text(String, isPlain: Bool, anchor: String?)
        case listStart(anchor: String?)
        case mappingStart(anchor: String?)
        /// The end of the list or mapping that began last.
        case end
        /// What stands elsewhere under an anchor.
        case alias(String)
        case documentStart
        case documentEnd
        case textEnd
    }

    /// The parser keeps addresses within itself and of the bytes: both stay where they are until it is gone.
    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let bytes: UnsafeMutableBufferPointer<UInt8>

    /// Opens a text.
    ///
    /// - Throws: `YAMLError` where there is no memory for it.
    init(_ text: String) throws(YAMLError) {
        parser = .allocate(capacity: 1)
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw YAMLError(place: YAMLPlace(), problem: "there is not enough memory to read it")
        }
        bytes = .allocate(capacity: text.utf8.count)
        _ = bytes.initialize(from: text.utf8)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        bytes.deallocate()
    }

    /// Returns the next piece and where it begins; the end of the text again and again behind the last.
    ///
    /// - Throws: `YAMLError` where the text is not YAML.
    func next() throws(YAMLError) -> (Event, YAMLPlace) {
        while true {
            var event = yaml_event_t()
            guard yaml_parser_parse(parser, &event) == 1 else { throw error }
            defer { yaml_event_delete(&event) }
            if let piece = Self.piece(event) { return (piece, YAMLPlace(event.start_mark)) }
        }
    }

    private static func piece(_ event: yaml_event_t) -> Event? {
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            return .text(
                String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self),
                isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE, anchor: name(scalar.anchor))
        case YAML_SEQUENCE_START_EVENT: return .listStart(anchor: name(event.data.sequence_start.anchor))
        case YAML_MAPPING_START_EVENT: return .mappingStart(anchor: name(event.data.mapping_start.anchor))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .end
        case YAML_ALIAS_EVENT: return .alias(name(event.data.alias.anchor) ?? "")
        case YAML_DOCUMENT_START_EVENT: return .documentStart
        case YAML_DOCUMENT_END_EVENT: return .documentEnd
        case YAML_STREAM_START_EVENT: return nil
        default: return .textEnd
        }
    }

    private static func name(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
        pointer.map { String(cString: $0) }
    }

    private var error: YAMLError {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? "it can't be read"
        // What is wrong with a character is told by its offset alone.
        let place =
            parser.pointee.error == YAML_READER_ERROR
            ? self.place(ofByte: parser.pointee.problem_offset) : YAMLPlace(parser.pointee.problem_mark)
        return YAMLError(place: place, problem: "this is not YAML: \(problem)")
    }

    private func place(ofByte offset: Int) -> YAMLPlace {
        var place = YAMLPlace()
        for byte in bytes.prefix(max(0, offset)) {
            if byte == UInt8(ascii: "\n") {
                place = YAMLPlace(line: place.line + 1, column: 1)
            } else if byte & 0xC0 != 0x80 {
                place.column += 1
            }
        }
        return place
    }
}

extension YAMLPlace {
    fileprivate init(_ mark: yaml_mark_t) {
        line = Int(clamping: mark.line) &+ 1
        column = Int(clamping: mark.column) &+ 1
    }
}

/// Why a text can't be read as YAML.
struct YAMLError: Error {
    let place: YAMLPlace
    let problem: String
}
