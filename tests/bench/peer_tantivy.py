"""tantivy's side of peers.py.

python tests/bench/peer_tantivy.py WORK index|ask
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import tantivy

SHOWN = 20
FIELDS = ("title", "body")


def opened(home: Path) -> tantivy.Index:
    """The index, made where there is none."""
    builder = tantivy.SchemaBuilder()
    for field in FIELDS:
        builder.add_text_field(field, stored=True, tokenizer_name="arabic")
    index = tantivy.Index(builder.build(), str(home))
    analyser = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    for filtered in (
        tantivy.Filter.remove_long(40),
        tantivy.Filter.lowercase(),
        tantivy.Filter.stemmer("arabic"),
    ):
        analyser = analyser.filter(filtered)
    index.register_tokenizer("arabic", analyser.build())
    return index


def index(work: Path) -> None:
    """Index the dump."""
    home = work / "tantivy"
    home.mkdir()
    writer = opened(home).writer()
    with (work / "dump.jsonl").open(encoding="utf-8") as lines:
        for made in map(json.loads, lines):
            writer.add_document(tantivy.Document(title=made["title"], body=made["text"]))
    writer.commit()
    writer.wait_merging_threads()


def ask(work: Path) -> None:
    """Print the milliseconds of each query, and which variants are found."""
    index = opened(work / "tantivy")
    searcher = index.searcher()

    def find(words: str) -> int:
        query = index.parse_query(words, list(FIELDS), conjunction_by_default=True)
        result = searcher.search(query, SHOWN)
        maker = tantivy.SnippetGenerator.create(searcher, query, index.schema, "body")
        for _, address in result.hits:
            snippet = maker.snippet_from_doc(searcher.doc(address))
            snippet.fragment(), snippet.highlighted()
        return result.count

    asked = json.loads((work / "asked.json").read_text("utf-8"))
    for words in asked["warming"]:
        find(words)
    times = []
    for words in asked["queries"]:
        started = time.perf_counter()
        find(words)
        times.append(1000 * (time.perf_counter() - started))
    found = [find(words) > 0 for words in asked["variants"]]
    print(json.dumps({"times": times, "found": found}))


if __name__ == "__main__":
    {"index": index, "ask": ask}[sys.argv[2]](Path(sys.argv[1]))
