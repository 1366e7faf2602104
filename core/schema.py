"""The archive's tables, by numbered migrations, each one transaction.

The full-text index ``search`` holds folded text and can be made again from the tables.
"""

from __future__ import annotations

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
