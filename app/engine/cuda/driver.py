"""NVIDIA's driver API, as much of it as is needed, through ctypes.

ctypes and not ``cuda-bindings``: it wants nothing but the driver's own library, which is there on every
machine with a GPU, whatever the toolkit's version; some forty functions need no package of 15 MB that is
pinned to a toolkit, and a stand-in for the library (``csrc/emulated_driver.cpp``) runs this very file in
the tests. No torch here.
"""

from __future__ import annotations

import ctypes
import sys
import threading
import weakref
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from ctypes import POINTER, byref, c_char_p, c_float, c_int, c_size_t, c_uint, c_uint64, c_void_p
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.language import tr

LIBRARY = "nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1"
OVERLAP = 6  # CU_LAUNCH_ATTRIBUTE_PROGRAMMATIC_STREAM_SERIALIZATION
MULTIPROCESSORS, MAJOR, MINOR, SHARED_LIMIT = 16, 75, 76, 97  # CU_DEVICE_ATTRIBUTE_…
FUNCTION_SHARED = 8  # CU_FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES
OWN_STREAM = 1  # CU_STREAM_NON_BLOCKING
RELAXED = 2  # CU_STREAM_CAPTURE_MODE_RELAXED: what Python collects meanwhile may be given back

SIGNATURES: dict[str, tuple[Any, ...]] = {
    "cuInit": (c_uint,),
    "cuDriverGetVersion": (c_void_p,),
    "cuDeviceGetCount": (c_void_p,),
    "cuDeviceGet": (c_void_p, c_int),
    "cuDeviceGetName": (c_void_p, c_int, c_int),
    "cuDeviceGetAttribute": (c_void_p, c_int, c_int),
    "cuDeviceTotalMem_v2": (c_void_p, c_int),
    "cuDevicePrimaryCtxRetain": (c_void_p, c_int),
    "cuDevicePrimaryCtxRelease_v2": (c_int,),
    "cuCtxSetCurrent": (c_void_p,),
    "cuMemGetInfo_v2": (c_void_p, c_void_p),
    "cuMemAlloc_v2": (c_void_p, c_size_t),
    "cuMemFree_v2": (c_uint64,),
    "cuMemHostAlloc": (c_void_p, c_size_t, c_uint),
    "cuMemFreeHost": (c_void_p,),
    "cuMemsetD8Async": (c_uint64, ctypes.c_ubyte, c_size_t, c_void_p),
    "cuMemcpyHtoDAsync_v2": (c_uint64, c_void_p, c_size_t, c_void_p),
    "cuMemcpyDtoHAsync_v2": (c_void_p, c_uint64, c_size_t, c_void_p),
    "cuStreamCreate": (c_void_p, c_uint),
    "cuStreamDestroy_v2": (c_void_p,),
    "cuStreamSynchronize": (c_void_p,),
    "cuStreamBeginCapture_v2": (c_void_p, c_int),
    "cuStreamEndCapture": (c_void_p, c_void_p),
    "cuGraphInstantiateWithFlags": (c_void_p, c_void_p, c_uint64),
    "cuGraphDestroy": (c_void_p,),
    "cuGraphLaunch": (c_void_p, c_void_p),
    "cuGraphExecDestroy": (c_void_p,),
    "cuModuleLoadData": (c_void_p, c_char_p),
    "cuModuleUnload": (c_void_p,),
    "cuModuleGetFunction": (c_void_p, c_void_p, c_char_p),
    "cuFuncSetAttribute": (c_void_p, c_int, c_int),
    "cuLaunchKernelEx": (c_void_p, c_void_p, c_void_p, c_void_p),
    "cuEventCreate": (c_void_p, c_uint),
    "cuEventRecord": (c_void_p, c_void_p),
    "cuEventSynchronize": (c_void_p,),
    "cuEventElapsedTime": (POINTER(c_float), c_void_p, c_void_p),
    "cuEventDestroy_v2": (c_void_p,),
    "cuGetErrorString": (c_int, c_void_p),
}

