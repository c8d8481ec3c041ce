"""Before anything else runs in the frozen program: torch's compiler is not carried.

Optimisers import it at their first step only to tell it that they are not to be compiled. It and what
it needs would be 17 MB and two seconds; this says in its place that nothing is compiled.
"""

import sys
from types import ModuleType

_nothing = ModuleType("torch._dynamo", "Stands in for torch's compiler.")
_nothing.disable = lambda function=None, *_, **__: function or (lambda wrapped: wrapped)
_nothing.graph_break = lambda *_, **__: None
_nothing.is_compiling = lambda: False
sys.modules[_nothing.__name__] = _nothing
