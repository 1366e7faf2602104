"""Every known error as one sentence in the interface's language, with what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from core.errors import QariError
from gui.error_reasons import reason
from gui.i18n import isolated, number


def sentence(error: Exception) -> str:
    """An error in the interface's language, with what to do about it."""
    if not isinstance(error, QariError):
        return QCoreApplication.translate(
            "errors", "Something went wrong inside Qari: {why}. The open article is unharmed."
        ).format(why=isolated(f"{type(error).__name__}: {error}"))
    details = {
        key: isolated(number(value) if isinstance(value, int) else str(value))
        for key, value in error.details.items()
    }
    if error.code == "bad-query":
        details["why"] = query_reasons()[str(error.details["why"])]
    elif "why" in details:
        details["why"] = isolated(reason(str(error.details["why"])))
    return sentences()[error.code].format(**details)


def sentences() -> dict[str, str]:
    """The sentences by the codes of ``core.errors``."""
    translate = QCoreApplication.translate
    return {
        "not-found": translate("errors", "{file} does not exist; check its name and folder."),
        "not-a-file": translate(
            "errors", "{file} is not a file; choose a file, or import the folder."
        ),
        "no-permission": translate("errors", "{file} may not be read; change its permissions."),
        "unreadable": translate("errors", "{file} could not be read ({why})."),
        "empty": translate("errors", "There is no text in {file}."),
        "not-text": translate(
            "errors", "{file} is not a text file; save the article as text first."
        ),
        "too-large": translate(
            "errors", "{file} is larger than Qari opens ({limit} bytes); split it."
        ),
        "too-slow": translate(
            "errors", "Reading {file} takes more than {seconds} seconds; split it."
        ),
        "too-many": translate(
            "errors", "{file} has more parts than Qari opens ({count}, at most {limit}); split it."
        ),
        "changing": translate("errors", "{file} changed while it was read; try again."),
        "damaged": translate(
            "errors", "{file} is a damaged {format} file ({why}); save it anew where it was made."
        ),
        "encrypted": translate(
            "errors", "{file} is locked with a password; save it without one first."
        ),
        "expands": translate(
            "errors", "{file} is, unpacked, larger than Qari opens; it is no article."
        ),
        "too-deep": translate("errors", "{file} is nested too deep; it is no article."),
        "unsafe-xml": translate(
            "errors", "{file} declares entities of its own; save it anew from a word processor."
        ),
        "no-text-layer": translate(
            "errors", "{file} holds pictures of pages but no text; run a text recognition first."
        ),
        "no-article-in": translate(
            "errors", "There is no article in {file}; save the text alone and open that."
        ),
        "many-articles": translate(
            "errors", "{file} holds {count} articles; import it into the archive."
        ),
        "bad-mapping": translate("errors", "{file} has no field {field}; its fields are {fields}."),
        "encoding-unknown": translate("errors", "There is no encoding called {name}."),
        "bad-encoding": translate(
            "errors", "{file} is no text in {encoding}; choose another encoding."
        ),
        "no-original": translate("errors", "Article {id} was saved without its file."),
        "unwritable": translate("errors", "{file} cannot be written ({why})."),
        "clipboard-empty": translate("errors", "There is no text on the clipboard."),
        "engine-unknown": translate("errors", "There is no engine called {name}."),
        "camel-missing": translate("errors", "CAMeL Tools cannot be loaded ({why})."),
        "camel-unknown": translate("errors", "CAMeL Tools has no model called {name}."),
        "no-folder": translate("errors", "The folder {file} does not exist; check its name."),
        "no-checkpoint": translate(
            "errors", "There is no model in {file} that CAMeL Tools can use ({why})."
        ),
        "bad-labels": translate(
            "errors", "The model in {file} does not label people, places and organisations."
        ),
        "model-missing": translate("errors", "{file} is missing or damaged; install Qari again."),
        "archive-newer": translate(
            "errors", "A newer Qari wrote the archive {file}; update Qari to open it."
        ),
        "archive-broken": translate(
            "errors", "{file} is no archive or is damaged ({why}); restore a backup of it."
        ),
        "archive-busy": translate(
            "errors", "Another program is writing to the archive {file}; try again in a moment."
        ),
        "archive-unwritable": translate(
            "errors", "The archive {file} cannot be written ({why}); check the folder and the disk."
        ),
        "archive-full": translate(
            "errors", "There is no room left on the disk for {file}; make room and try again."
        ),
        "archive-read-only": translate(
            "errors", "{file} cannot be read where it is ({why}); copy it to a folder of yours."
        ),
        "archive-in-use": translate(
            "errors", "Another program has the archive {file} open; close it and try again."
        ),
        "backup-in-the-way": translate(
            "errors", "{file} is there already and is no backup by Qari; choose another name."
        ),
        "no-article": translate("errors", "Article {id} is no longer in the archive."),
        "empty-tag": translate("errors", "A tag needs a letter or a digit; {tag} has none."),
        "no-tag": translate("errors", "There is no tag called {tag}."),
        "empty-note": translate("errors", "A note needs some text, or a passage that it marks."),
        "no-note": translate("errors", "This note is no longer in the archive."),
        "no-passage": translate("errors", "There are no words there that a note could mark."),
        "not-in-trash": translate("errors", "Article {id} is no longer in the trash."),
        "empty-collection": translate("errors", "A saved search needs a name and a query."),
        "collection-exists": translate(
            "errors", "There is a saved search called {name} already; choose another name."
        ),
        "no-collection": translate("errors", "There is no saved search called {name}."),
        "nothing-to-undo": translate("errors", "There is nothing to undo."),
        "nothing-to-redo": translate("errors", "There is nothing to do again."),
        "no-pdf": translate("errors", "A PDF cannot be made here ({why}); export a web page."),
        "no-correction": translate("errors", "There is no correction {id} to be undone."),
        "no-such-name": translate("errors", "{name} is not marked in article {id}."),
        "not-at-offset": translate("errors", "{name} does not stand at {at} in article {id}."),
        "nothing-corrected": translate("errors", "{name}: that changes nothing in article {id}."),
        "bad-query": translate("errors", "The search cannot be read at character {at}: {why}."),
        "bad-conll": translate("errors", "{file}, line {line}: expected a word and a tag."),
        "no-display": translate("errors", "There is no screen to open a window on."),
        "no-window": translate("errors", "Qt cannot be loaded ({why})."),
    }