SENTENCES = {
    2: tr("The GPU has no memory left for this."),
    100: tr("The NVIDIA driver sees no GPU."),
    101: tr("The NVIDIA driver sees no GPU."),
    200: tr("The GPU cannot use the kernels of this version; install HRMscope again."),
    209: tr("There are no kernels for this GPU."),
    222: tr("The NVIDIA driver is too old for these kernels; update it."),
    46: tr("The GPU is used by another program alone."),
    700: tr("The GPU stopped: a kernel reached for memory that is not its own."),
    719: tr("The GPU stopped: a kernel failed."),
    802: tr("The GPU is not ready yet; try again in a minute."),
    803: tr("The NVIDIA driver was updated while the system ran; restart the computer."),
}
"""What the commonest errors mean; others are told in the driver's own words."""


class CudaError(RuntimeError):
    """The GPU cannot be used, or not any more; the text is a sentence for people."""


class Attribute(ctypes.Structure):
    """CUlaunchAttribute."""

    _fields_ = (("id", c_int), ("pad", c_int), ("value", c_int), ("rest", c_int * 15))


class LaunchConfig(ctypes.Structure):
    """CUlaunchConfig."""

    _fields_ = (
        ("grid", c_uint * 3), ("block", c_uint * 3), ("shared", c_uint),
        ("stream", c_void_p), ("attributes", POINTER(Attribute)), ("count", c_uint),
    )  # fmt: skip


@dataclass(frozen=True)
class Launch:
    """One kernel's launch: its name, blocks, threads a block, bytes of shared memory, parameters."""

    kernel: str
    grid: tuple[int, int, int]
    threads: int
    shared: int
    params: ctypes.Structure


class Api:
    """The driver's library: each function checked, its errors made sentences."""

    def __init__(self, library: Any) -> None:
        """Take the functions from a loaded library.

        Raises:
            CudaError: some are missing.
        """
        self._functions = {}
        for name, arguments in SIGNATURES.items():
            try:
                function = getattr(library, name)
            except AttributeError:
                raise CudaError(
                    tr("The NVIDIA driver is too old; update it to version 525 or newer.")
                ) from None
            function.argtypes, function.restype = arguments, c_int
            self._functions[name] = function

    @classmethod
    def load(cls, name: str) -> Api:
        """Open the driver; ``start`` comes next.

        Raises:
            CudaError: there is none, or it is too old.
        """
        try:
            return cls(ctypes.CDLL(name))
        except OSError:
            raise CudaError(tr("There is no NVIDIA driver here.")) from None

    def start(self) -> Api:
        """Let it look for GPUs, which may take a while.

        Raises:
            CudaError: it does not work.
        """
        self("cuInit", 0)
        return self

    def __call__(self, name: str, *arguments: Any) -> None:
        """Call a function.

        Raises:
            CudaError: it reports an error.
        """
        code = self._functions[name](*arguments)
        if code:
            raise CudaError(SENTENCES.get(code) or self._own_words(name, code))

    def _own_words(self, name: str, code: int) -> str:
        text = c_char_p()
        self._functions["cuGetErrorString"](code, byref(text))
        said = text.value.decode(errors="replace") if text.value else tr("an unknown error")
        return tr("The GPU's driver reports: {why} ({name}, {code}).", why=said, name=name, code=code)

    def ask(self, name: str, kind: type[Any], *arguments: Any) -> Any:
        """What a function writes through its first argument."""
        out = kind()
        self(name, byref(out), *arguments)
        return out.value


class Graph:
    """Launches and copies that were captured once and start together; gone when nobody holds it."""

    def __init__(self, device: Device, executable: int) -> None:
        self._device, self._executable = device, executable
        self.close = weakref.finalize(self, device.quietly, "cuGraphExecDestroy", executable)

    def launch(self) -> None:
        """Start it behind what was started before; does not wait."""
        self._device.call("cuGraphLaunch", self._executable, self._device.stream)


