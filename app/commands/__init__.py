"""The headless commands, one file each. No Qt, and torch only inside the commands that think.

Each file offers ``add(commands)``, which puts its parser under ``hrmscope``, and a ``run(args)``
that returns the exit code.
"""
