#!/usr/bin/env python3
"""The graph of a collection that does not fit on one machine: the stages of `danchieu worker`, and Spark between them.

usage: spark-submit --files danchieu danchieu_spark.py INPUT OUTPUT [options]

INPUT is a folder of text files, JSON Lines ({"id", "text", …} a line, .gz too) or Parquet with such columns; OUTPUT a folder, in which
nodes, edges and evidence are written as Parquet and CSV, and what could not be read as `failed`. What documents say is worked out by
the same program as on one machine: each partition has one long-lived process, which reads lines and writes lines. All that brings lines
together is Spark's:

    texts ─extract─▶ records ─claims─▶ what documents tell and ask, joined by number ─resolve─▶ statements ─graph─▶ nodes, edges

Statements are counted where they are made before they are sent, so that a law that ten million texts cite is, for each task that reads
such texts, a few rows. A task that runs twice gives the same rows. Graphs/SPARK.md tells how to run and to size it.
"""
import argparse
import json
import os
import re
import resource
import subprocess
import tempfile
import threading

from pyspark import SparkFiles
from pyspark.sql import SparkSession, functions as F

LINE = "line string"
# What comes back from a process is handed on in batches of so many bytes.
PIECE = 1 << 20

TEXT_RECORD = "text string, unnumbered boolean, order string, path string, error string"
BLOCK = "block string, epoch string, wantedBy string, document string, error string"
STATEMENT = ("node string, fact string, value string, count long, source string, target string, relation string, assertedBy string, "
             "order string, error string")
NODE = ("id string, label string, name string, key string, type string, symbol string, organ string, issuer string, date string, year int, "
        "jurisdiction string, level string, levelLabel string, term string, title string, path string, inCollection boolean, citedBy long")
EDGE = ("source string, target string, key string, eid string, relation string, label string, labelEn string, interaction string, "
        "family string, weight long, confidence double, trigger string, evidence string, place string, pinpoint string, article string, "
        "assertedBy string, partial boolean, `from` string, until string")
PLACE = ("path: string, page: int, line: long, column: long, start: long, citation: string, trigger: string, pinpoint: string, "
         "article: string, sentence: string, confidence: double")


CHANGE = ("change string, `by` string, toldBy string, relation string, `order` string, partial boolean, provision string, article string, "
          "exception string, `from` string, until string, toldOn string, madeOn string, doersDay string, `open` boolean, ofLaw boolean, statedDate string, "
          "place struct<path: string, line: long, sentence: string, confidence: double>")
FORCE = "force string, `order` string, `from` string, until string, text string, date string, mustSay boolean"

# ---- One process for each partition

class Program:
    """The program, wherever a task runs, and how it is started."""

    def __init__(self, name, config, memory):
        self.name, self.config, self.memory = name, config, memory

    def command(self, stage, has_config):
        shipped = SparkFiles.get(os.path.basename(self.name))
        binary = shipped if os.path.exists(shipped) else self.name
        words = [binary, "worker", *stage, "--jobs", "1"]
        if self.config and has_config:
            config = SparkFiles.get(os.path.basename(self.config))
            words += ["--config", config if os.path.exists(config) else self.config]
        return words

    def start(self, stage, has_config, errors):
        memory = self.memory << 20

        def limit():
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
        return subprocess.Popen(
            self.command(stage, has_config), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors,
            preexec_fn=limit if memory else None, env={**os.environ, "LC_ALL": "C.UTF-8"})


def through(program, *stage, has_config=True, lines_of=None):
    """Returns a function for mapInArrow that sends lines through one process of a stage, and gives those that come back."""
    def run(batches):
        import pyarrow

        failure = []
        with tempfile.TemporaryFile() as errors:
            process = program.start(stage, has_config, errors)

            def feed():
                try:
                    with process.stdin as pipe:
                        for batch in batches:
                            for piece in (lines_of or plain_lines)(batch):
                                pipe.write(piece)
                except BrokenPipeError:
                    pass
                except BaseException as error:  # The task must fail of it, and not this thread.
                    failure.append(error)
                    process.kill()

            feeder = threading.Thread(target=feed, daemon=True)
            feeder.start()
            try:
                rest = b""
                while piece := process.stdout.read1(PIECE):
                    *lines, rest = (rest + piece).split(b"\n")
                    if lines:
                        yield pyarrow.record_batch([pyarrow.array(lines, pyarrow.binary()).cast(pyarrow.string())], ["line"])
                feeder.join()
                code = process.wait()
                if failure:
                    raise failure[0]
                # 3 says that some lines could not be used, each of which came back as an error.
                if code not in (0, 3) or rest:
                    errors.seek(0)
                    raise RuntimeError(f"danchieu worker {' '.join(stage)} ended with {code}: {errors.read()[-2000:].decode(errors='replace')}")
            finally:
                process.kill()
                process.wait()
    return run


