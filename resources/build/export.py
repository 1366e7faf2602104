"""Step 4: the trained checkpoint as int8 ONNX, the form that ships.

    python resources/build/export.py out/calibrated resources/ner --text TRAIN.txt

The text shows how large the values between the multiplications get (see ``_smooth``).
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

import onnx
import onnxruntime
import torch
from data import read_conll
from onnxruntime.quantization import QuantType, quantize_dynamic
from tokenizers import Tokenizer
from train import EVAL_WINDOW
from transformers import BertForTokenClassification

from core.engines.features import encode_words, pack_windows

OPSET = 17
SMOOTHING = 0.7  # how far large values are moved from what is multiplied to the weights
SAMPLE = 400  # sentences


class _Scaled(torch.nn.Module):
    """A linear layer whose inputs are made smaller, each by its own number."""

    def __init__(self, linear: torch.nn.Linear, scales: torch.Tensor) -> None:
        super().__init__()
        self.shrink = torch.nn.Parameter(1.0 / scales)
        self.linear = torch.nn.Linear(linear.in_features, linear.out_features)
        self.linear.weight.data = linear.weight.data * scales
        self.linear.bias.data = linear.bias.data

    def forward(self, values):
        return self.linear(values * self.shrink)


@torch.no_grad()
def _smooth(model: BertForTokenClassification, tokenizer: Tokenizer, text: Path) -> None:
    """Even out what the feed-forward blocks hand on, before 8 bits flatten it.

    A few of those values are very large, and one scale has to serve all.  What is taken
    off a value is put on its weights, which have room (Xiao et al. 2023, SmoothQuant).
    """
    largest: dict[int, torch.Tensor] = {}

    def watch(number: int):
        def keep(_module: object, inputs: tuple[torch.Tensor, ...]) -> None:
            seen = inputs[0].abs().flatten(0, -2).amax(0)
            largest[number] = torch.maximum(seen, largest.get(number, seen))

        return keep

    layers = model.bert.encoder.layer
    hooks = [
        layer.output.dense.register_forward_pre_hook(watch(number))
        for number, layer in enumerate(layers)
    ]
    pieces = [encode_words(tokenizer, [w for w, _ in s]) for s in read_conll(text)[:SAMPLE]]
    for window in pack_windows(pieces, EVAL_WINDOW):
        model(input_ids=torch.tensor([window.ids]))
    for hook in hooks:
        hook.remove()
    for number, layer in enumerate(layers):
        dense = layer.output.dense
        weights = dense.weight.abs().amax(0).clamp(min=1e-5)
        scales = largest[number].clamp(min=1e-5) ** SMOOTHING / weights ** (1 - SMOOTHING)
        layer.output.dense = _Scaled(dense, scales)


class _Attention(torch.autograd.Function):
    """Self-attention as the one operator that onnxruntime has for it."""

    @staticmethod
    def forward(_ctx, query, key, value, heads):
        def apart(values):
            return values.unflatten(-1, (heads, -1)).transpose(1, 2)

        attend = torch.nn.functional.scaled_dot_product_attention
        return attend(apart(query), apart(key), apart(value)).transpose(1, 2).flatten(2)

    @staticmethod
    def symbolic(g, query, key, value, heads):
        made = g.op("com.microsoft::MultiHeadAttention", query, key, value, num_heads_i=heads)
        made.setType(query.type())
        return made


class _Logits(torch.nn.Module):
    """The classifier for windows of one length: nothing is padded, nothing masked."""

    def __init__(self, model: BertForTokenClassification) -> None:
        super().__init__()
        self.model = model

    def forward(self, input_ids):
        states = self.model.bert.embeddings(input_ids=input_ids)
        for layer in self.model.bert.encoder.layer:
            own = layer.attention.self
            heads = own.num_attention_heads
            seen = _Attention.apply(own.query(states), own.key(states), own.value(states), heads)
            states = layer.attention.output(seen, states)
            states = layer.output(layer.intermediate(states), states)
        return self.model.classifier(states)


def export(checkpoint: Path, out: Path, text: Path) -> None:
    """Write ``model.onnx`` (int8 weights per channel) and ``tokenizer.json`` to ``out``."""
    model = BertForTokenClassification.from_pretrained(checkpoint).eval()
    _smooth(model, Tokenizer.from_file(str(checkpoint / "tokenizer.json")), text)
    out.mkdir(parents=True, exist_ok=True)
    axes = {0: "windows", 1: "pieces"}
    with tempfile.TemporaryDirectory() as scratch:
        full, quantised = Path(scratch) / "full.onnx", Path(scratch) / "quantised.onnx"
        torch.onnx.export(
            _Logits(model),
            (torch.randint(4, 100, (2, 16)),),
            str(full),
            input_names=["input_ids"],
            output_names=["logits"],
            dynamic_axes={"input_ids": axes, "logits": axes},
            opset_version=OPSET,
            custom_opsets={"com.microsoft": 1},
            dynamo=False,
        )
        quantize_dynamic(
            str(full),
            str(quantised),
            weight_type=QuantType.QInt8,
            per_channel=True,
            # What comes out of _Attention has no type that it could infer.
            extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT},
        )
        _optimise(quantised, out / "model.onnx")
    shutil.copy(checkpoint / "tokenizer.json", out)


def _optimise(model: Path, out: Path) -> None:
    """Fuse what onnxruntime would fuse anew at every start: takes 0.15 s off that."""
    options = onnxruntime.SessionOptions()
    # Not ALL, which lays memory out for the machine that it runs on.
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
    options.optimized_model_filepath = str(out)
    options.log_severity_level = 3
    onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--text", type=Path, required=True, help="a CoNLL file")
    args = parser.parse_args()
    export(args.checkpoint, args.out, args.text)
    print(f"{(args.out / 'model.onnx').stat().st_size / 1e6:.1f} MB -> {args.out}")


if __name__ == "__main__":
    main()
