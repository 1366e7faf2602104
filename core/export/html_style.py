"""How an exported page looks, on a screen and on paper."""

from __future__ import annotations

import tomllib

from core.model import ENTITY_TYPES, EntityType
from core.resource_files import resource

#: The second sign of a type, for eyes and printers that do not tell the colours apart.
LINES: dict[EntityType, str] = {
    "PERS": "solid",
    "LOC": "dotted",
    "ORG": "dashed",
    "MISC": "double",
}

_STYLE = """
:root { color-scheme: light; }
html { background: %(window)s; }
body { box-sizing: border-box; max-width: 46rem; margin: 0 auto; padding: 2.5rem 3.5rem 4rem;
  min-height: 100vh; background: %(base)s; color: %(text)s;
  font: 1.2rem/1.95 "Noto Naskh Arabic", "Scheherazade New", Amiri, "Sakkal Majalla",
    "Geeza Pro", "Traditional Arabic", "Noto Serif", serif; overflow-wrap: break-word; }
h1, h2, h3, h4 { line-height: 1.6; margin: 1.4em 0 .3em; break-after: avoid; text-wrap: balance; }
h1 { font-size: 1.8rem; margin-top: 0; }
article > header > h2 { font-size: 1.55rem; margin: 0; }
.text h2, .text h3 { font-size: 1.25rem; }
p { margin: .55em 0; orphans: 2; widows: 2; }
.facts, .source, .quiet { color: %(muted)s; font-size: .85em; }
.facts { margin: .1em 0 1.4em; }
.source { margin-top: 1.2em; }
a { color: %(accent)s; text-decoration-thickness: .06em; text-underline-offset: .3em; }
blockquote { margin: .9em 0; padding-inline-start: 1.1em;
  border-inline-start: .2em solid %(line)s; }
.text ul { margin: .5em 0; padding-inline-start: 1.4em; }
.caption { color: %(muted)s; font-size: .85em; }
mark { color: inherit; background: none; text-decoration-line: underline;
  text-decoration-thickness: .08em; text-underline-offset: .4em; text-decoration-skip-ink: none; }
.legend { display: flex; flex-wrap: wrap; gap: .2em 1.6em; margin: 0 0 2.2em;
  padding-bottom: .9em; border-bottom: 1px solid %(line)s; font-size: .85em; }
.legend label { cursor: pointer; }
.legend input { accent-color: %(accent)s; vertical-align: middle; }
nav { margin-bottom: 3em; }
nav ol { list-style: arabic-indic; padding-inline-start: 2.2em; margin: .4em 0; }
nav li { margin: .25em 0; break-inside: avoid; }
nav a { text-decoration: none; }
nav a:hover, nav a:focus { text-decoration: underline; }
article + article { margin-top: 3.5em; padding-top: 2.5em; border-top: 1px solid %(line)s; }
.names { margin-top: 2.2em; padding: .8em 1.2em 1em; background: %(alternate)s;
  border: 1px solid %(line)s; border-radius: .5em; font-size: .9em; line-height: 1.8; }
.names h2, .names h3 { font-size: 1em; margin: 0 0 .4em; }
.names dl { margin: 0; }
.names div { display: flex; gap: .9em; margin: .25em 0; }
.names dt { flex: 0 0 5.6em; }
.names dd { flex: 1; margin: 0; }
.names span { white-space: nowrap; }
.names small { color: %(muted)s; }
@media (max-width: 40rem) { body { padding: 1.2rem 1.1rem 3rem; font-size: 1.1rem; } }
@media print {
  @page { size: A4; margin: 20mm 22mm 22mm;
    @bottom-center { content: counter(page, arabic-indic);
      font: 10pt "Noto Naskh Arabic", serif; color: %(muted)s; } }
  html, body { background: none; }
  body { max-width: none; min-height: 0; padding: 0; font-size: 12pt; line-height: 1.85;
    -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  .legend input { display: none; }
  nav + article, article + article { break-before: page; margin-top: 0; padding-top: 0;
    border-top: 0; }
  .names { break-inside: avoid; }
  a { color: inherit; }
}
"""
_MARK = """
.%(kind)s { text-decoration-style: %(line)s; text-decoration-color: %(ink)s;
  background: %(ground)s; color: %(ink)s; }
body:has(#%(kind)s:not(:checked)) .%(kind)s { background: none; color: inherit;
  text-decoration: none; }
body:has(#%(kind)s:not(:checked)) .names .%(kind)s-row { display: none; }
"""


def style() -> str:
    """The style sheet; colours are those of the light theme."""
    theme = tomllib.loads(resource("themes", "light.toml").read_text("utf-8"))
    marks = (
        _MARK % {"kind": kind, "line": LINES[kind], **theme["entities"][kind]}
        for kind in ENTITY_TYPES
    )
    return "".join((_STYLE % theme["palette"], *marks))
