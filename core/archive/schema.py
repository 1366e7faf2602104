"""The archive's tables, by numbered migrations, each one transaction.

What ``core.archive.index`` writes can be made again from the other tables: ``search``,
``vocabulary``, and of ``articles`` the columns from ``day`` on.
"""

from __future__ import annotations

from core.archive.index import rebuild
from core.archive.name_words import create_name_words
from core.sqlite_library import Database, Migrations

MIGRATIONS = Migrations("qari")


def known_migrations() -> set[str]:
    """The names of all migrations that this Qari has."""
    db = Database(memory=True)
    try:
        return {migration.name for migration in MIGRATIONS.pending(db)}
    finally:
        db.close()


@MIGRATIONS(name="001_articles_and_names")
def _articles_and_names(db: Database) -> None:
    db.execute("""
        create table articles (
            id integer primary key,
            sha256 text not null unique,
            title text not null,
            text text not null,
            blocks text not null,           -- JSON: [[start, end, kind], …]
            source text not null,
            published text,
            language text not null,
            engine text not null,
            added text not null             -- UTC, ISO 8601
        )""")
    db.execute("create index articles_source on articles (source)")
    db.execute("create index articles_added on articles (added)")
    db.execute("""
        create table entities (
            id integer primary key,
            type text not null,
            key text not null,              -- the folded name
            name text not null,
            unique (type, key)
        )""")
    db.execute("""
        create table article_entities (
            article integer not null references articles (id) on delete cascade,
            number integer not null,        -- of the entity within the article
            entity integer not null references entities (id),
            name text not null,
            aliases text not null,          -- JSON list
            primary key (article, number)
        ) without rowid""")
    db.execute("create index article_entities_entity on article_entities (entity)")
    db.execute("""
        create table mentions (
            article integer not null references articles (id) on delete cascade,
            position integer not null,      -- order in the article
            number integer not null,        -- of the entity within the article
            start integer not null,         -- code points into articles.text
            "end" integer not null,
            type text not null,
            surface text not null,
            confidence real not null,
            primary key (article, position)
        ) without rowid""")
    db.execute("""
        create virtual table search using fts5 (
            title, body, names, stems,
            tokenize = "unicode61 remove_diacritics 0"
        )""")


@MIGRATIONS(name="002_corrections")
def _corrections(db: Database) -> None:
    db.execute("alter table mentions add column form text not null default ''")
    db.execute("alter table article_entities add column reasons text not null default '[]'")
    # JSON: the mentions before the reader's corrections; null where nothing was corrected
    db.execute("alter table articles add column found text")
    db.execute("""
        create table corrections (
            id integer primary key,
            made text not null,             -- UTC, ISO 8601
            action text not null,           -- one of core.corrections.ACTIONS, or undo
            scope text not null,            -- here, article, everywhere
            article text not null,          -- SHA-256 of the text; empty for everywhere
            start integer not null,         -- code points, of a mention; -1 without one
            "end" integer not null,
            forms text not null,            -- JSON list of names
            value text not null,
            undoes integer references corrections (id)
        )""")
    db.execute("create index corrections_article on corrections (article)")
    for event in ("update", "delete"):
        db.execute(f"""
            create trigger corrections_only_grow_{event} before {event} on corrections
            begin select raise(abort, 'the log of corrections only grows'); end""")
    # Articles whose names a correction may change, until that is done.
    db.execute("""
        create table replays_due (
            article integer primary key references articles (id) on delete cascade
        )""")


@MIGRATIONS(name="003_originals")
def _originals(db: Database) -> None:
    for column in ("author", "site"):
        db.execute(f"alter table articles add column {column} text not null default ''")
    db.execute("""
        create table originals (
            sha256 text primary key,        -- of the bytes
            size integer not null,          -- bytes
            packed blob not null            -- the bytes, by zlib
        )""")
    db.execute("""
        create table origins (
            article integer primary key references articles (id) on delete cascade,
            original text not null references originals (sha256),
            part integer not null,          -- of a file with many articles, from 1; else 0
            format text not null,
            encoding text not null,         -- empty where the format itself says it
            certainty real not null,        -- 0 to 1
            wishes text not null,           -- JSON: the reader's encoding, repairs, fields
            findings text not null          -- JSON: [[repair, count, applied], …]
        )""")
    db.execute("create index origins_original on origins (original)")


