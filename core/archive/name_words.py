"""By which words a name is found while it is typed, and in how many articles it stands.

Triggers keep both up, whoever writes to the archive; ``rebuild_name_words`` makes them anew.
"""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.sqlite_library import Database

_SIGNS = "-–.،,/'\"()_"  # that stand between the words of a folded name, beside blanks


def create_name_words(db: Database) -> None:
    """The column ``entities.articles``, the table ``name_words``, and their triggers."""
    db.execute("alter table entities add column articles integer not null default 0")
    db.execute("create index entities_articles on entities (articles)")
    db.execute("create index entities_type_articles on entities (type, articles)")
    db.execute("""
        create table name_words (
            word text not null,             -- folded
            entity integer not null,        -- with a name that has the word
            primary key (word, entity)
        ) without rowid""")
    db.execute(f"""
        create trigger entities_named after insert on entities begin
            insert into name_words {_words_of("new")};
        end""")
    db.execute(f"""
        create trigger entities_unnamed after delete on entities begin
            delete from name_words where (word, entity) in ({_words_of("old")});
        end""")
    for event, row, change in (("insert", "new", "+ 1"), ("delete", "old", "- 1")):
        # An article may have an entity under several numbers: it counts once.
        db.execute(f"""
            create trigger article_entities_{event} after {event} on article_entities
            when not exists (
                select 1 from article_entities
                where entity = {row}.entity and article = {row}.article and number != {row}.number
            ) begin
                update entities set articles = articles {change} where id = {row}.entity;
            end""")


def rebuild_name_words(db: Database) -> None:
    """Make the words and the counts of all names anew."""
    db.execute("delete from name_words")
    db.execute(f"insert into name_words {_words_of('entities', 'entities, ')}")
    db.execute(
        "update entities set articles ="
        " (select count(distinct article) from article_entities where entity = entities.id)"
    )


def wrong_name_words(db: Database) -> int:
    """How many words and counts are not as they would be made anew."""
    kept, anew = "select word, entity from name_words", _words_of("entities", "entities, ")
    (count,) = db.execute(f"""
        select (select count(*) from ({kept} except {anew}))
            + (select count(*) from ({anew} except {kept}))
            + (select count(*) from entities where articles !=
                (select count(distinct article) from article_entities where entity = entities.id))
        """).fetchone()
    return int(count)


def _words_of(row: str, source: str = "") -> str:
    """A select of each word of the row's key with its number."""
    blanks = reduce(
        lambda sql, sign: f"replace({sql}, '{sign.replace(chr(39), chr(39) * 2)}', ' ')",
        _SIGNS,
        f"{row}.key",
    )
    array = f"""'[' || replace(json_quote({blanks}), ' ', '","') || ']'"""
    return f"select distinct value, {row}.id from {source}json_each({array}) where value != ''"
