import Bytes
internal import GRDB
import Identity

/// The tables of a store.
///
/// ```
/// folders ─▶ inputs ─▶ documents ─▶ texts, words        what was read, written a batch at a time; documents that were read by
///                          │                             other rules keep their texts, and so the words are written once
///                          ▼
///             epochs, open_blocks                         what documents leave to the collection
///                          │
///                          ▼
///             nodes, node_words, edges                    the graph, always of one state: brought up to date in one transaction
/// ```
enum Schema {
    /// Tells a store from other SQLite files: "DNCH".
    static let applicationID: Int32 = 0x444E_4348
    /// The version of the tables and of the records in them.
    static let version: Int32 = 11

    static func create(_ database: Database) throws {
        try database.execute(sql: tables)
        try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(version)")
    }

    /// Makes sure that a store has the tables and indexes that are made here, and nothing else: a view or a trigger of somebody else's
    /// could answer in a table's place.
    ///
    /// - Throws: `StoreError` where it has others.
    static func check(_ database: Database) throws {
        var missing = expected
        try database.each("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL") { row in
            let (name, sql): (String, String) = (try row.value(0), try row.value(1))
            // What ANALYZE writes is SQLite's own.
            if missing.removeValue(forKey: name) == sql || name.hasPrefix("sqlite_stat") { return }
            throw StoreError(
                .foreign,
                "has a table, index, view or trigger that danchieu did not make: '\(TerminalText.escaped(name))'; \(StoreError.remedy)"
            )
        }
        guard let name = missing.keys.sorted().first else { return }
        throw StoreError.damaged("'\(name)' is missing")
    }

    /// What SQLite keeps of each of the statements below, and of what it makes for the indexes of words.
    private static let expected: [String: String] = {
        var expected: [String: String] = [:]
        for statement in tables.split(separator: ";") {
            let lines = statement.split(separator: "\n").drop { $0.allSatisfy(\.isWhitespace) || $0.hasPrefix("--") }
            let sql = lines.joined(separator: "\n")
            let words = sql.split(whereSeparator: { $0.isWhitespace || $0 == "(" })
            guard words.first == "CREATE", words.count > 3 else { continue }
            expected[String(words[words[1] == "VIRTUAL" ? 3 : 2])] = sql
        }
        for index in ["words", "node_words"] {
            expected["\(index)_data"] = "CREATE TABLE '\(index)_data'(id INTEGER PRIMARY KEY, block BLOB)"
            expected["\(index)_idx"] =
                "CREATE TABLE '\(index)_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID"
            expected["\(index)_config"] = "CREATE TABLE '\(index)_config'(k PRIMARY KEY, v) WITHOUT ROWID"
        }
        return expected
    }()

    /// The tables whose rows carry a hash, and the columns that it is of; those of documents that the graph's update changes are not among
    /// them.
    static let hashed: [(table: String, columns: String)] = [
        ("folders", "place, shown, name, configuration_path, configuration"),
        ("inputs", "id, place, path, content, statement, rules, failures"),
        ("documents", "id, input, text, content, ordering, path, form, size, citations, date, fingerprint"),
        ("records", "document, stated, record"), ("claims", "document, claims"), ("texts", "id, text"),
        ("epochs", "block, epoch, count"), ("facts", "node, facts"),
        ("nodes", "name, label, key, type, symbol, organ, issuer, date, jurisdiction, level, term, title, path, id"),
        (
            "edges",
            "source, target, relation, asserted_by, weight, stated_by, evidence, is_partial, from_date, until_date"
        ),
    ]

