"""Neovim, as Examples/editors sets it up, driven by keys."""

import os
import re
import time

import pynvim
import pytest

from conftest import ROOT

CONFIGURATION = ROOT / "Examples" / "editors" / "neovim" / "dateline.lua"
PATIENCE = float(os.environ.get("DATELINE_PATIENCE", "120"))


class Neovim:
    def __init__(self, dateline):
        os.environ["PATH"] = os.path.dirname(dateline) + os.pathsep + os.environ["PATH"]
        self.vim = pynvim.attach(
            "child", argv=["nvim", "--embed", "--headless", "--clean", "--cmd", f"source {CONFIGURATION}"]
        )
        self.vim.command("set noswapfile hidden shortmess+=F columns=200")

    def until(self, what, look):
        """Looks until something is seen."""
        end = time.monotonic() + PATIENCE
        while True:
            seen = look()
            if seen:
                return seen
            if time.monotonic() > end:
                raise AssertionError(
                    f"{what}: not seen in\n{self.text()}\n{self.rules()}\n{self.vim.command_output('messages')}"
                )
            time.sleep(0.02)

    def open(self, path):
        self.vim.command(f"edit {self.vim.funcs.fnameescape(str(path))}")
        self.until("a server", lambda: self.vim.exec_lua("return #vim.lsp.buf_get_clients(0) > 0"))

    def text(self):
        return "\n".join(self.vim.current.buffer[:]) + "\n"

    def search(self, text, offset=0):
        """Puts the cursor on a piece of text."""
        for number, line in enumerate(self.vim.current.buffer[:]):
            if text in line and (text != "# " or line.startswith(text)):
                self.vim.current.window.cursor = (
                    number + 1,
                    len((line[: line.index(text)] + text[:offset]).encode()),
                )
                return
        raise AssertionError(f"{text!r} isn't in\n{self.text()}")

    def rules(self):
        return sorted({each["code"] for each in self.vim.exec_lua("return vim.diagnostic.get(0)")})

    def see(self, *rules):
        """Waits until just these rules are broken here."""
        self.until(f"{rules}", lambda: self.rules() == sorted(rules))

    def close(self):
        servers = self.vim.exec_lua(
            "return vim.tbl_map(function(c) return c.rpc.pid or 0 end, vim.lsp.get_active_clients())"
        )
        try:
            self.vim.command("qall!")
        except (OSError, EOFError):
            pass
        self.vim.close()
        return servers


@pytest.fixture
def neovim(dateline):
    neovim = Neovim(dateline)
    yield neovim
    neovim.close()


def headline(text):
    return re.search(r"(?m)^# (.*)$", text)[1]


def test_session(neovim, archive, sample):
    vim = neovim.vim
    folder = archive(sample.name)
    neovim.open(folder / sample.other)
    other_headline = headline(neovim.text())
    neovim.open(folder / sample.page)
    original = neovim.text()

    # Diagnostics, where they are.
    neovim.search(f"[{other_headline}]", 1)
    neovim.vim.input("ct]🌊e\u0301𠮷<Esc>")
    neovim.see("stale-related-text")
    (found,) = vim.exec_lua("return vim.diagnostic.get(0)")
    line = vim.current.buffer[found["lnum"]].encode()
    assert line[found["col"] : found["end_col"]].decode() == "🌊e\u0301𠮷"

    # A quick fix.
    vim.exec_lua("vim.ui.select = function(items, options, chosen) _G.items = items; chosen(items[1], 1) end")
    vim.exec_lua("vim.lsp.buf.code_action()")
    neovim.see()
    assert neovim.text() == original

    # The target, and back.
    neovim.search(f"[{other_headline}]", 3)
    vim.exec_lua("vim.lsp.buf.definition()")
    neovim.until("the target", lambda: vim.current.buffer.name == str(folder / sample.other))
    assert headline(vim.current.line + "\n").strip() == other_headline.strip()
    vim.command("buffer " + vim.funcs.fnameescape(str(folder / sample.page)))

    # Completion of a related item: the one that was taken away comes back as it was.
    vim.command("set completeopt=menuone")
    items = [line for line in vim.current.buffer[:] if re.match(r"\d+\. \[.*\]\(/.*_$", line)]
    neovim.search(items[-1])
    vim.input("cc" + items[-1].partition("[")[0] + "<C-x><C-o>")
    neovim.until("completions", lambda: vim.funcs.pumvisible())
    vim.input("<C-n><C-y>" if vim.funcs.complete_info(["selected"])["selected"] < 0 else "<C-y>")
    neovim.until("no menu", lambda: not vim.funcs.pumvisible())
    vim.input("<Esc>")
    neovim.until("the mode for commands", lambda: vim.funcs.mode() == "n")
    assert len([line for line in vim.current.buffer[:] if re.match(r"\d+\. \[.*\]\(/.*_$", line)]) == len(items)
    neovim.see()

    # Layout.
    neovim.search("_" + items[0].rpartition(" _")[2])
    vim.input("i   <Esc>")
    vim.exec_lua("(vim.lsp.buf.format or vim.lsp.buf.formatting_sync)()")
    assert items[0] in vim.current.buffer[:]

    # The headline, through the archive: the other open page has it at once, and no link is stale.
    neovim.search("# ", 4)
    new = "新 " + headline(original).strip()
    vim.exec_lua("vim.lsp.buf.rename(...)", new)
    neovim.until("the new headline", lambda: headline(neovim.text()).strip() == new)
    vim.command("buffer " + vim.funcs.fnameescape(str(folder / sample.other)))
    neovim.until("the new link", lambda: f"[{new}" in neovim.text())
    neovim.see()

    # Another page is refreshed by what is typed here, before anything is written.
    neovim.search("# ", 2)
    vim.input("iX<Esc>")
    vim.command("buffer " + vim.funcs.fnameescape(str(folder / sample.page)))
    neovim.until("the stale link", lambda: "stale-related-text" in neovim.rules())


def test_lenses_and_explanations(neovim, archive, sample):
    vim = neovim.vim
    folder = archive(sample.name)
    neovim.open(folder / sample.page)

    def lenses():
        vim.exec_lua("vim.lsp.codelens.refresh()")
        time.sleep(0.1)
        return vim.exec_lua("return vim.lsp.codelens.get(0)")

    neovim.until("a lens", lenses)
    neovim.search("# ", 2)
    vim.exec_lua("vim.ui.select = function(items, options, chosen) chosen(items[1], 1) end")
    vim.exec_lua("vim.lsp.codelens.run()")
    places = neovim.until("the places", lambda: vim.funcs.getqflist())
    assert any(vim.funcs.bufname(place["bufnr"]).endswith(sample.other) for place in places)
    vim.command("cclose")
    neovim.search("_" + {"english": "Context: ", "chinese": "消息: "}[sample.name])
    vim.input("O1. [x](/news/1900/01/1/none.md)<Esc>")
    neovim.until("a slip", neovim.rules)
    vim.exec_lua(
        """vim.ui.select = function(items, options, chosen)
          for place, item in ipairs(items) do
            if options.format_item(item):find('^Explain') then return chosen(item, place) end
          end
        end
        vim.lsp.buf.code_action()"""
    )
    neovim.until("an explanation", lambda: "LSP[dateline]" in vim.command_output("messages"))
