"""What the reader puts right: over the engine's names, in one article or in all, undone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.articles import make_article
from core.corrections import ACTIONS, Correction, replay
from core.grouping import group
from core.model import Analysis, Article, EntityType, Mention
from core.names import load_rules

TEXT = (
    "التقت الوزيرة سعاد مرزوق أمس رئيس البلدية كمال الحاج في صور. وقالت مرزوق إن صور المدينة "
    "القديمة ستعرض في بيروت ثم في صور، وأضافت أن غوغل وجوجل اسمان لشركة واحدة. وعاد الحاج "
    "لبيروت، ولبيروت في قلب مرزوق مكان."
)


def mention(text: str, form: str, kind: EntityType, nth: int = 0) -> Mention:
    start = -1
    for _ in range(nth + 1):
        start = text.index(form, start + 1)
    return Mention(start, start + len(form), kind, form, 0.9, form)


@pytest.fixture
def article() -> Article:
    return make_article(TEXT)


@pytest.fixture
def analysis(article: Article) -> Analysis:
    """As an engine might find it: one «صور» (pictures) too many, «بيروت» missed once."""
    found = [
        mention(article.text, "سعاد مرزوق", "PERS"),
        mention(article.text, "كمال الحاج", "PERS"),
        mention(article.text, "صور", "LOC", 0),
        mention(article.text, "مرزوق", "PERS", 1),
        mention(article.text, "صور", "LOC", 1),
        mention(article.text, "بيروت", "LOC", 0),
        mention(article.text, "صور", "LOC", 2),
        mention(article.text, "غوغل", "ORG"),
        mention(article.text, "جوجل", "ORG"),
        mention(article.text, "الحاج", "PERS", 1),
        mention(article.text, "بيروت", "LOC", 1),
        mention(article.text, "مرزوق", "LOC", 2),
    ]
    mentions = tuple(sorted(found, key=lambda m: m.start))
    return Analysis("fake", mentions, tuple(group(mentions, load_rules().gazetteer)))


def corrected(article: Article, analysis: Analysis, *corrections: Correction) -> Analysis:
    return replay(article, analysis, corrections, load_rules())


def surfaces(analysis: Analysis, kind: str | None = None) -> list[str]:
    return [m.surface for m in analysis.mentions if kind in (None, m.type)]


def names(analysis: Analysis) -> dict[str, int]:
    return {e.name: len(e.mentions) for e in analysis.entities}


def here(article: Article, action: str, m: Mention, value: str = "") -> Correction:
    return Correction(action, "here", (m.form,), value, article.sha256, m.start, m.end)  # type: ignore[arg-type]


def there(article: Article, action: str, *forms: str, value: str = "") -> Correction:
    return Correction(action, "article", forms, value, article.sha256)  # type: ignore[arg-type]


def test_one_mention_goes_and_the_others_stay(article: Article, analysis: Analysis) -> None:
    pictures = mention(article.text, "صور", "LOC", 1)
    after = corrected(article, analysis, here(article, "remove", pictures))
    assert surfaces(after).count("صور") == 2
    assert pictures not in after.mentions
    assert after.found == analysis.mentions


def test_a_form_goes_wherever_it_stands(article: Article, analysis: Analysis) -> None:
    after = corrected(article, analysis, there(article, "remove", "صور"))
    assert "صور" not in surfaces(after)
    assert len(after.mentions) == len(analysis.mentions) - 3


def test_a_type_is_changed_and_the_person_is_whole_again(
    article: Article, analysis: Analysis
) -> None:
    wrong = mention(article.text, "مرزوق", "LOC", 2)
    after = corrected(article, analysis, here(article, "retype", wrong, "PERS"))
    assert names(after)["سعاد مرزوق"] == 3
    assert "مرزوق" not in surfaces(after, "LOC")


def test_a_name_is_added_also_behind_a_clitic(article: Article, analysis: Analysis) -> None:
    after = corrected(article, analysis, there(article, "add", "بيروت", value="LOC"))
    assert surfaces(after).count("بيروت") == 3
    assert names(after)["بيروت"] == 3
    for m in after.mentions:
        assert article.text[m.start : m.end] == m.surface


def test_adding_cuts_no_root_letter_and_no_longer_name() -> None:
    text = "وصل وليد قاسم إلى ليد، وعاد وليد من ليد."
    article = make_article(text)
    full = mention(text, "وليد قاسم", "PERS")
    before = Analysis("fake", (full,), tuple(group((full,), load_rules().gazetteer)))
    after = corrected(article, before, there(article, "add", "ليد", value="LOC"))
    assert surfaces(after) == ["وليد قاسم", "ليد", "ليد"]
    after = corrected(article, before, there(article, "add", "قاسم", value="PERS"))
    assert surfaces(after) == ["وليد قاسم"]


def test_a_hidden_article_is_found() -> None:
    article = make_article("سافر وفد من السُّودان، وشكر للسودان ضيافته وللسودان أهله.")
    after = corrected(article, Analysis("fake"), there(article, "add", "السودان", value="LOC"))
    assert surfaces(after) == ["السُّودان", "سودان", "سودان"]
    assert names(after) == {"السودان": 3}


def test_bounds_are_put_right_everywhere_the_form_stands() -> None:
    article = make_article("قال الرئيس فادي عون. ثم قال الرئيس فادي عون نعم.")
    found = tuple(mention(article.text, "الرئيس فادي", "PERS", n) for n in (0, 1))
    before = Analysis("fake", found, tuple(group(found, load_rules().gazetteer)))
    after = corrected(article, before, there(article, "bounds", "الرئيس فادي", value="فادي عون"))
    assert surfaces(after) == ["فادي عون", "فادي عون"]
    after = corrected(article, before, here(article, "bounds", found[1], "فادي عون"))
    assert surfaces(after) == ["الرئيس فادي", "فادي عون"]


def test_a_selection_takes_the_place_of_what_it_touches(
    article: Article, analysis: Analysis
) -> None:
    start = article.text.index("رئيس البلدية كمال الحاج")
    selection = Mention(
        start, start + len("رئيس البلدية كمال الحاج"), "PERS", "", 1, "رئيس البلدية كمال الحاج"
    )
    after = corrected(article, analysis, here(article, "add", selection, "ORG"))
    assert "رئيس البلدية كمال الحاج" in surfaces(after, "ORG")
    assert "كمال الحاج" not in surfaces(after)


def test_two_names_of_one_company_are_merged_and_say_why(
    article: Article, analysis: Analysis
) -> None:
    after = corrected(article, analysis, there(article, "merge", "جوجل", value="غوغل"))
    (company,) = [e for e in after.entities if e.type == "ORG"]
    assert (company.name, company.aliases, company.reasons) == ("غوغل", ("جوجل",), ("correction",))


def test_a_merge_everywhere_names_an_article_that_has_only_the_other_form() -> None:
    article = make_article("أعلنت جوجل أرباحها.")
    only = mention(article.text, "جوجل", "ORG")
    before = Analysis("fake", (only,), tuple(group((only,), load_rules().gazetteer)))
    after = corrected(article, before, Correction("merge", "everywhere", ("جوجل",), "غوغل"))
    assert names(after) == {"غوغل": 1}


def test_a_form_is_split_off_and_given_to_another(article: Article, analysis: Analysis) -> None:
    after = corrected(article, analysis, there(article, "split", "الحاج"))
    assert names(after)["كمال الحاج"] == 1
    assert names(after)["الحاج"] == 1
    after = corrected(article, analysis, there(article, "split", "الحاج", value="سعاد مرزوق"))
    assert names(after)["سعاد مرزوق"] == 3


def test_an_entity_is_renamed(article: Article, analysis: Analysis) -> None:
    after = corrected(article, analysis, there(article, "rename", "غوغل", value="شركة غوغل"))
    assert "شركة غوغل" in names(after)


def test_corrections_of_another_article_do_nothing(article: Article, analysis: Analysis) -> None:
    other = Correction("remove", "article", ("صور",), article="0" * 64)
    assert corrected(article, analysis, other) == analysis


def test_later_corrections_work_on_what_earlier_ones_made(
    article: Article, analysis: Analysis
) -> None:
    after = corrected(
        article,
        analysis,
        there(article, "remove", "صور"),
        there(article, "add", "صور", value="ORG"),
        there(article, "retype", "صور", value="LOC"),
    )
    assert surfaces(after, "LOC").count("صور") == 3


WORDS = ["صور", "بيروت", "مرزوق", "سعاد مرزوق", "غوغل", "لبيروت", "ال", ".", "قلب مرزوق مكان"]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_any_corrections_leave_a_sound_analysis(data: st.DataObject) -> None:
    article = make_article(TEXT)
    found = tuple(mention(TEXT, form, "LOC") for form in ("صور", "بيروت", "غوغل"))
    before = Analysis("fake", found, tuple(group(found, load_rules().gazetteer)))
    drawn = data.draw(
        st.lists(
            st.builds(
                Correction,
                action=st.sampled_from(ACTIONS),
                scope=st.sampled_from(["here", "article", "everywhere"]),
                forms=st.lists(st.sampled_from(WORDS), min_size=1, max_size=2).map(tuple),
                value=st.just("PERS"),
                article=st.just(article.sha256),
                start=st.sampled_from([m.start for m in found]),
                end=st.sampled_from([m.end for m in found]),
            ),
            max_size=6,
        )
    )
    after = corrected(article, before, *drawn)
    end = 0
    for m in after.mentions:
        assert end <= m.start < m.end
        assert TEXT[m.start : m.end] == m.surface
        end = m.end
    owned = sorted(i for e in after.entities for i in e.mentions)
    assert owned == list(range(len(after.mentions)))
    assert corrected(article, after, *drawn) == after


def test_the_forms_of_one_name_stay_together_under_another_type(
    article: Article, analysis: Analysis
) -> None:
    after = corrected(
        article, analysis, there(article, "retype", "كمال الحاج", "الحاج", value="ORG")
    )
    (company,) = [e for e in after.entities if e.name == "كمال الحاج"]
    assert (company.type, company.aliases, len(company.mentions)) == ("ORG", ("الحاج",), 2)
