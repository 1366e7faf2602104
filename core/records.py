"""Articles, results and reports as the plain values that become JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.gazetteer import load_gazetteer
from core.model import ENTITY_TYPES, Analysis, Article, Entity

if TYPE_CHECKING:
    from core.correction_log import Entry
    from core.importing import ImportReport
    from core.opening import Origin
    from core.search import Results

Record = dict[str, object]


def article_record(
    file: str, article: Article, analysis: Analysis, origin: Origin | None = None
) -> Record:
    """One element of what ``qari extract --json`` prints."""
    owner = analysis.entity_of()
    return {
        "file": file,
        "title": article.title,
        "author": article.author,
        "site": article.site,
        "source": article.source,
        "language": article.language,
        **(origin_record(origin) if origin else {}),
        "text": article.text,
        "published": article.published,
        "blocks": [{"start": b.start, "end": b.end, "kind": b.kind} for b in article.blocks],
        "engine": analysis.engine,
        "mentions": [
            {
                "start": m.start,
                "end": m.end,
                "type": m.type,
                "surface": m.surface,
                "confidence": m.confidence,
                "form": m.form,
                "entity": owner[i].id,
            }
            for i, m in enumerate(analysis.mentions)
        ],
        "entities": [
            {
                "id": e.id,
                "type": e.type,
                "name": e.name,
                "aliases": list(e.aliases),
                "reasons": list(e.reasons),
                "mentions": list(e.mentions),
                "place": place_record(e),
            }
            for e in analysis.entities
        ],
    }


def origin_record(origin: Origin) -> Record:
    """The format, the encoding where the text had to be decoded, and the repairs."""
    return {
        "format": origin.format,
        "encoding": origin.encoding or None,
        "certainty": round(origin.certainty, 3),
        "repairs": [
            {
                "repair": f.repair,
                "count": f.count,
                "applied": f.applied,
                "places": list(f.places),
                "before": f.before,
                "after": f.after,
            }
            for f in origin.findings
        ],
    }


def place_record(entity: Entity) -> Record | None:
    """Where a place lies, when its name says so: degrees, and an ISO 3166-1 code or None."""
    place = load_gazetteer().record(entity.name) if entity.type == "LOC" else None
    if place is None:
        return None
    return {
        "kind": place.kind,
        "country": place.country or None,
        "latitude": place.latitude,
        "longitude": place.longitude,
    }


def correction_record(entry: Entry, article: int | None) -> Record:
    """One element of what ``qari corrections --json`` prints.

    ``article`` is the number of the saved article that it is about, if any.
    """
    correction = entry.correction
    here = correction.scope == "here"
    return {
        "id": correction.id,
        "made": correction.made,
        "action": correction.action,
        "scope": correction.scope,
        "article": article,
        "sha256": correction.article or None,
        "start": correction.start if here else None,
        "end": correction.end if here else None,
        "forms": list(correction.forms),
        "value": correction.value or None,
        "undone": entry.undone,
    }


def results_record(results: Results) -> Record:
    """What ``qari search --json`` prints."""
    return {
        "total": results.total,
        "results": [
            {
                "id": r.id,
                "title": r.title,
                "published": r.published,
                "source": r.source,
                "outlet": r.outlet,
                "score": round(r.score, 4),
                "why": r.reasons,
                "variants": r.variants,
                "snippet": r.snippet.text,
                "hits": [list(hit) for hit in r.snippet.hits],
            }
            for r in results.results
        ],
        "facets": {
            kind: [{"name": name, "articles": count} for name, count in names]
            for kind, names in (
                *((kind, results.facets.get(kind, [])) for kind in ENTITY_TYPES),
                ("outlets", results.outlets),
                ("months", results.months),
            )
        },
        "articles": results.articles,
        "suggestions": [{"query": s.query, "articles": s.articles} for s in results.suggestions],
        "seconds": round(results.seconds, 4),
    }


def import_record(report: ImportReport) -> Record:
    """What ``qari import --json`` prints."""
    return {
        "added": report.added,
        "updated": report.updated,
        "duplicates": report.duplicates,
        "failed": [{"file": file, "why": str(error)} for file, error in report.failed],
        "failures": report.failures,
        "skipped": report.skipped,
        "linked": report.linked,
        "cancelled": report.cancelled,
        "seconds": round(report.seconds, 3),
        "articles_per_second": round(report.articles_per_second, 1),
    }
