"""Errors that are the input's or the machine's fault, not ours.

Each has a stable code and the facts of the case.  ``str()`` gives one English
sentence for the command line; the window words the same code in its own language.
Anything else that is raised is a bug and shows a traceback.
"""

from __future__ import annotations

import re

# What a file's name could break the line with, turn it around, or steer a terminal by.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")

SENTENCES = {
    "not-found": "{file}: there is no such file; check the name and the folder.",
    "not-a-file": "{file}: this is not a file; give the files in it, or use 'qari import'.",
    "no-permission": "{file}: reading it is not permitted; change its permissions or copy it.",
    "unreadable": "{file}: it could not be read ({why}).",
    "empty": "{file}: there is no text in it.",
    "not-text": "{file}: this is not a text file; save the article as text and open that.",
    "too-large": "{file}: {size} bytes are more than the {limit} that Qari opens; split the file.",
    "too-slow": "{file}: reading it takes more than {seconds} seconds; split the file.",
    "too-many": "{file}: {count} {what} are more than the {limit} that Qari opens; split the file.",
    "changing": "{file}: it changed while it was read; try again when it is complete.",
    "damaged": "{file}: this {format} file is damaged ({why}); open it in the program that "
    "made it and save it anew.",
    "encrypted": "{file}: this {format} file is locked with a password; save it without one.",
    "expands": "{file}: unpacked, it is larger than the {limit} bytes that Qari opens; "
    "such a file is no article.",
    "too-deep": "{file}: its parts are nested more than {limit} deep; such a file is no article.",
    "unsafe-xml": "{file}: it declares entities of its own, which Qari does not expand; "
    "save it anew from a word processor.",
    "no-text-layer": "{file}: this PDF holds pictures of its {pages} pages but no text; "
    "run it through a text recognition (OCR) first.",
    "no-article-in": "{file}: there is no article in this {format} file; save the text alone "
    "and open that.",
    "many-articles": "{file}: this file holds {count} articles; import it into the archive.",
    "bad-mapping": "{file}: it has no field {field}; its fields are {fields}.",
    "encoding-unknown": "There is no encoding called {name}; known are {known}.",
    "bad-encoding": "{file}: its bytes are not text in {encoding}; choose another encoding.",
    "clipboard-empty": "There is no text on the clipboard.",
    "engine-unknown": "There is no engine called {name}; use 'bundled', or 'camel:' and the "
    "name or folder of a model.",
    "camel-missing": "CAMeL Tools cannot be loaded ({why}); "
    "'pip install camel-tools' installs it with all it needs.",
    "camel-unknown": "CAMeL Tools has no model called {name} on this machine; 'pip install "
    "camel-tools' and 'camel_data -i ner-arabert' install the one called arabert, "
    "and 'camel:FOLDER' takes a model of your own.",
    "no-folder": "{file}: there is no such folder; check the name.",
    "no-checkpoint": "{file}: there is no model in this folder that CAMeL Tools can label names "
    "with ({why}).",
    "bad-labels": "{file}: this model's labels are not O, B- and I- of people, places and "
    "organisations, but {got}.",
    "model-missing": "The model's file {file} is missing or damaged; install Qari again.",
    "archive-newer": "{file}: this archive was written by a newer Qari; update Qari to open it.",
    "archive-broken": "{file}: this is not a Qari archive or it is damaged ({why}); "
    "restore a backup of it.",
    "archive-busy": "{file}: another program is writing to the archive; try again in a moment.",
    "archive-unwritable": "{file}: the archive cannot be written ({why}); "
    "check the folder's permissions and the space left.",
    "no-article": "There is no article number {id} in the archive; 'qari search' lists them.",
    "no-original": "Article {id} was saved without the file that it came from.",
    "unwritable": "{file}: it cannot be written ({why}); choose another place.",
    "no-correction": "There is no correction {id} that holds; 'qari corrections' lists them.",
    "no-such-name": "{name}: no such name is marked in article {id}; 'qari show {id}' lists "
    "its names.",
    "not-at-offset": "{name} does not stand at {at} in article {id}; 'qari show {id} --json' "
    "has the offsets.",
    "nothing-corrected": "{name}: that changes nothing in article {id}; 'qari show {id}' lists "
    "its names.",
    "bad-query": "The search cannot be read at character {at}: {why}.",
    "bad-conll": "{file}, line {line}: expected a word and a tag; got {got!r}.",
    "no-display": "There is no screen to open a window on; 'qari extract', 'qari import', "
    "'qari search', 'qari show', 'qari entities' and 'qari --screenshot' work without one.",
    "no-window": "The window needs Qt, which cannot be loaded here ({why}).",
}


class QariError(Exception):
    """A known trouble: ``code`` is a key of SENTENCES, ``details`` fill the sentence."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        return _UNPRINTABLE.sub("\ufffd", SENTENCES[self.code].format(**self.details))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.code, self.details)


def _rebuild(code: str, details: dict[str, object]) -> QariError:
    return QariError(code, **details)
