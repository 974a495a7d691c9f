import Foundation
import TestSupport
import Testing

/// The stages of `danchieu worker` with nothing but `sort` between them, and graphs from records.
@Suite struct StageCommandTests {
    /// Runs a shell script in which `$bin` is the program and `$dir` a folder for files.
    private func shell(_ script: String, in folder: TemporaryFolder) throws -> ProgramRun {
        try ProgramRun(
            ["-c", "set -eo pipefail; export LC_ALL=C; \(script)"], of: "/bin/bash",
            environment: ["bin": Repository.program, "dir": folder.path])
    }

    private static let stages = """
        shuf --random-source=<(yes) $dir/records | sort | $bin worker claims $config | sort | $bin worker match | sort |
        $bin worker resolve $config | sort | $bin worker graph $config > $dir/rows
        """

    /// Makes the graph of a folder at once, from records, and stage by stage, and expects the same bytes.
    private func expectSame(_ documents: String, config: String = "", in folder: TemporaryFolder) throws {
        let run = try shell(
            """
            config="\(config.isEmpty ? "" : "--config \(config)")"
            $bin graph \(documents) -o $dir/whole --format jsonl,graphml,csv >$dir/summary
            $bin extract \(documents) --format records > $dir/records
            shuf --random-source=<(yes) $dir/records > $dir/shuffled
            $bin graph --records $dir/shuffled $config -o $dir/again --format jsonl,graphml,csv > $dir/summary-again
            diff -r $dir/whole $dir/again
            diff <(head -n -1 $dir/summary) <(head -n -1 $dir/summary-again)
            \(Self.stages)
            diff <(grep -v -e '^{"change"' -e '^{"force"' $dir/rows) <(cat $dir/whole/nodes.jsonl $dir/whole/edges.jsonl)
            echo "$(wc -l < $dir/whole/edges.jsonl) relations"
            """, in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        #expect(run.output.hasSuffix(" relations\n") && run.output != "0 relations\n")
    }

    @Test func `the stages make of the sample what graph makes of it, to the byte`() throws {
        try expectSame("Graphs/Sample", config: "Graphs/Sample/danchieu.yaml", in: TemporaryFolder())
    }

    @Test(.enabled(if: Repository.corpus != nil, "needs DANCHIEU_CORPUS"))
    func `the stages make of real documents what graph makes of them, to the byte`() throws {
        try expectSame("\(Repository.corpus ?? "")/local", in: TemporaryFolder())
    }

    /// A text long enough to be known by its letters.
    private static func long(_ text: String) -> String {
        text + "\n"
            + (1...40).map { "Đoạn \($0) nói về việc nuôi ong, trồng rừng và làm đường trong xã." }.joined(
                separator: "\n")
    }

    @Test func `texts that are the same are one document, whichever of them tells its number`() throws {
        let folder = try TemporaryFolder()
        let texts = [
            Self.long("Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016; căn cứ Luật Nuôi ong số 12/2027/QH16."),
            Self.long("Căn cứ Luật Nuôi ong; Thông tri số 66-QĐ/TW ngày 06/02/2017; xem Quyết định số 66-QĐ/TW."),
        ]
        // Of one text the file that is named for its number is neither the first nor the last.
        for name in ["a/x.txt", "b/256-KL-TU.txt", "c/y.txt", "b/257-KL-TU.txt"] {
            try folder.write(texts[0], to: "docs/\(name)")
        }
        for name in ["a b/u.txt", "a-b/v.txt", "a/w.txt", "a.txt", "a!b.txt", "z.txt"] {
            try folder.write(texts[1], to: "docs/\(name)")
        }
        try folder.write("Số 12-KL/TU\nSơn Hà, ngày 06 tháng 7 năm 2021\nCăn cứ Luật Nuôi ong.", to: "docs/k1.txt")
        try folder.write(
            "Số 12-KL/TU\nSơn Hà, ngày 06 tháng 7 năm 2021\nTheo Luật Nuôi ong, sửa đổi Chỉ thị 05-CT/TW.",
            to: "docs/k2.txt")
        try expectSame("\(folder.path)/docs", in: folder)
    }

    @Test func `records of worker extract are those of a folder where their lines say where the files are`() throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            cp -r Graphs/Sample $dir
            rm $dir/Sample/*/*.jsonl
            cd $dir
            python3 - > $dir/texts <<'END'
            import json, pathlib
            for path in sorted(pathlib.Path("Sample").rglob("*/*.*"), reverse=True):
                print(json.dumps({
                    "id": str(path.relative_to("Sample")), "stablePath": str(path), "path": str(path), "text": path.read_text()}))
            END
            config="--config Sample/danchieu.yaml"
            $bin worker extract --records $config < $dir/texts > $dir/records
            $bin graph Sample -o $dir/whole --format jsonl > $dir/summary
            $bin graph --records $dir/records $config -o $dir/again --format jsonl > $dir/summary-again
            diff -r $dir/whole $dir/again
            """#, in: folder)
        #expect(run.status == 0, "\(run.output)\(run.errors)")
    }

    // MARK: - What goes wrong

    @Test func `a broken line is an error record in its place, and the others go on`() throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            echo '{"id":"a/1","text":"Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016."}' > $dir/texts
            echo '{"id":"a/2","text":7}' >> $dir/texts
            echo '{"error":"is not UTF-8","path":"a/3"}' >> $dir/texts
            $bin worker extract --records < $dir/texts > $dir/records || [ $? = 3 ]
            printf '%s\n' '' '{' '{"text":"","order":""}' '{"text":1,"version":1}' '{"text":"","version":2}' '{"nodes":1}' >> $dir/records
            sort $dir/records > $dir/sorted
            $bin worker claims < $dir/sorted > $dir/claims || [ $? = 3 ]
            printf '%s\n' '{"block":1}' >> $dir/claims
            sort $dir/claims | $bin worker match > $dir/known || [ $? = 3 ]
            printf '%s\n' '{"document":"x","record":{"version":9}}' '{"document":"x","record":{"version":1}}' >> $dir/known
            sort $dir/known | $bin worker resolve > $dir/statements || [ $? = 3 ]
            printf '%s\n' '{"node":"x","fact":"color","value":"","count":1}' '{"node":"x","fact":"date","value":"31/12","count":1}' \
                '{"node":"x","fact":"type","value":"a","count":-1}' '{"source":"x"}' >> $dir/statements
            sort $dir/statements | $bin worker graph > $dir/rows || [ $? = 3 ]
            grep -v '^{"error"' $dir/rows | wc -l
            grep '^{"error"' $dir/rows
            """#, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        let lines = run.output.split(separator: "\n")
        #expect(lines.first == "4", "two nodes, a relation, and a document's own force")
        for reason in [
            #"-:2: \"text\" is not a text"#, #"{"error":"is not UTF-8","path":"a/3"}"#, "is not one for this stage",
            #"has no \"version\""#,
            #"of version 2 of the records"#,
            #"has something else than a value of \"text\""#, #"has something else than a value of \"block\""#,
            "of version 9 of the records", #"has no \"record.order\""#, "a fact 'color', which is none",
            "has '31/12' for date",
            "a count that no collection has", #"has no \"target\""#,
        ] {
            #expect(lines.contains { $0.contains(reason) }, "no error says: \(reason)\n\(run.output)")
        }
        #expect(lines.contains { $0.contains(#""path":"a/2"#) }, "\(run.output)")
    }

