"""Every kernel against its oracle, on fresh random inputs; at which sizes, ``suite`` says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import torch

from app.engine.cuda import launches, oracles, pack
from app.engine.cuda.desk import Desk, Verdict, factor
from app.engine.cuda.launches import PAD_ROWS, CAnswer, Extras, Norm, Pooled, Tile, Views, padded
from app.engine.digits import DIGITS, DigitSwiGLU


@dataclass(frozen=True)
class Case:
    """A kernel at some sizes."""

    name: str
    check: Callable[[Desk], list[Verdict]]


def rotary(desk: Desk, tile: Tile, views: int, positions: int, heads: int, head: int) -> list[Verdict]:
    """Projection to queries, keys and values, turned with their positions."""
    d, room = heads * head, pack.head_size(head, heads)
    h, weight, angles = (
        desk.normal(views, positions, d),
        desk.weights(3 * d, d),
        desk.normal(positions, head // 2),
    )
    cos, sin = angles.cos(), angles.sin()
    stream, width = desk.stream(h), heads * room
    tables = [torch.nn.functional.pad(t, (0, (room - head) // 2)) for t in (cos, sin)]
    shape = Views(views, positions, 1)
    out = desk.zeros(padded(shape.rows, 128) * 3 * width * 2)
    cosines, sines = (desk.floats(t.flatten()) for t in tables)
    extras = Extras(out16=out, cosines=cosines, sines=sines, width=width, head=room, norm=stream.norm)
    w = desk.packed(pack.qkv(weight, heads))
    desk.run(
        launches.project(
            "project_rotary", tile, stream.out16, stream.stride, w, 3 * width, shape.rows, extras, shape
        )
    )
    got = desk.read_bits(out, views, positions, 3, heads, room)
    # Packed, the halves that turn together lie side by side.
    q_k = torch.cat([got[..., :2, :, :head:2], got[..., :2, :, 1:head:2]], dim=-1)
    got = torch.cat([q_k, got[..., 2:, :, :head]], dim=2)
    want = oracles.rotary(
        desk.round(h).double(), weight.double(), factor(h, d), cos.double(), sin.double(), heads
    )
    return [desk.rounded("queries, keys, values", got, want)]


def attention(desk: Desk, views: int, positions: int, heads: int, head: int) -> list[Verdict]:
    """Attention over all positions."""
    room = pack.head_size(head, heads)
    qkv = desk.operands(views, positions, 3, heads, head, std=1.5)
    wide = torch.nn.functional.pad(qkv, (0, room - head))
    out = desk.zeros(padded(views * positions, 128) * heads * room * 2)
    where = desk.bits(wide.flatten(2))
    desk.run(launches.attend(where, out, Views(views, positions, 1), heads, head, room))
    got = desk.read_bits(out, views, positions, heads, room)[..., :head]
    return [desk.softened("attention", got, oracles.attention(qkv.double()))]


def gated(desk: Desk, tile: Tile, rows: int, size: int, inner: int) -> list[Verdict]:
    """SwiGLU's inner layer of normalised rows."""
    h, weight = desk.normal(rows, size, std=3), desk.weights(2 * inner, size)
    stream, stride = desk.stream(h), padded(inner)
    out = desk.zeros(padded(rows, 128) * stride * 2)
    w = desk.packed(pack.gated(weight))
    extras = Extras(out16=out, norm=stream.norm)
    desk.run(launches.project("project_gated", tile, stream.out16, stream.stride, w, stride, rows, extras))
    want = oracles.gated(desk.round(h).double(), weight.double(), factor(h, size))
    return [desk.rounded("inner layer", desk.read_bits(out, rows, inner, stride=stride), want)]


def add(desk: Desk, tile: Tile, rows: int, size: int, depth: int) -> list[Verdict]:
    """The residual stream with a product added, and its squares."""
    h, a, weight = desk.normal(rows, size, std=3), desk.operands(rows, depth), desk.weights(size, depth)
    stream, w = desk.stream(h), desk.packed(pack.pad(weight))
    parts = w.columns // tile.columns
    squares = desk.zeros(padded(rows, 128) * parts * 4)
    extras = Extras(
        residual=stream.out32, out32=stream.out32, out16=stream.out16, squares=squares, norm=stream.norm
    )
    made = launches.project("project_add", tile, desk.bits(a), padded(depth), w, stream.stride, rows, extras)
    desk.run(made)
    want = oracles.add(a.double(), weight.double(), h.double(), factor(h, size))
    return [
        desk.exact("sum", desk.read_floats(stream.out32, rows, size, stride=stream.stride), want),
        desk.rounded("operands", desk.read_bits(stream.out16, rows, size, stride=stream.stride), want),
        desk.exact("squares", desk.read_floats(squares, rows, parts).sum(1), want.square().sum(1)),
    ]


@torch.no_grad()
def _alike(desk: Desk, size: int, inner: int) -> DigitSwiGLU:
    module = DigitSwiGLU(size, inner)
    for weight in module.parameters():
        weight.copy_(desk.weights(*weight.shape))
    return module.requires_grad_(False)