    private static let tables = """
        -- What the store knows of itself: 'detection' and 'resolution' tell by which rules it was made.
        CREATE TABLE settings (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;

        -- The arguments that were indexed: where they are, how they were first written, what ids call them, and their danchieu.yaml.
        CREATE TABLE folders (
            place TEXT PRIMARY KEY, shown TEXT NOT NULL, name TEXT NOT NULL, configuration_path TEXT,
            configuration TEXT, hash INTEGER NOT NULL) WITHOUT ROWID;

        -- The files, by where they are.
        CREATE TABLE inputs (
            id INTEGER PRIMARY KEY, place TEXT NOT NULL UNIQUE, path TEXT NOT NULL, content BLOB NOT NULL,
            statement BLOB NOT NULL, rules BLOB NOT NULL, failures TEXT, hash INTEGER NOT NULL);

        -- The documents in them. 'ordering' puts them in the order in which folders are read. 'state': 0 not in the graph
        -- yet, 1 in the graph, 2 in the graph and to be taken out. 'original': the first document with the same text. 'content': the
        -- hash of the text, by which an input that is read again finds the texts that it has.
        CREATE TABLE documents (
            id INTEGER PRIMARY KEY, input INTEGER NOT NULL, text INTEGER NOT NULL, content BLOB NOT NULL,
            ordering BLOB NOT NULL, state INTEGER NOT NULL, path TEXT NOT NULL, form TEXT NOT NULL, size INTEGER NOT NULL,
            citations INTEGER NOT NULL, date TEXT, fingerprint INTEGER NOT NULL, original INTEGER, node INTEGER,
            hash INTEGER NOT NULL);
        CREATE INDEX documents_input ON documents (input, content);
        CREATE INDEX documents_text ON documents (text);
        CREATE INDEX documents_date ON documents (date DESC, ordering);
        CREATE INDEX documents_node ON documents (node);
        CREATE INDEX documents_fingerprint ON documents (fingerprint) WHERE fingerprint <> 0;
        CREATE INDEX documents_state ON documents (state) WHERE state <> 1;

        -- What is stated of them and was detected in them, what it means, their texts, and the words of these without marks.
        CREATE TABLE records (
            document INTEGER PRIMARY KEY, stated BLOB NOT NULL, hash INTEGER NOT NULL, record BLOB NOT NULL);
        CREATE TABLE claims (document INTEGER PRIMARY KEY, hash INTEGER NOT NULL, claims BLOB NOT NULL);
        CREATE TABLE texts (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, text BLOB NOT NULL);
        CREATE VIRTUAL TABLE words USING fts5 (text, content='', columnsize=0, tokenize='ascii');
        INSERT INTO words (words, rank) VALUES ('hashsize', 33554432);
        -- Segments of the index are merged at the end of a run (`WordIndex`), not while it writes.
        INSERT INTO words (words, rank) VALUES ('automerge', 0);

        -- The epochs in which a number is known and the numbers by which a law's name and year are, and the documents that leave them open.
        CREATE TABLE epochs (
            block BLOB NOT NULL, epoch TEXT NOT NULL, count INTEGER NOT NULL, hash INTEGER NOT NULL,
            PRIMARY KEY (block, epoch)) WITHOUT ROWID;
        CREATE TABLE open_blocks (
            block BLOB NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (block, document)) WITHOUT ROWID;
        CREATE INDEX open_blocks_document ON open_blocks (document);

        -- The graph.
        CREATE TABLE nodes (
            id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, label TEXT NOT NULL, key TEXT, type TEXT, symbol TEXT,
            organ TEXT, issuer TEXT, date TEXT, jurisdiction TEXT, level TEXT, term TEXT, title TEXT, path TEXT,
            hash INTEGER NOT NULL);
        CREATE TABLE facts (node INTEGER PRIMARY KEY, hash INTEGER NOT NULL, facts BLOB NOT NULL);
        CREATE INDEX nodes_key ON nodes (key) WHERE key IS NOT NULL;
        CREATE INDEX nodes_path ON nodes (path) WHERE path IS NOT NULL;
        CREATE VIRTUAL TABLE node_words USING fts5 (words, content='', columnsize=0, detail=none, tokenize='ascii');
        CREATE TABLE edges (
            id INTEGER PRIMARY KEY, source INTEGER NOT NULL, target INTEGER NOT NULL, relation TEXT NOT NULL,
            asserted_by INTEGER, weight INTEGER NOT NULL, stated_by INTEGER NOT NULL, evidence BLOB NOT NULL,
            is_partial INTEGER, from_date TEXT, until_date TEXT, hash INTEGER NOT NULL);
        CREATE INDEX edges_source ON edges (source);
        CREATE INDEX edges_target ON edges (target, relation, source, asserted_by);
        CREATE INDEX edges_stated_by ON edges (stated_by) WHERE stated_by <> source;
        """
}
