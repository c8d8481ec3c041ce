"""ffmpeg as a program of its own: pictures go in by a pipe, a film comes out as a file."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QProcess, QSize, Signal
from PySide6.QtGui import QImage

from app.language import tr

PATIENCE = 2
"""Pictures that may wait for ffmpeg; those who paint wait then."""

FIRST_RATE = 10
"""Pictures a second below which players stumble: slower films repeat theirs."""

QUIET = ("-hide_banner", "-v", "error", "-y")
MISSING = tr("ffmpeg, which makes films, is not there. Install HRMscope again, and it comes along.")


class EncoderError(Exception):
    """No film can be made; the text is a sentence for people."""


def program() -> str:
    """Where ffmpeg is.

    Raises:
        EncoderError: nowhere.
    """
    try:
        from imageio_ffmpeg import get_ffmpeg_exe  # only who makes films waits for it

        return str(get_ffmpeg_exe())
    except (ImportError, RuntimeError) as error:
        raise EncoderError(MISSING) from error


def _pictures(size: QSize, rate: int) -> tuple[str, ...]:
    """Raw pictures on the standard input."""
    shape = f"{size.width()}x{size.height()}"
    return ("-f", "rawvideo", "-pix_fmt", "bgr0", "-s", shape, "-framerate", str(rate), "-i", "-")


def mp4(size: QSize, rate: int, hold: float, path: str) -> list[str]:
    """H.264 as every player takes it; the last picture stays for ``hold`` seconds."""
    shown = rate * -(-FIRST_RATE // rate)
    filters = (
        f"tpad=stop_mode=clone:stop_duration={hold}", f"fps={shown}",
        "scale=out_color_matrix=bt709:out_range=tv",
    )  # fmt: skip
    return [
        *QUIET, *_pictures(size, rate), "-vf", ",".join(filters), "-c:v", "libx264", "-preset", "fast",
        "-crf", "18", "-pix_fmt", "yuv420p", "-colorspace", "bt709", "-color_primaries", "bt709",
        "-color_trc", "bt709", "-movflags", "+faststart", "-f", "mp4", path,
    ]  # fmt: skip


def palette(size: QSize, path: str) -> list[str]:
    """The 255 colours of a GIF, from some of its pictures."""
    return [
        *QUIET,
        *_pictures(size, 1),
        "-vf",
        "palettegen=max_colors=255",
        "-f",
        "image2",
        "-update",
        "1",
        path,
    ]


def gif(size: QSize, rate: int, hold: float, path: str, colours: str) -> list[str]:
    """In these colours, for ever anew; only what changes is stored of every picture."""
    use = "[0:v][1:v]paletteuse=dither=none:diff_mode=rectangle"
    return [
        *QUIET, *_pictures(size, rate), "-i", colours, "-lavfi", use, "-loop", "0",
        "-final_delay", str(round(100 * hold)), "-f", "gif", path,
    ]  # fmt: skip


class Encoder(QObject):
    """One run of ffmpeg.

    Signals:
        ended: "" where all went well, else why not, as the middle of a sentence.
    """

    ended = Signal(str)

    def __init__(self, arguments: Sequence[str], parent: QObject) -> None:
        """Raises EncoderError."""
        super().__init__(parent)
        self._said, self._most = b"", 0
        self._process = QProcess(self)
        self._process.setStandardOutputFile(QProcess.nullDevice())
        self._process.readyReadStandardError.connect(self._listen)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)
        self._process.start(program(), list(arguments))

    @property
    def full(self) -> bool:
        """Whether enough is waiting for it."""
        return self._process.bytesToWrite() > self._most

    def add(self, picture: QImage) -> None:
        """Hand over a picture of 32 bits a pixel."""
        pixels = picture.constBits()
        self._most = PATIENCE * len(pixels)
        self._process.write(bytes(pixels))

    def finish(self) -> None:
        """That was all."""
        self._process.closeWriteChannel()

    def stop(self) -> None:
        """End it now, unheard."""
        self.blockSignals(True)
        self._process.kill()
        self._process.waitForFinished(1000)

    def _listen(self) -> None:
        self._said = (self._said + self._process.readAllStandardError().data())[-4096:]

    def _on_finished(self, code: int) -> None:
        self._listen()
        crashed = self._process.exitStatus() is QProcess.ExitStatus.CrashExit
        self.ended.emit(_why(self._said.decode("utf-8", "replace")) if code or crashed else "")

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self.ended.emit(tr("ffmpeg does not start"))


_REASONS = {
    "No space left on device": tr("no space left on device"),
    "Permission denied": tr("permission denied"),
    "Read-only file system": tr("read-only file system"),
    "File too large": tr("file too large"),
}
"""What ffmpeg may say that people can do something about, and how we say it."""


def _why(said: str) -> str:
    """What ffmpeg said, as far as people can do something about it."""
    for words, why in _REASONS.items():
        if words in said:
            return why
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return tr("ffmpeg stopped ({why})", why=lines[-1][:120]) if lines else tr("ffmpeg stopped")