@MIGRATIONS(name="004_organised_and_indexed_by_word")
def _organised_and_indexed_by_word(db: Database) -> None:
    for column in (
        "day text not null default ''",  # it is filed under: published, else added; ISO date
        "outlet text not null default ''",  # its site, else the host of its address
        "fold_hash integer not null default 0",  # of its words, folded
        "title_key text not null default ''",  # what its title is sorted by
        "story integer",  # the same for all variants of a wire story; null for one that has none
    ):
        db.execute(f"alter table articles add column {column}")
    for column in ("day", "outlet", "fold_hash", "title_key"):
        db.execute(f"create index articles_{column} on articles ({column})")
    db.execute("create index articles_story on articles (story) where story is not null")
    # Near-duplicates: articles that share a key are looked at more closely.
    db.execute("""
        create table story_keys (
            key integer not null,           -- hash of a band of the article's MinHash
            article integer not null references articles (id) on delete cascade,
            primary key (key, article)
        ) without rowid""")
    db.execute("create index story_keys_article on story_keys (article)")
    # Articles whose keys are not in it yet, and their stories not found.
    db.execute("""
        create table stories_due (
            article integer primary key references articles (id) on delete cascade,
            keys blob not null              -- 16 of 64 bits, the lowest byte first
        )""")
    # The index keeps no text: what is taken out of it is folded anew from the tables.
    db.execute("drop table search")
    db.execute("""
        create virtual table search using fts5 (
            title, body, people, places, organisations, others,
            content = '', tokenize = "unicode61 remove_diacritics 0"
        )""")
    db.execute("""
        create table vocabulary (           -- every word of the index; it may hold more
            word text primary key,          -- folded
            stem text not null
        ) without rowid""")
    db.execute("create index vocabulary_stem on vocabulary (stem)")
    create_name_words(db)
    db.execute("""
        create table tags (
            article integer not null references articles (id) on delete cascade,
            key text not null,              -- the folded tag
            tag text not null,
            primary key (article, key)
        ) without rowid""")
    db.execute("create index tags_key on tags (key)")
    db.execute("""
        create table reading (              -- only articles of which there is something to say
            article integer primary key references articles (id) on delete cascade,
            starred integer not null default 0,
            read integer not null default 0,
            position integer not null default 0, -- code point at the top of the page
            opened text                     -- UTC, ISO 8601
        )""")
    db.execute("create index reading_starred on reading (article) where starred")
    db.execute("""
        create table notes (
            id integer primary key autoincrement, -- so that a trashed one finds its number free
            article integer not null references articles (id) on delete cascade,
            note text not null,
            start integer not null,         -- code points; -1 for a note on the whole article
            "end" integer not null,         -- if the passage is not there now: where it ended
            quote text not null,            -- the passage, by which it is found in another text
            made text not null,             -- UTC, ISO 8601
            changed text not null
        )""")
    db.execute("create index notes_article on notes (article)")
    db.execute("""
        create table collections (          -- saved searches
            id integer primary key,
            name text not null unique,
            query text not null,
            sort text not null,
            made text not null
        )""")
    db.execute("""
        create table searches (             -- made before, for completion
            query text primary key,
            last text not null,             -- UTC, ISO 8601
            times integer not null
        ) without rowid""")
    db.execute("""
        create table trash (
            id integer primary key autoincrement, -- the article's number, never given again
            trashed text not null,          -- UTC, ISO 8601
            title text not null,
            sha256 text not null,           -- of its text
            original text references originals (sha256),
            packed blob not null            -- its rows in all tables, JSON by zlib
        )""")
    for column in ("sha256", "original"):
        db.execute(f"create index trash_{column} on trash ({column})")
    db.execute("""
        create table actions (              -- on many articles at once, to be undone
            id integer primary key,
            made text not null,             -- UTC, ISO 8601
            action text not null,
            steps text not null,            -- JSON: [[what, value, [article, …]], …]
            undone text                     -- UTC, ISO 8601; null while it holds
        )""")
    # The article whose text is zlib's dictionary; null where there is none.
    db.execute("alter table originals add column article integer")
    db.execute("create index originals_article on originals (article) where article is not null")
    # Articles saved without looking for names, until that is done.
    db.execute("""
        create table names_due (
            article integer primary key references articles (id) on delete cascade
        )""")
    # Files that were imported whole: a second run passes them by.
    db.execute("""
        create table imports (
            path text primary key,
            size integer not null,          -- bytes
            modified integer not null,      -- nanoseconds since 1970
            articles integer not null,
            done text not null              -- UTC, ISO 8601
        ) without rowid""")
    rebuild(db)
