"""Picture files as they are opened: within limits, upright, and no larger than reading them needs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from app.language import tr
from app.puzzles.photo import PhotoError

MOST_PIXELS = 50_000_000
LONGEST = 2000
"""Pixels of the longer side beyond which a picture is shrunk while it is read."""

_UNREADABLE = tr("This picture cannot be read. Save it as PNG or JPEG, and open that.")


def load(source: Path | bytes) -> QImage:
    """A picture file, or its contents, in colours on white, upright as its camera was held.

    Raises:
        PhotoError: it is no picture, a damaged one, or one of over 50 megapixels.
    """
    if isinstance(source, Path) and not source.is_file():
        raise PhotoError(tr("This picture cannot be read: no such file or directory."))
    buffer = QBuffer()
    if isinstance(source, bytes):
        buffer.setData(QByteArray(source))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(str(source)) if isinstance(source, Path) else QImageReader(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_PIXELS:
        raise PhotoError(
            tr(
                "This picture is too large: {size:.0f} megapixels, where {most:.0f} is the most. Crop or "
                "shrink it.",
                size=size.width() * size.height() / 1e6,
                most=MOST_PIXELS / 1e6,
            )
        )
    if max(size.width(), size.height()) > LONGEST:
        reader.setScaledSize(size.scaled(LONGEST, LONGEST, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise PhotoError(_UNREADABLE)
    return on_white(image)


def on_white(image: QImage) -> QImage:
    """The picture opaque, and no larger than ``LONGEST``."""
    if max(image.width(), image.height()) > LONGEST:
        image = image.scaled(
            QSize(LONGEST, LONGEST), Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )  # fmt: skip
    if not image.hasAlphaChannel():
        return image.convertToFormat(QImage.Format.Format_RGB32)
    opaque = QImage(image.size(), QImage.Format.Format_RGB32)
    opaque.fill(Qt.GlobalColor.white)
    with QPainter(opaque) as painter:
        painter.drawImage(0, 0, image)
    return opaque


def grey(image: QImage) -> NDArray[np.uint8]:
    """A picture's light, [h, w] from 0, black, to 255."""
    flat = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : flat.width()].copy()


def colours(image: QImage, longest: int) -> NDArray[np.uint8]:
    """A picture's red, green and blue, [h, w, 3], shrunk where its longer side has more pixels."""
    if max(image.width(), image.height()) > longest:
        size = image.size().scaled(longest, longest, Qt.AspectRatioMode.KeepAspectRatio)
        image = image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    flat = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(flat.constBits(), np.uint8).reshape(flat.height(), flat.bytesPerLine())
    return rows[:, : 3 * flat.width()].reshape(flat.height(), flat.width(), 3).copy()


def decode(source: Path | bytes) -> NDArray[np.uint8]:
    """A picture file's light, for who knows no Qt; see ``load``."""
    return grey(load(source))
