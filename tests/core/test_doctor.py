"""The text doctor: what it finds, what it mends by itself, and what it leaves alone."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.doctor import CHOOSABLE, REPAIR_NAMES, Finding, display_text, treat
from core.doctor.edits import Edit, Moves, edited
from core.doctor.visual_order import reading_order

CLEAN = (
    "أعلنت وزارة الزراعة اليوم أن محصول القمح بلغ ٣٫٥ مليون طن في عام 2019، بزيادة 12% عن "
    "العام الماضي.\n\nوقال الوزير في مؤتمر صحفي بالقاهرة إن الأمطار ساعدت على ذلك."
)


def found(text: str, repair: str, **choices: bool) -> Finding | None:
    findings = treat(text, choices).findings
    return next((f for f in findings if f.repair == repair), None)


def test_a_clean_text_stays_as_it_is_and_nothing_is_said() -> None:
    treated = treat(CLEAN)
    assert treated.text == CLEAN
    assert treated.findings == ()


@pytest.mark.parametrize(
    ("repair", "written", "mended"),
    [
        ("line-breaks", "قال الوزير\r\nإن العمل\u2028بدأ\rأمس", "قال الوزير\nإن العمل\nبدأ\nأمس"),
        ("control-characters", "وصل\x00 الوفد\x07 أمس", "وصل الوفد أمس"),
        ("bidi-controls", "زار \u202bبيروت\u202c ود\u200fمشق", "زار بيروت ودمشق"),
        ("blanks", "وصل\u00a0الوفد\u2003إلى\tعمان", "وصل الوفد إلى عمان"),
        ("zero-width", "بيرو\u200bت\u00ad وعمان\u200c", "بيروت وعمان"),
        ("presentation-forms", "ﻭﺯﻳﺮ ﺍﻟﺨﺎﺭﺟﻴﺔ ﻻ ﻳﻌﻠﻖ", "وزير الخارجية لا يعلق"),
        ("split-hamza", "ا\u0654علن رو\u0654ساء الوفود", "أعلن رؤساء الوفود"),
        ("filler-tatweel", "أعلن محـــمد الســـلام عليكمـــ", "أعلن محمد السلام عليكم"),
        (
            "lam-alef",
            "بحثت األمم االقتصاد اإلسالمي",
            "بحثت الأمم الاقتصاد الإسلامي",
        ),
        ("lam-alef", "قال عبدهللا إن هللا كريم", "قال عبدالله إن الله كريم"),
        ("line-ends", "سطر أول  \n  سطر ثان", "سطر أول\nسطر ثان"),
        ("empty-lines", "\nسطر أول\n\n\n\nسطر ثان\n", "سطر أول\n\nسطر ثان"),
    ],
)
def test_what_is_surely_wrong_is_mended(repair: str, written: str, mended: str) -> None:
    finding = found(written, repair)
    assert finding is not None
    assert finding.applied
    assert treat(written).text == mended


@pytest.mark.parametrize(
    "text",
    [
        "سنة 1445 هـ الموافقة",  # the Hijri year's sign
        "صلى عليه ﷺ وسلم",  # an ornament, meant as it is
        "﴿قل هو الله﴾",
        "قال الأمير إلى ألمانيا وألبانيا",
        "هؤلاء الأولاد والآباء لا الآلات",
        "عائلة 👨\u200d👩\u200d👧 سعيدة",
        "الفصل الأول من كتاب الألف",
        "مَدْرَسَةٌ وَكِتَابٌ",
        "قصيدة\nمن شعر البحتري\nفي وصف الربيع",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    assert treat(text).text == text


def test_doubtful_repairs_are_offered_and_made_on_request() -> None:
    text = "زار الرئيس المدينةالنبوية ثم الولاياتالمتحدة.وعاد"
    finding = found(text, "joined-words")
    assert finding is not None
    assert not finding.applied
    assert treat(text).text == text
    assert treat(text, {"joined-words": True}).text == (
        "زار الرئيس المدينة النبوية ثم الولايات المتحدة. وعاد"
    )


def test_a_safe_repair_is_not_made_when_the_reader_says_no() -> None:
    text = "أعلن محـــمد السفر"
    assert treat(text, {"filler-tatweel": False}).text == text
    assert found(text, "filler-tatweel", **{"filler-tatweel": False}) is not None


LINES = (
    "أعلنت الحكومة في بيان صدر اليوم أن الطريق بين (طنجة) وفاس",
    "افتتحت أمام حركة السير بعد 12 شهرا من الأشغال على يد شركة Alstom",
)


def visual(line: str) -> str:
    """A line as a program that knows nothing of Arabic stores what it sees."""
    return reading_order(line)


def test_lines_in_visual_order_are_turned_around_whole() -> None:
    backward = "\n".join(visual(line) for line in LINES)
    assert "12" in backward
    assert "Alstom" in backward
    treated = treat(backward)
    assert treated.text == "\n".join(LINES)
    assert [f.repair for f in treated.findings] == ["visual-order"]


def test_only_the_lines_that_run_backward_are_turned() -> None:
    mixed = "\n".join((LINES[0], visual(LINES[1]), "Alstom 12"))
    assert treat(mixed).text == "\n".join((*LINES, "Alstom 12"))


def test_visual_lines_in_presentation_forms_come_out_as_plain_letters() -> None:
    shaped = "ﺔﻴﻜﻳﺮﻣﻷﺍ ﺔﻴﺟﺭﺎﺨﻟﺍ ﺓﺭﺍﺯﻭ ﻲﻓ ﻝﻭﺆﺴﻣ ﻝﺎﻗ"
    assert treat(shaped).text == "قال مسؤول في وزارة الخارجية الأمريكية"


def test_swapped_lam_alef_inside_words_is_mended_only_beside_certain_cases() -> None:
    certain = "قالت األمم المتحدة إن العالقات مع اإلدارة تحسنت خالل أشهر"
    assert treat(certain).text == ("قالت الأمم المتحدة إن العلاقات مع الإدارة تحسنت خلال أشهر")
    assert treat("زار خالد العالم الثالث").text == "زار خالد العالم الثالث"


def test_wrapped_paragraphs_are_offered_to_be_joined() -> None:
    text = (
        "أعلنت وزارة السياحة أن عدد الزوار الأجانب بلغ\nمليونين في الربع الأول من هذه السنة وأن\n"
        "معظمهم جاء من أوروبا ومن دول الخليج العربي\nبحسب بيان نشر أمس."
    )
    finding = found(text, "wrapped-lines")
    assert finding is not None
    assert not finding.applied
    assert "\n" not in treat(text, {"wrapped-lines": True}).text


def test_places_point_at_the_change_in_the_shown_text() -> None:
    text = "\r\n\r\nوصل الوفد\r\nإلى مدينة بيــــروت أمس"
    treated = treat(text)
    finding = next(f for f in treated.findings if f.repair == "filler-tatweel")
    assert treated.text[: finding.places[0]].endswith("بي")
    assert finding.before != finding.after


def test_every_repair_has_its_own_name() -> None:
    assert len(set(REPAIR_NAMES)) == len(REPAIR_NAMES)
    assert set(CHOOSABLE) < set(REPAIR_NAMES)


ODD = st.text(
    st.sampled_from(
        "ابتةىلأإآـهم \n\r\t\u00a0\u200b\u200c\u200f\u202b\u2028\u0654\u064b\ufeff\x00.،1aﻻﷲﺔ()«»"
    )
)


@settings(max_examples=300, deadline=None)
@given(ODD)
@example("ةآ\u200f1ً")
def test_a_treated_text_is_fit_to_be_shown_and_stays_so(text: str) -> None:
    treated = treat(text).text
    assert display_text(treated) == treated
    assert not {unicodedata.category(c) for c in treated} & {"Cs"}
    assert "\r" not in treated


@settings(max_examples=300, deadline=None)
@given(ODD, st.data())
def test_spans_stay_in_order_and_within_the_text(text: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=6)))
    spans = list(pairwise(cuts))
    treated = treat(text, dict.fromkeys(CHOOSABLE, True), spans)
    flat = [at for span in treated.spans for at in span]
    assert flat == sorted(flat)
    assert all(0 <= at <= len(treated.text) for at in flat)
    places = [at for f in treated.findings for at in f.places]
    assert all(0 <= at <= len(treated.text) for at in places)


def test_offsets_move_with_the_characters_that_they_point_at() -> None:
    text = "abcdef"
    edits = [Edit(1, 2, "xyz"), Edit(3, 5, "")]
    assert edited(text, edits) == "axyzcf"
    moves = Moves(edits)
    assert [moves.of(at) for at in range(7)] == [0, 1, 4, 5, 5, 5, 6]
