"""Reads articles with finfacts on a Spark cluster.

    spark-submit finfacts_spark.py ARTICLES OUTPUT [PARTITIONS]

ARTICLES are JSON Lines, an article a line, each with a "source" of its own: {"source": "…", "published": "…", "text": "…"}.
OUTPUT is a new folder: facts/ has the lines that `finfacts extract --format jsonl` writes, in the order of the articles,
in as many files as there are partitions; graph.json is the one graph of all articles, as `finfacts extract` makes it.

Each partition is a stream through one process of `finfacts extract - --stream`, which must be on the path of every
executor (or name another command in FINFACTS). A line that cannot be read gives an error record in its place; an
article that ends the process ends the job.
"""

import json
import os
import shlex
import subprocess
import sys
import tempfile

from pyspark.sql import SparkSession

FINFACTS = os.environ.get("FINFACTS", "finfacts")
DONE, SOME_INPUTS_FAILED = 0, 1


def stream_command():
    """The command of a partition; that some inputs failed is told in their error records."""
    command = f"{FINFACTS} extract - --stream --jobs 1 || test $? -eq {SOME_INPUTS_FAILED}"
    return f"sh -c {shlex.quote(command)}"


def is_end(line):
    """Whether a line is the end record of an input, which carries the time it took."""
    return '"kind":"end"' in line[:80] and json.loads(line)["kind"] == "end"


def graph_of(lines):
    """The graph of a partition's articles, as a list of one; of no article, an empty list."""
    articles = "".join(f"{line}\n" for line in lines)
    if not articles.strip():
        return []
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "articles.jsonl")
        with open(path, "w", encoding="utf-8") as file:
            file.write(articles)
        return [output_of("extract", path, "--format", "json", "--jobs", "1")]


def merged(one, other):
    """One graph of two; the order in which graphs are merged makes no difference."""
    with tempfile.TemporaryDirectory() as folder:
        paths = [os.path.join(folder, name) for name in ("one.json", "other.json")]
        for path, graph in zip(paths, (one, other)):
            with open(path, "w", encoding="utf-8") as file:
                file.write(graph)
        return output_of("merge", *paths)


def output_of(*args):
    """What finfacts writes to standard output."""
    run = subprocess.run([*shlex.split(FINFACTS), *args], capture_output=True, encoding="utf-8")
    if run.returncode not in (DONE, SOME_INPUTS_FAILED):
        raise RuntimeError(run.stderr)
    return run.stdout


def main(articles, output, partitions=None):
    spark = SparkSession.builder.appName("finfacts").getOrCreate()
    lines = spark.sparkContext.textFile(articles, minPartitions=int(partitions) if partitions else None)
    written = lines.pipe(stream_command(), checkCode=True)
    written.filter(lambda line: not is_end(line)).saveAsTextFile(f"{output}/facts")
    graphs = lines.mapPartitions(graph_of)
    with open(f"{output}/graph.json", "w", encoding="utf-8") as file:
        file.write(graphs.treeReduce(merged))
    spark.stop()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
