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
    "archive-full": "{file}: there is no room left for it on the disk, and nothing was changed; "
    "make room and try again.",
    "archive-read-only": "{file}: it must be written once before it can be read ({why}); copy it, "
    "with the files beside it, to a folder of yours and open the copy.",
    "archive-in-use": "{file}: Qari or another program has this archive open; close it and "
    "try again.",
    "backup-in-the-way": "{file}: there is something of this name that is no backup made by Qari; "
    "choose another name.",
    "no-article": "There is no article number {id} in the archive; 'qari search' lists them.",
    "empty-tag": "A tag needs a letter or a digit; {tag!r} has none.",
    "no-tag": "There is no tag called {tag}; 'qari tags' lists them.",
    "empty-note": "A note needs some text, or a passage that it marks.",
    "no-note": "There is no note number {id}; 'qari note ID' lists those on an article.",
    "no-passage": "There are no words there in article {id} that a note could mark; "
    "'qari show {id}' prints its text.",
    "not-in-trash": "There is no article number {id} in the trash; 'qari trash' lists them.",
    "empty-collection": "A saved search needs a name and a query.",
    "collection-exists": "There is a saved search called {name} already; choose another name.",
    "no-collection": "There is no saved search called {name}; 'qari searches' lists them.",
    "nothing-to-undo": "There is nothing to undo.",
    "nothing-to-redo": "There is nothing to do again.",
    "no-original": "Article {id} was saved without the file that it came from.",
    "unwritable": "{file}: it cannot be written ({why}); choose another place.",
    "no-pdf": "A PDF is made by Qt, which cannot be used here ({why}); run 'qari export', "
    "or export HTML and print that.",
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

#: Of ``bad-query``, what the detail ``why`` stands for.
REASONS = {
    "unclosed-quote": "the quotation that begins there has no end; add a quotation mark",
    "unclosed-parenthesis": "the parenthesis that opens there is not closed; add ')'",
    "extra-parenthesis": "no parenthesis is open there to be closed; take ')' out",
    "or-side": "OR needs something to search for on both sides",
    "not-side": "nothing to exclude follows; add a word, or put this one in quotes",
    "only-exclusions": "it says only what to exclude; add something to search for",
    "near-words": "NEAR takes two or more plain words, as in NEAR(oil price, 5)",
    "field-value": "a field needs a word or a phrase in quotes behind its colon",
    "bad-date": "this is no date that has one meaning; write 2019, 2019-05 or 2019-05-31",
    "unknown-state": "an article can be starred, read, unread or noted",
    "star-alone": "a star stands for the rest of a word; put the beginning before it",
    "star-inside": "a star can only stand at the end of a word",
    "star-exact": "a word is either spelt exactly (=) or only begun (*)",
    "too-long": "it is longer than Qari reads; shorten it",
    "too-many-words": "it has more different words than Qari looks for; shorten it",
    "too-deep": "its parentheses are nested too deep; take some out",
}


class QariError(Exception):
    """A known trouble: ``code`` is a key of SENTENCES, ``details`` fill the sentence."""

    def __init__(self, code: str, **details: object) -> None:
        super().__init__(code)
        self.code = code
        self.details = details

    def __str__(self) -> str:
        details = self.details
        if self.code == "bad-query":
            details = details | {"why": REASONS[str(details["why"])]}
        return _UNPRINTABLE.sub("\ufffd", SENTENCES[self.code].format(**details))

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuild, (self.code, self.details)


def _rebuild(code: str, details: dict[str, object]) -> QariError:
    return QariError(code, **details)
