"""The bundled CUDA extension: our kernels, run through the NVIDIA driver alone.

``find`` says whether there is a GPU to use, or in a sentence why not; ``Gpu.open`` takes it. A model on
it is ``app.engine.backends.cuda.CudaBackend``. Nothing here imports torch.
"""

from __future__ import annotations

from ctypes import c_int
from dataclasses import dataclass
from pathlib import Path

from app.engine.cuda import driver, kernel_file
from app.engine.cuda.driver import Api, CudaError, Device
from app.engine.cuda.kernel_file import KERNELS, KernelFile
from app.language import tr

__all__ = ["KERNELS", "CudaError", "Device", "Gpu", "Reason", "find"]

OLDEST = (7, 5)
"""Compute capability from which tensor cores do what our kernels ask."""


@dataclass(frozen=True)
class Reason:
    """Why no GPU can be used: a sentence for people."""

    text: str


@dataclass(frozen=True)
class Gpu:
    """A GPU that our kernels run on.

    Attributes:
        capability: its compute capability. memory: in bytes.
        cuda: the version of CUDA that its driver knows.
    """

    name: str
    capability: tuple[int, int]
    memory: int
    cuda: tuple[int, int]
    ordinal: int
    kernels: KernelFile
    api: Api

    def open(self) -> Device:
        """Take it.

        Raises:
            CudaError: it cannot be used after all.
        """
        return Device(self.api, self.ordinal, self.kernels.image(self.capability))


def find(library: str = "", kernels: Path = KERNELS) -> Gpu | Reason:
    """The first GPU that our kernels run on, or why there is none.

    Args:
        library: another driver than the system's, for tests.
    """
    try:
        api = Api.load(library or driver.LIBRARY)
        file = kernel_file.read(kernels)  # without it nobody need wake the GPU
        version = api.start().ask("cuDriverGetVersion", c_int)
        cuda = version // 1000, version % 1000 // 10
        if cuda < (file.cuda[0], 0):
            return Reason(
                tr(
                    "The NVIDIA driver is too old: it knows CUDA {known}, and the kernels want {wanted}. "
                    "Update it to version {version} or newer.",
                    known=f"{cuda[0]}.{cuda[1]}",
                    wanted=f"{file.cuda[0]}.0",
                    version=file.minimum_driver,
                )
            )
        return _first(api, file, cuda)
    except CudaError as error:
        return Reason(str(error))


def _first(api: Api, file: KernelFile, cuda: tuple[int, int]) -> Gpu | Reason:
    count = api.ask("cuDeviceGetCount", c_int)
    why = tr("The NVIDIA driver sees no GPU.")
    for ordinal in range(count):
        name, capability, memory = driver.describe(api, ordinal)
        if capability < OLDEST:
            why = tr("The {name} is too old: kernels run from compute capability 7.5 on (Turing).", name=name)
        elif kernel_file.fitting(file.members, capability) is None:
            why = tr(
                "The kernels are not made for the {name} (compute capability {major}.{minor}).",
                name=name, major=capability[0], minor=capability[1],
            )  # fmt: skip
        else:
            return Gpu(name, capability, memory, cuda, ordinal, file, api)
    return Reason(why)