def query_reasons() -> dict[str, str]:
    """Why a query cannot be read, by the keys of ``core.errors.REASONS``."""
    translate = QCoreApplication.translate
    return {
        "unclosed-quote": translate("errors", "the quotation has no end; add a quotation mark"),
        "unclosed-parenthesis": translate("errors", "the parenthesis is not closed; add one"),
        "extra-parenthesis": translate("errors", "no parenthesis is open here; take this one out"),
        "or-side": translate("errors", "OR needs something to search for on both sides"),
        "not-side": translate("errors", "nothing to exclude follows; add a word"),
        "only-exclusions": translate(
            "errors", "it says only what to exclude; add something to search for"
        ),
        "near-words": translate("errors", "NEAR takes two or more plain words"),
        "field-value": translate("errors", "a word or a phrase is missing behind the colon"),
        "bad-date": translate("errors", "this is no date; write 2019, 2019-05 or 2019-05-31"),
        "unknown-state": translate("errors", "an article can be starred, read, unread or noted"),
        "star-alone": translate("errors", "put the beginning of a word before the star"),
        "star-inside": translate("errors", "a star can only stand at the end of a word"),
        "star-exact": translate("errors", "a word is either spelt exactly (=) or only begun (*)"),
        "too-long": translate("errors", "it is too long; shorten it"),
        "too-many-words": translate("errors", "it has too many different words; shorten it"),
        "too-deep": translate("errors", "its parentheses are nested too deep; take some out"),
    }
