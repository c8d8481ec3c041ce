"""Where the frozen program begins."""

import multiprocessing
import os
import sys

if __name__ == "__main__":
    multiprocessing.freeze_support()  # a process that loads training data is this program once more
    if sys.stdout is None:  # Windows gives a program without a console nowhere to print to
        sys.stdout = sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115
    if sys.argv[1:2] == ["--probe"]:  # what hrmscope bench starts, as a user would start the window
        from app.ui.splash import Splash

        splash = Splash()
        from app import probe

        sys.exit(probe.main(sys.argv[2:]))
    from app.__main__ import main

    sys.exit(main())
