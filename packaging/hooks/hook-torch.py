"""What of PyTorch the frozen program carries: its libraries, and the modules that something really imports.

The usual hook collects every module and every data file, tests, headers and compiler included.
"""

from pathlib import Path

from PyInstaller.utils.hooks import PY_DYLIB_PATTERNS, collect_dynamic_libs, get_package_paths

TESTS = ("aoti_custom_ops", "backend_with_compiler", "jitbackend_test", "torchbind_test", "shm_windows")
"""Parts of the names of libraries that only PyTorch's own tests load."""

binaries = [
    (source, folder)
    for source, folder in collect_dynamic_libs("torch", search_patterns=[*PY_DYLIB_PATTERNS, "*.so.*"])
    if not any(part in source for part in TESTS)
]
# torch is not imported without it, though only processes that share memory need it.
torch = Path(get_package_paths("torch")[1])
manager = torch / "bin" / "torch_shm_manager"
binaries += [(str(manager), "torch/bin")] if manager.exists() else []
# Imported by the C++ side, or by a name that is put together.
hiddenimports = ["torch._C", "torch._prims", "torch._refs", "torch._decomp", "torch._meta_registrations"]
# Modules that read their own source, or have it compiled, when they are imported: settings, and a few others.
settings = (
    ".".join(path.relative_to(torch.parent).with_suffix("").parts)
    for path in torch.rglob("*config.py")
    if "install_config_module(" in path.read_text(encoding="utf-8")
)
others = (
    "_library.custom_ops", "_native.registry", "functional", "nn.functional", "nn.modules.rnn",
    "utils._debug_mode._mode",
)  # fmt: skip
module_collection_mode = dict.fromkeys([*settings, *(f"torch.{name}" for name in others)], "pyz+py")
# torch looks for its libraries beside the real ones.
bindepend_symlink_suppression = ["**/torch/lib/*.so*"]
