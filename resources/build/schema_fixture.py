"""An archive of today's schema for tests/data, to be made before a migration is added.

python resources/build/schema_fixture.py tests/data/schema-NNN.db
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from core.archive import Archive
from core.archive.correcting import correct
from core.articles import make_article
from core.corrections import Correction
from core.model import Analysis, Entity, Mention
from core.opening import open_bytes

VISIT = "زار نيكولاس مادورو كراكاس أمس.\n\nوقال مادورو إن الزيارة ناجحة."
PAGE = """<html lang="ar"><head><title>الأسواق تُفتح غداً</title>
<meta property="og:site_name" content="جريدة المثال"><meta name="author" content="سلمى حداد">
<meta property="article:published_time" content="2023-05-01"></head>
<body><article><h1>الأسواق تُفتح غداً</h1><p>تفتح أسواق المدينة القديمة أبوابها غداً بعد
أعمال ترميم دامت سنتين، ويقول التجار إنهم ينتظرون زواراً كثيرين في أيام العيد.</p>
<p>وأضافت البلدية أن السير في الشوارع المحيطة بالأسواق يبقى للمشاة وحدهم.</p>
</article></body></html>
"""
HARVEST = "إعلان موسم الزيتون\n\nبدأ قطاف الزيتون في القرى الجبلية، وتقول المزارعات إنه قطافٌ مبكر."


def names() -> Analysis:
    """The names in VISIT."""
    mentions = (
        Mention(4, 18, "PERS", "نيكولاس مادورو", 0.9, "نيكولاس مادورو"),
        Mention(19, 25, "LOC", "كراكاس", 0.9, "كراكاس"),
        Mention(37, 43, "PERS", "مادورو", 0.9, "مادورو"),
    )
    entities = (
        Entity(0, "PERS", "نيكولاس مادورو", ("مادورو",), (0, 2), ("short",)),
        Entity(1, "LOC", "كراكاس", (), (1,)),
    )
    return Analysis("bundled", mentions, entities)


def main() -> None:
    """Save three articles and a correction, and pack them into the file named."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "archive.db"
        with Archive(file) as archive:
            visit = make_article(VISIT, source="/أخبار/زيارة.txt", published="2022-03-08")
            archive.save(visit, names())
            for data, name, source in (
                (PAGE, "a.html", "https://www.example.org/news/1"),
                (HARVEST, "b.txt", "https://www.example.net/olives"),
            ):
                opened = open_bytes(data.encode("utf-8"), name, source=source)
                archive.save(opened.article, Analysis("bundled"), opened.origin)
            correct(archive, Correction("remove", "article", ("كراكاس",), article=visit.sha256))
        with closing(sqlite3.connect(file)) as db:
            db.execute("pragma journal_mode = delete")
            db.execute("pragma page_size = 1024")
            Path(sys.argv[1]).unlink(missing_ok=True)
            db.execute("vacuum into ?", [sys.argv[1]])


if __name__ == "__main__":
    main()