def digits(desk: Desk, rows: int, size: int, inner: int) -> list[Verdict]:
    """The residual stream with a SwiGLU of its nine digits added, and its squares."""
    h, module = desk.normal(rows, DIGITS * size, std=3), _alike(desk, size, inner)
    stream, squares = desk.stream(h), desk.zeros(padded(rows, PAD_ROWS) * 4)
    extras = Extras(
        residual=stream.out32, out32=stream.out32, out16=stream.out16, squares=squares, norm=stream.norm
    )
    gate_up, down = (desk.packed(w) for w in pack.swiglu(module))
    desk.run(launches.digits(stream.out16, stream.stride, gate_up, down, rows, extras))
    scale = factor(h, DIGITS * size)
    want = h.double() * scale + module.double()(desk.round(h).double() * scale)
    got = desk.read_floats(stream.out32, *h.shape, stride=stream.stride)
    return [
        desk.summed("sum", got, want),
        desk.rounded("operands", desk.read_bits(stream.out16, *h.shape, stride=stream.stride), got),
        desk.exact("squares", desk.read_floats(squares, rows), got.double().square().sum(1)),
    ]


def groups_of_digits(desk: Desk, groups: int, rows: int, size: int, inner: int) -> list[Verdict]:
    """Several such SwiGLUs beside each other, each on rows of its own; nothing is written beyond them."""
    group, modules = padded(rows, PAD_ROWS), [_alike(desk, size, inner) for _ in range(groups)]
    h = desk.normal(groups, group, DIGITS * size)
    stream = desk.stream(h)
    out = desk.zeros(groups * group * stream.stride * 4)
    each = zip(*(pack.swiglu(module) for module in modules), strict=True)
    gate_up, down = (desk.packed(torch.stack(w)) for w in each)
    extras = Extras(out32=out, norm=stream.norm)
    desk.run(launches.digits(stream.out16, stream.stride, gate_up, down, rows, extras, groups, group))
    normal = desk.round(h).double() * factor(h, DIGITS * size)
    want = torch.stack([module.double()(x) for module, x in zip(modules, normal, strict=True)])
    got = desk.read_floats(out, *h.shape, stride=stream.stride)
    return [
        desk.summed("groups", got[:, :rows], want[:, :rows]),
        desk.exact("beyond", got[:, rows:], torch.zeros_like(got[:, rows:])),
    ]


def convolution(desk: Desk, tile: Tile, views: Views, size: int) -> list[Verdict]:
    """The 3×3 convolution of normalised neighbours, gated."""
    h, weight = desk.normal(views.views, views.positions, size), desk.operands(2 * size, size, 3, 3, std=0.1)
    stream, stride = desk.stream(h), padded(size)
    normal, told = (desk.zeros(padded(views.rows, 128) * stride * n * 2) for n in (1, 2))
    w = desk.packed(pack.convolution(weight))
    desk.run(
        launches.normalise(stream, normal, views.rows),
        launches.project(
            "convolve_gated", tile, normal, stride, w, 2 * stride, views.rows, Extras(out16=told), views
        ),
        launches.loudest(told, views, stride),
    )
    want = (h.double() * factor(h, size)).view(h.shape)
    got = desk.read_bits(normal, *h.shape, stride=stride)
    both = desk.read_bits(told, *h.shape[:2], 2 * stride)
    cells = oracles.convolved(got.double(), weight.double(), views.prefix, views.columns)
    heard = torch.zeros_like(both[..., stride:])
    heard[:, : views.prefix] = both[:, views.prefix :, :stride].amax(1, keepdim=True)
    return [
        desk.rounded("normalised", got, want),
        desk.rounded("told", both[..., :size], cells),
        desk.exact("loudest", both[..., stride:], heard),
    ]


def turned(desk: Desk, views: int, rows: int, columns: int) -> list[Verdict]:
    """A stream normalised and transposed."""
    h = desk.normal(views, rows, columns)
    stream, to = desk.stream(h), desk.empty_stream(views * columns, rows)
    desk.run(launches.turn(stream, to, views, rows, columns))
    want = (h.double() * factor(h, columns)).transpose(1, 2)
    shape = views, columns, rows
    return [
        desk.exact("turned", desk.read_floats(to.out32, *shape, stride=to.stride), want),
        desk.rounded("operands", desk.read_bits(to.out16, *shape, stride=to.stride), want),
    ]