def plain_lines(batch):
    """The lines of a batch, as bytes."""
    for line in batch.column(0):
        yield line.as_buffer().to_pybytes() + b"\n"


def plain_path(address):
    """The path in an address: file:/a/b, hdfs://host/a/b. Nothing in it is written otherwise than in the file's name."""
    return re.sub(r"^[a-z][a-z0-9+.-]*:(//[^/]*)?", "", address)


def file_lines(root, name):
    """Returns a function that makes a line of each file of a batch: where it lies, and its text."""
    def lines(batch):
        for path, content in zip(batch.column(0), batch.column(1)):
            below = plain_path(path.as_py())[len(root):].lstrip("/")
            path = f"{name}/{below}"
            try:
                document = {"id": below, "stablePath": path, "path": path, "text": content.as_py().decode("utf-8")}
            except UnicodeDecodeError as error:
                # Every stage hands on what could not be done.
                reason = f"is not valid UTF-8 at byte {error.start}; convert it, or read the files with danchieu extract --format records"
                document = {"error": reason, "path": path}
            yield json.dumps(document, ensure_ascii=False).encode() + b"\n"
    return lines


# ---- The job

class Job:
    def __init__(self, spark, options):
        self.spark, self.options = spark, options
        self.program = Program(options.danchieu, options.config, options.worker_memory)
        self.work = f"{options.output}/work"

    def run(self):
        records = self.records()
        statements = self.statements(self.claims(records))
        failed = [records.where("error is not null").select("path", "error")]
        failed += [self.errors(statements)]
        self.write("nodes", self.nodes(statements), NODE)
        self.write("edges", self.edges(statements), EDGE)
        self.write_effects(statements)
        failed[0].unionByName(failed[1]).distinct().write.mode("overwrite").json(f"{self.options.output}/failed")
        counts = {name: self.spark.read.parquet(f"{self.options.output}/{name}").count()
                  for name in ("nodes", "edges", "evidence", "changes", "forces")}
        counts["failed"] = self.spark.read.schema("path string, error string").json(f"{self.options.output}/failed").count()
        return counts

    def checkpoint(self, name, frame):
        """Writes what a stage gave, so that it is worked out once, and reads it again."""
        place = f"{self.work}/{name}"
        frame.write.mode("overwrite").option("compression", "zstd").parquet(place)
        return self.spark.read.parquet(place)

    def stage(self, frame, *stage, **more):
        return frame.mapInArrow(through(self.program, *stage, **more), LINE)

    # -- Texts

    def texts(self):
        """The input as lines for the first stage: their frame, and how lines are made of its batches."""
        o, read = self.options, self.spark.read
        if o.input_format == "jsonl":
            return read.text(o.input), None
        if o.input_format == "parquet":
            return read.parquet(o.input).select(F.to_json(F.struct("*")).alias("line")), None
        files = read.format("binaryFile").option("recursiveFileLookup", "true").option("pathGlobFilter", o.glob).load(o.input)
        root = plain_path(o.input).rstrip("/")
        root = root if "://" in o.input else os.path.abspath(root)
        return files.select("path", "content"), file_lines(root, o.name or os.path.basename(root))

    def records(self):
        """The records, read once and kept: a job that is given them again reads no text."""
        o = self.options
        if o.input_format == "records":
            lines = self.spark.read.text(o.input).withColumnRenamed("value", "line")
        else:
            frame, lines_of = self.texts()
            if o.partitions:
                frame = frame.repartition(o.partitions)
            lines = self.stage(frame, "extract", "--records", "--max-line-size", str(o.longest_text), lines_of=lines_of)
        parsed = lines.withColumn("fields", F.from_json("line", TEXT_RECORD)).select("line", "fields.*")
        records = self.checkpoint("records", parsed)
        twice = records.where("error is null").groupBy("path").count().where("count > 1").limit(3).collect()
        if twice:
            raise SystemExit(f"danchieu: {', '.join(row.path for row in twice)}: stands twice among the documents; give each its own path")
        return records

    # -- Numbers

    def claims(self, records):
        """What documents tell and ask, and the records themselves. Records of one text come together; nearly all are the only one of theirs."""
        records = records.where("error is null")
        repeated = records.where("text <> ''").groupBy("text").count().where("count > 1").select("text")
        single = records.join(repeated, "text", "left_anti").select("line")
        same = (records.join(repeated, "text", "left_semi").repartition("text")
                .sortWithinPartitions("text", "unnumbered", "order").select("line"))
        lines = self.stage(single, "claims").unionByName(self.stage(same, "claims"))
        return self.checkpoint("claims", lines.withColumn("fields", F.from_json("line", BLOCK)).select("line", "fields.*"))

    def statements(self, claims):
        """What citations mean: what is told of a number is one small set, and goes to each document that asks for it."""
        wanted = claims.where("wantedBy is not null").select("block", F.col("wantedBy").alias("document")).distinct()
        told = claims.where("epoch is not null").select("block", "epoch").distinct()
        known = told.groupBy("block").agg(F.array_sort(F.collect_set("epoch")).alias("epochs"))
        lines = wanted.join(known, "block").select("document", F.lit(0).alias("place"), F.to_json(
            F.struct("document", F.struct("block", "epochs").alias("known"))).alias("line"))
        documents = claims.where("document is not null").select("document", F.lit(1).alias("place"), "line")
        sorted_lines = (documents.unionByName(lines).repartition(F.col("document"))
                        .sortWithinPartitions("document", "place").select("line"))
        statements = self.stage(sorted_lines, "resolve")
        return self.checkpoint("statements", statements.withColumn("fields", F.from_json("line", STATEMENT)).select("line", "fields.*"))

    # -- The graph

    def nodes(self, statements):
        """The nodes. Facts are counted by value, citing documents by node, where they are, and then where they come together."""
        said = statements.where("node is not null")
        facts = said.where("fact is not null and fact <> 'citedBy'").groupBy("node", "fact", "value").agg(F.sum("count").alias("count"))
        cited = (said.where("fact = 'citedBy'").select("node", "value").distinct().groupBy("node").count()
                 .select("node", F.lit("citedBy").alias("fact"), F.lit("").alias("value"), "count"))
        lines = facts.unionByName(cited).select(
            "node", "fact", "value", F.to_json(F.struct("node", "fact", "value", "count")).alias("line"))
        own = said.where("fact is null").select("node", F.lit("").alias("fact"), F.lit("").alias("value"), "line")
        sorted_lines = (lines.unionByName(own).repartition(F.col("node")).sortWithinPartitions("node", "fact", "value").select("line"))
        return self.stage(sorted_lines, "graph")

    def edges(self, statements):
        key = ["source", "target", "relation", "assertedBy"]
        said = statements.where("source is not null")
        sorted_lines = said.select(*key, "order", "line").repartition(*key).sortWithinPartitions(*key, "order").select("line")
        return self.stage(sorted_lines, "graph")

    def errors(self, statements):
        return statements.where("error is not null").select(
            F.from_json("line", "path string").path.alias("path"), "error")

    # -- Out

    def write(self, name, rows, schema):
        """Writes rows as Parquet and CSV; those of edges with all their places as evidence beside them."""
        rows = self.checkpoint(name, rows)
        out = self.options.output
        table = rows.select(F.from_json("line", schema).alias("row")).select("row.*")
        self.save(table, f"{out}/{name}")
        if name == "edges":
            places = rows.select(F.from_json("line", f"key string, places array<struct<{PLACE}>>").alias("row"))
            evidence = places.select(F.col("row.key").alias("edge"), F.posexplode("row.places").alias("rank", "place")).select(
                "edge", (F.col("rank") + 1).alias("rank"), "place.*")
            self.save(evidence, f"{out}/evidence")

    def write_effects(self, statements):
        """Writes what documents tell of changes, and of their own force."""
        out = self.options.output
        changes = statements.where(F.col("line").startswith('{"change":')).select(F.from_json("line", CHANGE).alias("row")).select("row.*")
        self.save(changes.select(*(f"`{name}`" for name in changes.columns if name != "place"), "place.*"), f"{out}/changes")
        forces = statements.where(F.col("line").startswith('{"force":')).select(F.from_json("line", FORCE).alias("row"))
        self.save(forces.select("row.*"), f"{out}/forces")

    def save(self, table, place):
        table.write.mode("overwrite").parquet(place)
        # RFC 4180, as COPY … CSV and Neo4j's import read it.
        self.spark.read.parquet(place).write.mode("overwrite").option("header", "true").option("escape", '"').csv(f"{place}-csv")


