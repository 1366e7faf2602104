"""How often a name of a given confidence is right: what turns the one into the other."""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from functools import cache

from core.engines import DEFAULT_ENGINE
from core.resource_files import resource

_EDGE = 1e-4  # no confidence is nearer to 0 or 1


@dataclass(frozen=True, slots=True)
class Reliability:
    """A line through the log-odds (Platt scaling), fitted to names whose truth is known.

    ``Reliability(1, 0)`` takes confidences as they are.
    """

    scale: float
    shift: float

    def share_right(self, confidence: float) -> float:
        """The share of names of this confidence that are right, 0 to 1."""
        if (self.scale, self.shift) == (1.0, 0.0):
            return confidence
        kept = min(max(confidence, _EDGE), 1 - _EDGE)
        odds = self.scale * math.log(kept / (1 - kept)) + self.shift
        return 1 / (1 + math.exp(-odds))


@cache
def load_reliability(engine: str) -> Reliability:
    """That of the bundled engine, from resources/ner/; others are taken at their word."""
    if engine != DEFAULT_ENGINE:
        return Reliability(1.0, 0.0)
    return Reliability(**json.loads(resource("ner", "reliability.json").read_text("utf-8")))
