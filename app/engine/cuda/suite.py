"""The sizes at which every kernel is held against its oracle: odd ones, from one to 1,024 positions."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from app.engine.cuda import pack
from app.engine.cuda.cases import (
    Case,
    add,
    answer,
    attention,
    convolution,
    digits,
    gated,
    groups_of_digits,
    measured,
    rotary,
    states,
    turned,
    units,
)
from app.engine.cuda.launches import LARGE, MIDDLE, SMALL, Views


def suite(large: bool = False) -> Iterator[Case]:
    """Every kernel at odd sizes; ``large``: at published sizes and batches too, which want a GPU."""
    yield from products()
    yield from attentions()
    yield from others()
    if large:
        yield from published_sizes()


def products() -> Iterator[Case]:
    """Every kind of product, on every tile."""
    for tile in (SMALL, MIDDLE, LARGE):
        wide = tile.columns  # weights of whole tiles
        for views, positions, heads, head in ((1, 1, 2, 64), (2, 37, 4, 32), (1, 82, 6, 64), (3, 45, 8, 6)):
            if 3 * heads * pack.head_size(head, heads) % wide == 0:
                name = f"rotary {tile.name}, {views} × {positions}, {heads} heads of {head}"
                yield Case(
                    name, partial(rotary, tile=tile, views=views, positions=positions, heads=heads, head=head)
                )
        for rows, size, inner in ((1, 8, 256), (97, 48, 128), (130, 200, 192), (82, 512, 100)):
            yield Case(
                f"gated {tile.name}, {rows}×{size}→{inner}",
                partial(gated, tile=tile, rows=rows, size=size, inner=inner),
            )
        for rows, size, depth in ((1, 128, 64), (97, 384, 33), (130, 250, 700), (82, 512, 128)):
            yield Case(
                f"add {tile.name}, {rows}×{depth}→{size}",
                partial(add, tile=tile, rows=rows, size=size, depth=depth),
            )
        for grid, size in ((Views(1, 1 + 15, 1, 5), 48), (Views(2, 3 + 56, 3, 7), 70)):
            yield Case(
                f"convolution {tile.name}, {grid.views} × {grid.positions}, {size} wide",
                partial(convolution, tile=tile, views=grid, size=size),
            )


def attentions() -> Iterator[Case]:
    """From one position to as many as there may be, some not filling their tile."""
    for positions in (1, 2, 63, 64, 65, 82, 128, 129, 200):
        yield Case(
            f"attention, {positions} positions",
            partial(attention, views=2, positions=positions, heads=2, head=32),
        )
    for views, positions, heads, head in (
        (1, 97, 3, 64),
        (2, 70, 1, 128),
        (1, 33, 2, 100),
        (1, 82, 4, 6),
        (1, 1024, 1, 64),
    ):
        yield Case(
            f"attention, {views} × {positions}, {heads} heads of {head}",
            partial(attention, views=views, positions=positions, heads=heads, head=head),
        )


def others() -> Iterator[Case]:
    """What turns, pools, measures and reads states."""
    for views, rows, columns in ((1, 1, 1), (2, 97, 64), (3, 33, 100)):
        yield Case(
            f"turned, {views} × {rows}×{columns}", partial(turned, views=views, rows=rows, columns=columns)
        )
    for views, box, prefix, size in ((1, 3, 1, 128), (3, 3, 2, 40), (2, 2, 1, 64)):
        yield Case(
            f"units, {views} × box {box}, {size} wide",
            partial(units, views=views, box=box, prefix=prefix, size=size),
        )
    for rows, size, inner in ((1, 16, 32), (82, 32, 64), (97, 48, 40)):
        yield Case(f"digits, {rows}×{size}→{inner}", partial(digits, rows=rows, size=size, inner=inner))
    for groups, rows, size, inner in ((4, 9, 32, 128), (2, 130, 16, 64)):
        yield Case(
            f"digits, {groups} groups of {rows}×{size}→{inner}",
            partial(groups_of_digits, groups=groups, rows=rows, size=size, inner=inner),
        )
    for views, positions in ((1, 1), (3, 82), (64, 7), (2, 1024)):
        yield Case(f"measured, {views} × {positions}", partial(measured, views=views, positions=positions))
    for rows, size in ((1, 8), (97, 128), (82, 512)):
        yield Case(f"states, {rows}×{size}", partial(states, rows=rows, size=size))
    for views_, size, tokens, stable in (
        (Views(1, 82, 1), 128, 11, False),
        (Views(2, 21, 5), 30, 6, True),
        (Views(3, 9, 1), 64, 32, True),
        (Views(1, 5, 4), 64, 1, False),
    ):
        yield Case(
            f"answer, {views_.views} × {views_.positions}, {tokens} tokens",
            partial(answer, views=views_, size=size, tokens=tokens, stablemax=stable),
        )


def published_sizes() -> Iterator[Case]:
    """Sizes of the published models, batches of up to 64."""
    for positions, views in ((82, 1), (82, 64), (901, 1), (901, 32)):
        for tile in (SMALL, MIDDLE, LARGE):
            said = f"{tile.name}, {views} × {positions}"
            yield Case(
                f"rotary {said}",
                partial(rotary, tile=tile, views=views, positions=positions, heads=8, head=64),
            )
            yield Case(
                f"gated {said}", partial(gated, tile=tile, rows=views * positions, size=512, inner=1536)
            )
            yield Case(f"add {said}", partial(add, tile=tile, rows=views * positions, size=512, depth=1536))
        yield Case(
            f"attention {views} × {positions}",
            partial(attention, views=views, positions=positions, heads=8, head=64),
        )
        yield Case(
            f"answer {views} × {positions}",
            partial(answer, views=Views(views, positions, 1), size=512, tokens=11, stablemax=True),
        )
        yield Case(f"states {views} × {positions}", partial(states, rows=views * positions, size=512))
        yield Case(
            f"digits {views} × {positions}", partial(digits, rows=views * positions, size=32, inner=64)
        )