def estimate(spark, options):
    """Says how large the input is and, from a sample, what the job will take."""
    frame, lines_of = Job(spark, options).texts()
    if lines_of:
        row = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option(
            "pathGlobFilter", options.glob).load(options.input).agg(F.count("*"), F.sum("length")).first()
    else:
        row = frame.agg(F.count("*"), F.sum(F.octet_length(frame.columns[0]))).first()
    count, size = row[0], row[1] or 0
    print(json.dumps({
        "documents": count, "megabytes": round(size / 1e6, 1),
        # Measured figures: see Graphs/SPARK.md.
        "core-seconds": round(count * options.milliseconds / 1000), "shuffle-megabytes": round(count * options.shuffle / 1000),
        "partitions": max(1, round(size / (64 << 20)))}))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input", metavar="INPUT")
    parser.add_argument("output", metavar="OUTPUT")
    parser.add_argument("--input-format", choices=["text", "jsonl", "parquet", "records"], default="text",
                        help="what INPUT is (default: text); records: what worker extract --records wrote")
    parser.add_argument("--glob", default="*.txt", help="which files of a folder are read (default: *.txt)")
    parser.add_argument("--name", help="the name of the folder in paths and ids (default: its own)")
    parser.add_argument("--danchieu", default="danchieu", help="the program: its name among --files, or its path on every machine")
    parser.add_argument("--config", help="the collection's danchieu.yaml: its name among --files, or its path on every machine")
    parser.add_argument("--partitions", type=int, help="into how many parts the input is divided (default: as Spark reads it)")
    parser.add_argument("--worker-memory", type=int, default=1024, metavar="MIB",
                        help="what each process of the program may take, 0 for no bound (default: 1024)")
    parser.add_argument("--longest-text", type=int, default=16, metavar="MIB",
                        help="a longer text is an error of its own, so that it does not take what a process has (default: 16)")
    parser.add_argument("--dry-run", action="store_true", help="say how large the input is and what the job will take, and do nothing")
    parser.add_argument("--milliseconds", type=float, default=14, help="for --dry-run: core-milliseconds for a document")
    parser.add_argument("--shuffle", type=float, default=8, help="for --dry-run: shuffled kilobytes for a document")
    parser.add_argument("--keep-work", action="store_true", help="keep what the stages gave, OUTPUT/work")
    options = parser.parse_args()
    spark = (SparkSession.builder.appName("danchieu")
             # Files of some kilobytes are many: they go together by their bytes.
             .config("spark.sql.files.openCostInBytes", 65536)
             .config("spark.sql.execution.arrow.maxRecordsPerBatch", 256)
             .config("spark.sql.adaptive.enabled", "true")
             .getOrCreate())
    try:
        if options.dry_run:
            return estimate(spark, options)
        job = Job(spark, options)
        counts = job.run()
        if not options.keep_work:
            path = spark._jvm.org.apache.hadoop.fs.Path(job.work)
            path.getFileSystem(spark._jsc.hadoopConfiguration()).delete(path, True)
        print(json.dumps(counts))
    finally:
        spark.stop()


if __name__ == "__main__":
    main()
