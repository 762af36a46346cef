#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Walks over every control of the running window, as a screen reader does: each has a name, and Tab leaves each of them again.

Called with the program to walk over. Ends with 77, and says why, where there is no X server, window manager or accessibility bus to
walk with; ctest counts that as skipped.
"""
import os
import shutil
import subprocess
import sys
import tempfile
import time

WANTED = ["Xvfb", "openbox", "xdotool", "dbus-run-session"]
PATIENCE = 120  # seconds, for a busy machine
MOST_CHILDREN = 25  # of a list, whose rows are all alike
MOST_TABS = 90

# What each dialog is opened by: the words of its command, and the title that it has then.
DIALOGS = [
    ("Keys", "Keys"),
    ("Preferences...", "Preferences"),
    ("Time limit...", "Time limit"),
    ("What is suggested...", "What is suggested"),
    ("Hand-over note...", "Hand-over note"),
    ("Sign off...", "Sign off"),
    ("Export bundle...", "Export bundle"),
    ("New case...", "New case"),
]


def skip(why):
    print("Skipped:", why)
    sys.exit(77)


def begin_session():
    """The same script again, with an X server and a bus of its own."""
    for program in WANTED:
        if shutil.which(program) is None:
            skip(f"{program} is not installed")
    try:
        import pyatspi  # noqa: F401
    except ImportError:
        skip("python3-pyatspi is not installed")
    os.environ.update(CANDOUR_WALK="1", NO_AT_BRIDGE="0")
    os.environ.pop("QT_QPA_PLATFORM", None)
    os.execvp("xvfb-run", ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:]])


def wait_for(what, look):
    end = time.time() + PATIENCE
    while time.time() < end:
        try:
            found = look()
        except Exception:  # the tree changes while one looks
            found = None
        if found:
            return found
        time.sleep(0.3)
    raise SystemExit(f"Waited in vain for {what}.")


def key(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)


class Walk:
    def __init__(self, pyatspi, program):
        self.atspi = pyatspi
        self.program = program
        self.problems = []
        self.controls = 0
        self.named = {
            pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_RADIO_BUTTON,
            pyatspi.ROLE_COMBO_BOX, pyatspi.ROLE_TEXT, pyatspi.ROLE_ENTRY, pyatspi.ROLE_SLIDER, pyatspi.ROLE_SPIN_BUTTON,
            pyatspi.ROLE_LIST, pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TABLE, pyatspi.ROLE_TREE, pyatspi.ROLE_PAGE_TAB,
            pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_MENU, pyatspi.ROLE_DIALOG,
        }

    def application(self):
        desktop = self.atspi.Registry.getDesktop(0)
        for child in desktop:
            if child is not None and "candour" in (child.name or "").lower():
                return child
        return None

    def states(self, node):
        return node.getState()

    def showing(self, node):
        return self.states(node).contains(self.atspi.STATE_SHOWING)

    def windows(self):
        return [each for each in self.application() if each is not None and self.showing(each)]

    def find(self, node, wanted):
        for child in self.children(node, 500):
            if wanted(child):
                return child
            found = self.find(child, wanted)
            if found is not None:
                return found
        return None

    @staticmethod
    def children(node, most):
        for index in range(min(node.childCount, most)):
            child = node.getChildAtIndex(index)
            if child is not None:
                yield child

    def visit(self, node, path):
        role = node.getRole()
        words = node.name or ""
        here = f"{path} / {node.getRoleName()} '{words}'"
        if role in self.named and self.showing(node):
            self.controls += 1
            if not words.strip():
                self.problems.append(f"no name: {here} ({node.description or 'no description'})")
        most = MOST_CHILDREN if role in (self.atspi.ROLE_LIST, self.atspi.ROLE_TABLE, self.atspi.ROLE_TREE) else 500
        for child in self.children(node, most):
            self.visit(child, here)

    def focused(self, node):
        if self.states(node).contains(self.atspi.STATE_FOCUSED) and node.getRole() not in (
                self.atspi.ROLE_LIST_ITEM, self.atspi.ROLE_TABLE_CELL):
            return node
        for child in self.children(node, MOST_CHILDREN * 4):
            found = self.focused(child)
            if found is not None:
                return found
        return None

    def mark(self, window):
        node = wait_for("a focus in " + window.name, lambda: self.focused(window))
        box = node.queryComponent().getExtents(self.atspi.DESKTOP_COORDS)
        return (node.getRoleName(), node.name, box.x, box.y)

    def tab_through(self, window):
        """Tab moves on from every control, and comes round to the first again."""
        first = self.mark(window)
        seen = [first]
        for _ in range(MOST_TABS):
            key("Tab")
            time.sleep(0.15)
            now = self.mark(window)
            if now == seen[-1]:
                time.sleep(1)
                now = self.mark(window)
            if now == seen[-1]:
                if len(seen) == 1:
                    return  # the one control there is
                self.problems.append(f"{window.name}: Tab does not leave {now}")
                return
            if now in seen:
                print(f"  {window.name}: {len(seen)} stops for Tab")
                return
            seen.append(now)
        self.problems.append(f"{window.name}: after {MOST_TABS} presses of Tab the focus has not come round")

    def walk_window(self, window):
        before = self.controls
        self.visit(window, window.name)
        print(f"  {window.name}: {self.controls - before} controls")

    def dialog(self, command, title):
        main = self.windows()[0]
        item = wait_for(command, lambda: self.find(main, lambda node: node.getRole() == self.atspi.ROLE_MENU_ITEM
                                                   and node.name.replace("&", "").split("\t")[0] == command))
        item.queryAction().doAction(0)
        opened = wait_for(f"the dialog {title}", lambda: next((each for each in self.windows() if each.name == title), None))
        time.sleep(0.5)
        self.walk_window(opened)
        self.tab_through(opened)
        key("Escape")
        wait_for(f"{title} to close", lambda: all(each.name != title for each in self.windows()))


def main():
    if "CANDOUR_WALK" not in os.environ:
        begin_session()
    import pyatspi
    program = sys.argv[1]
    home = tempfile.mkdtemp(prefix="candour-walk-")
    os.makedirs(os.path.join(home, "config", "candour"))
    with open(os.path.join(home, "config", "candour", "candour.conf"), "w", encoding="utf-8") as settings:
        settings.write("[General]\nofficer=Access Walk\n")
    environment = dict(os.environ, XDG_CONFIG_HOME=os.path.join(home, "config"), QT_QPA_PLATFORM="xcb",
                       QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", QT_ACCESSIBILITY="1")
    manager = subprocess.Popen(["openbox"])
    candour = subprocess.Popen([program, "--sample", os.path.join(home, "case")], env=environment)
    try:
        walk = Walk(pyatspi, program)
        wait_for("the window on the accessibility bus", walk.application)
        window = wait_for("the practice case", lambda: next(
            (each for each in walk.windows() if each.name.startswith("case")), None))
        wait_for("suggestions", lambda: walk.find(window, lambda node: node.getRole() == pyatspi.ROLE_LIST_ITEM and node.name))
        subprocess.run(["xdotool", "search", "--sync", "--onlyvisible", "--name", "case - Candour", "windowactivate", "--sync"],
                       check=True)
        walk.walk_window(window)
        walk.tab_through(window)
        key("F2")
        wait_for("the overview", lambda: walk.find(window, lambda node: node.name == "Time limit" and walk.showing(node)))
        walk.walk_window(window)
        walk.tab_through(window)
        key("F2")
        for command, title in DIALOGS:
            walk.dialog(command, title)
        print(f"{walk.controls} controls")
        for problem in walk.problems:
            print(problem)
        if walk.controls < 100:
            raise SystemExit("So few controls cannot be all of the window.")
        sys.exit(1 if walk.problems else 0)
    finally:
        candour.terminate()
        candour.wait()
        manager.terminate()
        shutil.rmtree(home, ignore_errors=True)


main()