def units(desk: Desk, views: int, box: int, prefix: int, size: int) -> list[Verdict]:
    """Sums over a board's units, and back to its cells."""
    side = box * box
    shape = Views(views, side * side + prefix, prefix)
    h = desk.normal(views, shape.positions, size)
    stream, to, stride = desk.stream(h), desk.empty_stream(shape.rows, size), padded(size)
    group = padded(views * side, 128)
    heard = desk.normal(4, group, size)
    where = desk.floats(heard)
    held = Pooled(desk.zeros(4 * group * stride * 2), desk.zeros(4 * group * 4), where, group)
    desk.run(launches.pool(stream, held, shape, box), launches.gather(stream, to, held, shape, box))
    normal = h.double() * factor(h, size)
    sums = oracles.pooled(normal, prefix, box)
    got = desk.read_bits(held.operands, 4, group, size, stride=stride)
    squares = desk.read_floats(held.squares, 4, group)
    said = [heard[kind, : views * len(s[0])].view(s.shape).double() for kind, s in enumerate(sums)]
    want = oracles.gathered(normal, said, prefix, box)
    sum32 = desk.read_floats(to.out32, *h.shape, stride=stride)
    return [
        *(
            desk.rounded(f"unit {i}", got[i, : s[..., 0].numel()], s.flatten(0, 1))
            for i, s in enumerate(sums)
        ),
        *(
            desk.exact(f"squares {i}", squares[i, : s[..., 0].numel()], s.flatten(0, 1).square().sum(1))
            for i, s in enumerate(sums)
        ),
        desk.exact("gathered", sum32, want),
        desk.rounded("operands", desk.read_bits(to.out16, *h.shape, stride=stride), want),
        desk.exact("squares", desk.read_floats(to.norm.squares, *h.shape[:2]), want.square().sum(-1)),
    ]


def states(desk: Desk, rows: int, size: int) -> list[Verdict]:
    """A module's input and its new state."""
    a, b, c, old = (desk.normal(rows, size) for _ in range(4))
    at = [desk.floats(t) for t in (a, b, c)]
    out = desk.empty_stream(rows, size, Norm(size, 1e-5))
    verdicts = []
    for name, third, want in (("three", at[2], a + b + c), ("two", 0, a + b)):
        desk.run(launches.sum_inputs(at[0], at[1], third, out, rows))
        got = desk.read_floats(out.out32, rows, size, stride=out.stride)
        verdicts.append(desk.exact(f"sum of {name}", got, want))
        got = desk.read_bits(out.out16, rows, size, stride=out.stride)
        verdicts.append(desk.rounded(f"operands of {name}", got, want))
    stream, state, moved = desk.stream(a), desk.floats(old), desk.zeros(padded(rows, 128) * 8)
    desk.run(launches.settle(stream, state, moved, rows))
    new = a.double() * factor(a, size)
    squares = torch.stack([new.square().sum(1), (new - old).square().sum(1)], dim=1)
    verdicts.append(desk.exact("state", desk.read_floats(state, rows, size, stride=out.stride), new))
    return [*verdicts, desk.exact("moved", desk.read_floats(moved, rows, 2), squares)]


def measured(desk: Desk, views: int, positions: int) -> list[Verdict]:
    """How long states are and how far they moved, from the squares of their rows."""
    moved = desk.normal(views, positions, 2).square()
    norms = desk.zeros(views * 8)
    desk.run(launches.measure(desk.floats(moved.flatten()), norms, Views(views, positions, 0)))
    return [desk.exact("norms", desk.read_floats(norms, views, 2), moved.double().sum(1).sqrt())]


def answer(desk: Desk, views: Views, size: int, tokens: int, stablemax: bool) -> list[Verdict]:
    """What z_H says, twice: the second time with another state."""
    lm_head, q_head, bias = desk.weights(tokens, size), desk.weights(2, size), desk.normal(2)
    stride, cells = padded(size), views.views * (views.positions - views.prefix)
    fill = (0, stride - size)
    heads = torch.nn.functional.pad(q_head, fill).flatten()
    where = (
        desk.floats(torch.nn.functional.pad(lm_head, fill).flatten()),
        desk.floats(torch.cat([heads, bias])),
    )
    at = [
        desk.zeros(cells * 16),
        *(desk.zeros(cells * tokens * 4) for _ in range(2)),
        desk.zeros(views.views * 8),
    ]
    before, verdicts = torch.zeros(cells, dtype=torch.long), []
    for turn in ("first", "second"):
        z = desk.normal(views.views, views.positions, size)
        sizes = views.views, views.positions, views.prefix, stride, tokens, int(stablemax)
        desk.run(launches.answer(CAnswer(desk.floats(z), *where, *at, *sizes)))
        want = oracles.answer(z[:, views.prefix :].double() @ lm_head.double().T, stablemax)
        want["q"] = z[:, 0].double() @ q_head.double().T + bias.double()
        cell = desk.read_floats(at[0], cells, 4)
        token, changed = cell.view(torch.int32)[:, 2].long(), cell.view(torch.int32)[:, 3]
        logits, p = (desk.read_floats(pointer, cells, tokens) for pointer in at[1:3])
        verdicts += [
            desk.exact(f"{turn} logits", logits, want["logits"].flatten(0, 1)),
            desk.exact(f"{turn} probabilities", p, want["probabilities"].flatten(0, 1)),
            desk.exact(f"{turn} entropy", cell[:, 1], want["entropy"].flatten()),
            desk.exact(f"{turn} token", token, logits.argmax(-1)),
            desk.exact(f"{turn} probability", cell[:, 0], p.amax(-1)),
            desk.exact(f"{turn} changed", changed, (token != before).int()),
            desk.exact(f"{turn} q", desk.read_floats(at[3], views.views, 2), want["q"]),
        ]
        before = token
    return verdicts
