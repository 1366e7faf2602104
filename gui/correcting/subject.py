"""What a correction is about, and the corrections that can be made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.normalize import name_key

if TYPE_CHECKING:
    from core.corrections import Action, Correction, Scope
    from core.model import Analysis, Entity, EntityType, Mention
    from core.name_bounds import NamePlace


@dataclass(frozen=True)
class Subject:
    """Names of an article: a mention with its entity, whole entities, or a selected place."""

    sha256: str
    analysis: Analysis
    entities: tuple[Entity, ...] = ()
    index: int | None = None  # of the mention
    place: NamePlace | None = None

    @property
    def mention(self) -> Mention | None:
        """The one mention that it is about, if it is about one."""
        return None if self.index is None else self.analysis.mentions[self.index]

    @property
    def name(self) -> str:
        """What it is called: the mention's form, the entity's name, the selected words."""
        if self.place is not None:
            return self.place.form
        return self.mention.form if self.mention else self.entities[0].name

    @property
    def kind(self) -> EntityType:
        """The type of what is a name already."""
        return self.entities[0].type if self.entities else "MISC"

    def can(self, action: Action) -> bool:
        """Whether there is something to be corrected so."""
        if action == "add":
            return self.place is not None
        if not self.entities:
            return False
        if action in ("bounds", "split"):
            return self.mention is not None and (
                action == "bounds" or len(self.entities[0].mentions) > 1
            )
        return action != "rename" or len(self.entities) == 1

    def scopes(self, action: Action) -> tuple[Scope, ...]:
        """Where a correction can hold."""
        if action == "rename" or (self.mention is None and self.place is None):
            return ("article", "everywhere")
        if action == "split" and len(self._forms(self.entities)) == 1:
            return ("here",)  # the article has it in one form only
        return ("here", "article", "everywhere")

    def usual_scope(self, action: Action) -> Scope:
        """Where a reader most likely wants it to hold.

        A name's right spelling is right everywhere, and so are two full names of one; but
        who «الحاج» is, each article says for itself, and bounds depend on the sentence.
        """
        if action == "bounds":
            return "here"
        if action == "rename":
            return "everywhere"
        from core.names import name_parts  # here, as below: a window opens sooner

        if action == "merge" and all(
            e.type != "PERS" or len(name_parts(e.name)) > 1 for e in self.entities
        ):
            return "everywhere"
        return self.scopes(action)[0] if len(self.scopes(action)) == 1 else "article"

    def correction(self, action: Action, scope: Scope, value: str = "") -> Correction:
        """The correction of these names."""
        from core.corrections import Correction

        if scope == "here":
            return self._here(action, value)
        article = "" if scope == "everywhere" else self.sha256
        return Correction(action, scope, self._about(action, scope), value, article)

    def _here(self, action: Action, value: str) -> Correction:
        from core.corrections import Correction

        there = self.place or self.mention
        assert there is not None
        if action == "merge":  # of one mention: it is taken from its entity to the other
            action = "split"
        return Correction(action, "here", (there.form,), value, self.sha256, there.start, there.end)

    def _about(self, action: Action, scope: Scope) -> tuple[str, ...]:
        """The forms that a correction for more than one place is about."""
        if self.place is not None:
            return (self.place.form,)
        own = (self.mention.form,) if self.mention else ()
        if own and action in ("remove", "bounds", "split"):
            return own
        if scope == "article":
            return self._forms(self.entities)
        # A short form may stand for someone else in another article.
        full = self._full_forms()
        return tuple(dict.fromkeys((*own, *full))) if action == "retype" else full

    def _forms(self, entities: tuple[Entity, ...]) -> tuple[str, ...]:
        mentions = self.analysis.mentions
        return tuple(dict.fromkeys(mentions[i].form for e in entities for i in e.mentions))

    def _full_forms(self) -> tuple[str, ...]:
        found: dict[str, None] = {}
        for entity in self.entities:
            reasons = [*entity.reasons, *[""] * len(entity.aliases)]
            short = {
                name_key(alias)
                for alias, reason in zip(entity.aliases, reasons, strict=False)
                if reason == "short"
            }
            forms = (entity.name, *self._forms((entity,)))
            found |= dict.fromkeys(form for form in forms if name_key(form) not in short)
        return tuple(found)


def mention_subject(sha256: str, analysis: Analysis, index: int) -> Subject:
    """The mention with this index, and its entity."""
    return Subject(sha256, analysis, (analysis.entity_of()[index],), index)
