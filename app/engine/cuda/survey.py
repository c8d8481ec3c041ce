"""What there is of GPUs here, piece by piece, in words; without torch, and nothing is taken."""

from __future__ import annotations

import ctypes
import sys
from ctypes import c_int
from pathlib import Path

from app.engine.cuda import driver, kernel_file
from app.engine.cuda.driver import Api, CudaError
from app.engine.cuda.kernel_file import KERNELS

MANAGEMENT = "nvml.dll" if sys.platform == "win32" else "libnvidia-ml.so.1"
"""NVIDIA's library that knows the driver's own version; it comes with the driver."""


def survey(library: str = "", kernels: Path = KERNELS) -> dict[str, str]:
    """The driver, the GPUs it sees, and our kernels.

    Args:
        library: another driver than the system's, for tests.
    """
    try:
        api = Api.load(library or driver.LIBRARY).start()
        known = api.ask("cuDriverGetVersion", c_int)
        version = f"NVIDIA driver {driver_version()}".rstrip()
        found = {
            "driver": f"{version}, which knows CUDA {known // 1000}.{known % 1000 // 10}.",
            "gpu": _gpus(api),
        }
    except CudaError as error:
        found = {"driver": str(error)}
    return found | {"kernels": _kernels(kernels)}


def _gpus(api: Api) -> str:
    try:
        count = api.ask("cuDeviceGetCount", c_int)
        each = [driver.describe(api, ordinal) for ordinal in range(count)]
    except CudaError as error:
        return str(error)
    words = (
        f"{name}, compute capability {major}.{minor}, {memory / 2**30:.1f} GiB"
        for name, (major, minor), memory in each
    )
    return "; ".join(words) + "." if each else "The NVIDIA driver sees no GPU."


def _kernels(path: Path) -> str:
    try:
        file = kernel_file.read(path)
    except CudaError as error:
        return str(error)
    major, minor = file.cuda
    return f"{path}, made by CUDA {major}.{minor}, for NVIDIA driver {file.minimum_driver} or newer."


def driver_version(library: str = MANAGEMENT) -> str:
    """The driver's version as NVIDIA numbers it, such as 570.86.15; "" where nobody tells."""
    try:
        nvml = ctypes.CDLL(library)
        text = ctypes.create_string_buffer(80)
        if nvml.nvmlInit_v2() or nvml.nvmlSystemGetDriverVersion(text, len(text)):
            return ""
        nvml.nvmlShutdown()
    except (OSError, AttributeError):
        return ""
    return text.value.decode(errors="replace")
