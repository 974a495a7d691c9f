#!/usr/bin/env python3
"""PageRank and connected parts of a graph that the job wrote, by Spark's joins.

usage: spark-submit danchieu_ranks.py OUTPUT [--rounds N] [--change X]

OUTPUT is the folder of danchieu_spark.py. Writes OUTPUT/ranks as Parquet: id, pageRank, part (the smallest id of those that hang together).
PageRank is that of `danchieu rank`: damping 0.85, several relations between two documents count as one, a document that cites nothing
leads anywhere. Parts are the same as GraphFrames' connected components; where that is at hand it is faster on graphs of long chains.
"""
import argparse

from pyspark import StorageLevel
from pyspark.sql import SparkSession, functions as F


def kept(frame):
    """The frame, worked out and cut off from what it was made of: a plan that grows with each round would end the driver."""
    return frame.localCheckpoint(eager=True)


def page_ranks(nodes, links, rounds, change):
    count = nodes.count()
    degrees = links.groupBy("source").count().withColumnRenamed("count", "degree")
    shares = links.join(degrees, "source").persist(StorageLevel.DISK_ONLY)
    loose_nodes = nodes.join(degrees, nodes.id == degrees.source, "left_anti").persist(StorageLevel.DISK_ONLY)
    ranks = kept(nodes.withColumn("rank", F.lit(1.0 / count)))
    for _ in range(rounds):
        loose = ranks.join(loose_nodes, "id").agg(F.sum("rank")).first()[0] or 0.0
        given = shares.join(ranks, shares.source == ranks.id).groupBy("target").agg(F.sum(F.col("rank") / F.col("degree")).alias("given"))
        following = kept(ranks.join(given, ranks.id == given.target, "left").select(
            "id", ((0.15 + 0.85 * loose) / count + 0.85 * F.coalesce("given", F.lit(0.0))).alias("next"), "rank"))
        moved = following.agg(F.sum(F.abs(F.col("next") - F.col("rank")))).first()[0]
        ranks = following.select("id", F.col("next").alias("rank"))
        if moved < change:
            break
    return ranks.withColumnRenamed("rank", "pageRank")


def parts(nodes, links):
    """The smallest id that each node hangs together with: the smallest of a node and its neighbours, and then that one's, again and again."""
    both = links.unionByName(links.select(F.col("target").alias("source"), F.col("source").alias("target"))).persist(StorageLevel.DISK_ONLY)
    known = kept(nodes.withColumn("part", F.col("id")))
    while True:
        near = both.join(known, both.target == known.id).groupBy("source").agg(F.min("part").alias("near"))
        nearer = kept(known.join(near, known.id == near.source, "left").select("id", "part", F.least("part", "near").alias("next")))
        # A node takes at once what its part has come to.
        jump = nearer.select(F.col("id").alias("of"), F.col("next").alias("jumped"))
        following = kept(nearer.join(jump, nearer.next == jump.of).select("id", "part", F.least("next", "jumped").alias("next")))
        known = following.select("id", F.col("next").alias("part"))
        if following.where("part <> next").isEmpty():
            return known


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", metavar="OUTPUT")
    parser.add_argument("--rounds", type=int, default=100, help="rounds of PageRank at most (default: 100)")
    parser.add_argument("--change", type=float, default=1e-10, help="end where a round changes less (default: 1e-10)")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("danchieu ranks").getOrCreate()
    nodes = spark.read.parquet(f"{options.output}/nodes").select("id").persist(StorageLevel.DISK_ONLY)
    links = spark.read.parquet(f"{options.output}/edges").select("source", "target").distinct().persist(StorageLevel.DISK_ONLY)
    ranked = page_ranks(nodes, links, options.rounds, options.change).join(parts(nodes, links), "id")
    ranked.write.mode("overwrite").parquet(f"{options.output}/ranks")
    print(f'{{"ranked": {ranked.count()}, "parts": {ranked.select("part").distinct().count()}}}')
    spark.stop()


if __name__ == "__main__":
    main()