class Device:
    """A GPU with our kernels on it: one stream, its memory, launches. Any thread may use it, in turn.

    It is given back when nobody holds it any more: a GPU that failed can then be taken anew.
    """

    def __init__(self, api: Api, ordinal: int, image: bytes) -> None:
        """Take a GPU.

        Args:
            image: the kernels for it, a cubin or PTX.

        Raises:
            CudaError: it or the kernels cannot be used.
        """
        self._api, self._entered = api, threading.local()
        handle = api.ask("cuDeviceGet", c_int, ordinal)
        self.name, self.capability, self.memory = describe(api, ordinal)
        self.multiprocessors: int = api.ask("cuDeviceGetAttribute", c_int, MULTIPROCESSORS, handle)
        self.shared_limit: int = api.ask("cuDeviceGetAttribute", c_int, SHARED_LIMIT, handle)
        self.operands = "bfloat16" if self.capability >= (8, 0) else "float16"
        self.overlap = False
        self._context = api.ask("cuDevicePrimaryCtxRetain", c_void_p, handle)
        taken = [("cuDevicePrimaryCtxRelease_v2", handle)]
        self.close = weakref.finalize(self, _give_back, api, self._context, taken)
        self.stream = self.ask("cuStreamCreate", c_void_p, OWN_STREAM)
        taken.append(("cuStreamDestroy_v2", self.stream))
        self._module = self.ask("cuModuleLoadData", c_void_p, image)
        taken.append(("cuModuleUnload", self._module))
        self._kernels: dict[str, int] = {}

    def call(self, name: str, *arguments: Any) -> None:
        """Call the driver with this GPU current on the calling thread."""
        if not getattr(self._entered, "yes", False):
            self._api("cuCtxSetCurrent", self._context)
            self._entered.yes = True
        self._api(name, *arguments)

    def ask(self, name: str, kind: type[Any], *arguments: Any) -> Any:
        """What a function writes through its first argument."""
        out = kind()
        self.call(name, byref(out), *arguments)
        return out.value

    def quietly(self, name: str, *arguments: Any) -> None:
        """Give something back; a GPU that has failed is no longer asked to be tidy."""
        try:
            self.call(name, *arguments)
        except CudaError:
            return

    def allocate(self, size: int) -> int:
        """So many bytes of zeros on the GPU."""
        pointer: int = self.ask("cuMemAlloc_v2", c_uint64, size)
        self.call("cuMemsetD8Async", pointer, 0, size, self.stream)
        return pointer

    def free(self, pointer: int) -> None:
        """Give memory back."""
        self.quietly("cuMemFree_v2", pointer)

    def pinned(self, size: int) -> tuple[int, NDArray[np.uint8]]:
        """Bytes of the host that the GPU writes to by itself: their address, and an array over them."""
        address: int = self.ask("cuMemHostAlloc", c_void_p, size, 0)
        return address, np.ctypeslib.as_array((ctypes.c_uint8 * size).from_address(address))

    def free_pinned(self, address: int) -> None:
        """Give pinned bytes back; nobody may look at their array any more."""
        self.quietly("cuMemFreeHost", address)

    def upload(self, pointer: int, array: NDArray[Any]) -> None:
        """Copy an array to the GPU, and wait."""
        data = np.ascontiguousarray(array)
        self.call("cuMemcpyHtoDAsync_v2", pointer, data.ctypes.data, data.nbytes, self.stream)
        self.synchronize()

    def download(self, pointer: int, array: NDArray[Any]) -> None:
        """Fill a contiguous array from the GPU, and wait."""
        self.send(array.ctypes.data, pointer, array.nbytes)
        self.synchronize()

    def send(self, address: int, pointer: int, size: int) -> None:
        """Have bytes copied to the host when what was started before is done; does not wait."""
        self.call("cuMemcpyDtoHAsync_v2", address, pointer, size, self.stream)

    def launch(self, launch: Launch) -> None:
        """Start a kernel behind what was started before."""
        kernel = self._kernels.get(launch.kernel) or self._kernel(launch.kernel)
        attribute = Attribute(OVERLAP, 0, 1)
        config = LaunchConfig(
            launch.grid, (launch.threads, 1, 1), launch.shared, self.stream,
            ctypes.pointer(attribute), int(self.overlap and self.capability >= (9, 0)),
        )  # fmt: skip
        params = (c_void_p * 1)(ctypes.addressof(launch.params))
        self.call("cuLaunchKernelEx", byref(config), kernel, params, None)

    def _kernel(self, name: str) -> int:
        kernel: int = self.ask("cuModuleGetFunction", c_void_p, self._module, name.encode())
        self.call("cuFuncSetAttribute", kernel, FUNCTION_SHARED, self.shared_limit)
        self._kernels[name] = kernel
        return kernel

    def run(self, launches: Iterable[Launch]) -> None:
        """Start kernels one behind the other."""
        for launch in launches:
            self.launch(launch)

    def graph(self, launches: Iterable[Launch], then: Callable[[], None] = lambda: None) -> Graph:
        """One graph of these kernels, and of what ``then`` starts."""
        launches = list(launches)
        for launch in launches:
            if launch.kernel not in self._kernels:
                self._kernel(launch.kernel)
        with self._captured() as captured:
            self.run(launches)
            then()
        try:
            return Graph(self, self.ask("cuGraphInstantiateWithFlags", c_void_p, captured[0], 0))
        finally:
            self.quietly("cuGraphDestroy", captured[0])

    @contextmanager
    def _captured(self) -> Iterator[list[int]]:
        """What is started in here is not run but kept: the graph's handle, at the end."""
        found: list[int] = []
        self.call("cuStreamBeginCapture_v2", self.stream, RELAXED)
        try:
            yield found
        except BaseException:  # whatever happened goes on up, but a stream left capturing is of no use
            self.quietly("cuStreamEndCapture", self.stream, byref(c_void_p()))
            raise
        graph = c_void_p()
        self.call("cuStreamEndCapture", self.stream, byref(graph))
        found.append(graph.value or 0)

    def synchronize(self) -> None:
        """Wait until everything that was started is done."""
        self.call("cuStreamSynchronize", self.stream)

    def milliseconds(self, work: Callable[[], object]) -> float:
        """How long the GPU takes for what ``work`` starts."""
        start, end = (self.ask("cuEventCreate", c_void_p, 0) for _ in range(2))
        try:
            self.call("cuEventRecord", start, self.stream)
            work()
            self.call("cuEventRecord", end, self.stream)
            self.call("cuEventSynchronize", end)
            took = c_float()
            self.call("cuEventElapsedTime", byref(took), start, end)
            return took.value
        finally:
            self.quietly("cuEventDestroy_v2", start)
            self.quietly("cuEventDestroy_v2", end)

    def free_memory(self) -> int:
        """Bytes that are free on the GPU, for everybody."""
        left, total = c_size_t(), c_size_t()
        self.call("cuMemGetInfo_v2", byref(left), byref(total))
        return left.value


def _give_back(api: Api, context: int, taken: list[tuple[str, int]]) -> None:
    """What was taken last goes first; a GPU that has failed is let go of all the same."""
    for name, handle in (("cuCtxSetCurrent", context), *reversed(taken)):
        with suppress(CudaError):
            api(name, handle)


def describe(api: Api, ordinal: int) -> tuple[str, tuple[int, int], int]:
    """A GPU's name, compute capability and bytes of memory."""
    handle = api.ask("cuDeviceGet", c_int, ordinal)
    name = ctypes.create_string_buffer(128)
    api("cuDeviceGetName", name, 128, handle)
    major, minor = (api.ask("cuDeviceGetAttribute", c_int, which, handle) for which in (MAJOR, MINOR))
    return (
        name.value.decode(errors="replace"),
        (major, minor),
        api.ask("cuDeviceTotalMem_v2", c_size_t, handle),
    )
