"""What is offered where nothing was found: the nearest words and names, less of a query."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.archive import Archive
from core.articles import make_article
from core.errors import QariError
from core.model import Analysis, Entity, Mention
from core.search import search
from core.search.nearness import distance
from core.search.suggestions import Suggestion, suggest
from core.search.syntax import parse

ARTICLES = (
    ("زار نيكولاس مادورو كراكاس عاصمة فنزويلا.", {"نيكولاس مادورو": "PERS", "فنزويلا": "LOC"}),
    ("عاد مادورو إلى فنزويلا بعد الزيارة.", {"مادورو": "PERS", "فنزويلا": "LOC"}),
    ("عاد إلى القاهرة من فنزويلا.", {"القاهرة": "LOC", "فنزويلا": "LOC"}),
    ("افتتحت مدرسة في طرابلس.", {"طرابلس": "LOC"}),
    ("سعر النفط يرتفع في الولايات المتحدة.", {"الولايات المتحدة": "LOC"}),
    ("قال الضابط إن الجريدة صدرت.", {}),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with Archive(tmp_path_factory.mktemp("suggesting") / "archive.db") as archive:
        for text, names in ARTICLES:
            places = [(text.index(name), name, kind) for name, kind in names.items()]
            mentions = tuple(Mention(a, a + len(n), k, n, 0.9) for a, n, k in places)
            entities = tuple(Entity(i, k, n, (), (i,)) for i, (_, n, k) in enumerate(places))
            article = replace(make_article(text), site="جريدة النهار")
            archive.save(article, Analysis("fake", mentions, entities))
        with archive.writing():
            archive.db.execute("insert into tags values (1, 'سياسه خارجيه', 'سياسة خارجية')")
        yield archive


def offered(archive: Archive, query: str) -> list[tuple[str, str, int]]:
    node = parse(query)
    assert node is not None
    return [(s.kind, s.query, s.articles) for s in suggest(archive, node)]


@pytest.mark.parametrize(
    ("query", "suggestion"),
    [
        ("فنزولا", ("spelling", "فنزويلا", 3)),
        ("الظابط", ("spelling", "الضابط", 1)),
        ("نيقولاس", ("spelling", "نيكولاس", 1)),
        ("النفت", ("spelling", "النفط", 1)),
        ("مدرةس", ("spelling", "مدرسة", 1)),
        ("الجرريده", ("spelling", "الجريدة", 1)),
        ("القهرة", ("spelling", "القاهرة", 1)),
        ("فيزو*", ("spelling", "فنزو*", 3)),
        ("الولاياتالمتحدة", ("spelling", '"الولايات المتحدة"', 1)),
        ("=الضَابط", ("spelling", "الضَابط", 1)),
        ('"سعر النفت"', ("spelling", '"سعر النفط"', 1)),
        ("قرب(سعر النفت، 3)", ("spelling", "قرب(سعر النفط, 3)", 1)),
        ('"مدرسة طرابلس"', ("apart", "مدرسة طرابلس", 1)),
        ('شخص:"نيقولاس مدورو"', ("name", 'شخص:"نيكولاس مادورو"', 1)),
        ("مكان:القهرة", ("name", "مكان:القاهرة", 1)),
        ("شخص:طرابلس", ("name", "مكان:طرابلس", 1)),
        ("مصدر:«جريدة النهر»", ("spelling", 'مصدر:"جريدة النهار"', 6)),
        ("وسم:«سياسة خارجه»", ("spelling", 'وسم:"سياسة خارجية"', 1)),
        ("كركاس أو طرابلوس", ("spelling", "كراكاس أو طرابلس", 2)),
        # All that is wrong is put right at once.
        ("فنزولا مادرو", ("spelling", "فنزويلا مادورو", 2)),
    ],
)
def test_the_nearest_that_the_archive_holds_comes_first(
    archive: Archive, query: str, suggestion: tuple[str, str, int]
) -> None:
    assert offered(archive, query)[0] == suggestion


def test_a_full_name_is_offered_beside_the_word(archive: Archive) -> None:
    assert offered(archive, "مادرو") == [
        ("spelling", "مادورو", 2),
        ("name", 'شخص:"نيكولاس مادورو"', 1),
    ]
    first, *_ = suggest(archive, parse("مادرو"))
    assert first == Suggestion("spelling", "مادورو", 2, "مادرو", "مادورو")


def test_it_is_said_which_word_alone_finds_nothing(archive: Archive) -> None:
    assert suggest(archive, parse("فنزويلا زيتونة كبيرة")) == [
        Suggestion("without", "فنزويلا", 3, "زيتونة كبيرة")
    ]
    # Each is there, but not together.
    assert offered(archive, "مدرسة فنزويلا") == [
        ("without", "فنزويلا", 3),
        ("without", "مدرسة", 1),
    ]
    assert offered(archive, "مدرسة -طرابلس") == [("without", "مدرسة", 1)]
    assert offered(archive, "مدرسة بعد:2090") == [("without", "مدرسة", 1)]


def test_fields_are_written_in_the_interfaces_language(archive: Archive) -> None:
    (suggestion, *_) = suggest(archive, parse("place:القهرة -(خبر أو تقرير)"), "en")
    assert suggestion.query == "place:القاهرة -(خبر OR تقرير)"
    assert suggestion.changed == "place:القهرة"


@pytest.mark.parametrize("query", ["زيتونة", "شخص:زيتونة", "مصدر:زيتونة", "وسم:زيتونة", "قبل:1900"])
def test_where_nothing_is_near_nothing_is_offered(archive: Archive, query: str) -> None:
    assert offered(archive, query) == []


@pytest.mark.parametrize(
    ("likely", "unlikely"),
    [
        (("فنزولا", "فنزويلا"), ("فنزولا", "فنزوتلا")),
        (("ظابط", "ضابط"), ("رابط", "ضابط")),
        (("سورة", "صورة"), ("دورة", "صورة")),
        (("محممد", "محمد"), ("محرمد", "محمد")),
        (("رئسي", "رئيس"), ("رئمس", "رئيس")),
        (("متاب", "كتاب"), ("عتاب", "كتاب")),
        (("وزير", "ووزير"), ("وزير", "سوزير")),
    ],
)
def test_likely_mistakes_are_nearer(likely: tuple[str, str], unlikely: tuple[str, str]) -> None:
    assert distance(*likely) < distance(*unlikely)
    assert distance(*likely) == pytest.approx(distance(*reversed(likely)))


PIECES = (
    "فنزولا", "مادرو", "مدرسة", "-طرابلس", "أو", "(", ")", "«سعر النفت»", "=كتاب", "شخص:مادرو",
    "وسم:سياسه", "بعد:2020", "ال*", "لا",
)  # fmt: skip
QUERY = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)


@given(QUERY)
@settings(deadline=None, max_examples=60)
def test_every_suggestion_finds_what_it_promises(archive: Archive, query: str) -> None:
    try:
        node = parse(query)
    except QariError:
        return
    for suggestion in suggest(archive, node) if node else ():
        assert suggestion.articles > 0
        assert search(archive, suggestion.query).articles == suggestion.articles