    @Test(arguments: [
        ("claims", #"{"text":"00000000000000ff"#), ("match", #"{"block":"central|a"#), ("graph", #"{"node""#),
        ("graph", #"{"source""#),
    ])
    func `lines that are not sorted end the run with the remedy`(stage: String, kind: String) throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            for name in a b; do
                echo '{"id":"'$name'","text":"Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 và Luật Nuôi ong."}'
            done | $bin worker extract --records > $dir/records
            sort $dir/records | $bin worker claims | sort | $bin worker match | sort | $bin worker resolve | sort > $dir/statements
            case '\#(stage)' in
            claims) sed 's/"text":""/"text":"00000000000000ff"/' $dir/records | sort -r |
                sed '2s/"own":null/"own":"central|05-CT\/TW|XII|%-|%-"/' | $bin worker claims ;;
            match) printf '%s\n' '{"block":"central|a","wantedBy":"x"}' '{"block":"central|a","epoch":"1"}' | $bin worker match ;;
            graph) grep '^\#(kind)' $dir/statements | sort -r | $bin worker graph ;;
            esac
            """#, in: folder)
        #expect(run.status == 2, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("the lines are not sorted"), "\(run.errors)")
        #expect(run.errors.contains("LC_ALL=C sort"))
    }

    @Test(arguments: ["extract --records", "claims", "match", "resolve", "graph"])
    func `a closed pipe ends every stage quietly`(stage: String) throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            for number in $(seq 1000); do
                echo '{"id":"'$number'","text":"Thực hiện Chỉ thị số 05-CT/TW, ngày 15/5/2016 và Luật Nuôi ong."}'
            done > $dir/lines
            for stage in "extract --records" claims match resolve graph; do
                if [ "$stage" = '\#(stage)' ]; then
                    sort $dir/lines | $bin worker $stage | head -n 1 > /dev/null
                    break
                fi
                sort $dir/lines | $bin worker $stage > $dir/next
                mv $dir/next $dir/lines
            done
            """#, in: folder)
        #expect(run.errors == "")
        // sort itself may end by SIGPIPE, which is no matter of ours.
        #expect([0, 2, 141].contains(run.status), "\(run.status)")
    }

    @Test(arguments: ["claims", "match", "resolve", "graph"])
    func `a line beyond the limit is an error in its place`(stage: String) throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            (echo '{"error":"a","path":null}'; head -c 3000000 /dev/zero | tr '\0' x; echo; echo '{"error":"b","path":null}') |
                $bin worker \#(stage) --max-line-size 1
            """#, in: folder)
        #expect(run.status == 3)
        let lines = run.output.split(separator: "\n")
        #expect(
            lines.count == 3 && lines[0].contains(#""a""#) && lines[2].contains(#""b""#), "\(run.output.prefix(500))")
        #expect(lines.dropFirst().first?.contains("-:2: the line is longer than --max-line-size allows") == true)
    }

    @Test func `a document that ends the program is an error record, and the others go on`() throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            for text in "Thực hiện Chỉ thị 05-CT/TW." "điều tai ương" "Thực hiện Chỉ thị 06-CT/TW."; do
                number=$((number + 1)); echo '{"id":"'$number'","text":"'$text'"}'
            done > $dir/texts
            DANCHIEU_TEST_TRAP="tai ương" $bin worker extract --records < $dir/texts > $dir/records || [ $? = 3 ]
            cut -c 1-40 $dir/records
            $bin graph --records $dir/records -o $dir/out --format csv || [ $? = 3 ]
            """#, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains(#"{"error":"-:2: ended the program"#), "\(run.output)")
        #expect(run.output.contains("2 documents read"))
        #expect(run.errors.contains("records a document that could not be read: 2: "), "\(run.errors)")
    }

    @Test func `a second record of a document is named and left out`() throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            echo '{"id":"a","text":"Thực hiện Chỉ thị 05-CT/TW."}' | $bin worker extract --records | gzip > $dir/one.jsonl.gz
            mkdir $dir/records
            cp $dir/one.jsonl.gz $dir/records/1.jsonl.gz
            cp $dir/one.jsonl.gz $dir/records/2.jsonl.gz
            $bin graph --records $dir/records -o $dir/out --format csv
            """#, in: folder)
        #expect(run.status == 3)
        #expect(run.output.contains("1 document read"))
        #expect(run.errors.contains("records/2.jsonl.gz: 'a' has a second record"), "\(run.errors)")
    }

    @Test func `rows and records are no documents`() throws {
        let folder = try TemporaryFolder()
        let run = try shell(
            #"""
            mkdir $dir/docs
            echo 'Thực hiện Chỉ thị 05-CT/TW.' > $dir/docs/a.txt
            $bin extract $dir/docs --format records > $dir/records.jsonl
            mv $dir/records.jsonl $dir/docs
            $bin graph $dir/docs -o $dir/docs/out --format jsonl
            $bin graph $dir/docs -o $dir/other --format jsonl
            """#, in: folder)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.components(separatedBy: "1 document read").count == 3, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("edges.jsonl: skipped: written by danchieu"), "\(run.errors)")
    }
}
