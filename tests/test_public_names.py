"""The top level of the package: what it offers, and what it costs to import."""

import ast
import inspect
import subprocess
import sys
from importlib import import_module
from pathlib import Path

import pytest

import claimkit


def _typing_imports() -> dict[str, str]:
    """What a type checker sees: each name and the module that it is imported from."""
    source = Path(claimkit.__file__).read_text(encoding="utf-8")
    [block] = [
        node
        for node in ast.parse(source).body
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"
    ]
    return {
        alias.name: str(node.module).removeprefix("claimkit.")
        for node in block.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }


def test_type_checkers_see_the_names_that_load() -> None:
    assert _typing_imports() == claimkit._HOME


def test_all_lists_every_name() -> None:
    assert set(claimkit.__all__) == {*claimkit._HOME, "__version__"}
    assert set(claimkit.__all__) <= set(dir(claimkit))


@pytest.mark.parametrize("name", sorted(claimkit._HOME))
def test_name_is_documented_and_at_home(name: str) -> None:
    value = getattr(claimkit, name)
    assert value is getattr(import_module(f"claimkit.{claimkit._HOME[name]}"), name)
    documentation = inspect.getdoc(value)
    assert documentation
    assert len(documentation.split()) >= 4
    assert ">>> " in documentation, "an example that runs"


def test_unknown_name() -> None:
    with pytest.raises(AttributeError, match="no attribute 'find_everything'"):
        _ = claimkit.find_everything  # type: ignore[attr-defined]


def test_import_loads_nothing_heavy() -> None:
    code = (
        "import sys, claimkit; print(*sorted(m for m in sys.modules if m.startswith(('claimkit', 'attr', 'cattrs'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == [
        "claimkit", "claimkit._version", "claimkit.model", "claimkit.model.display", "claimkit.report",
    ]  # fmt: skip


def test_no_module_reads_tables_when_imported() -> None:
    """Tables are read when first needed; importing every finder stays cheap."""
    code = (
        "import claimkit, gc; [getattr(claimkit, name) for name in claimkit._HOME];"
        "from claimkit.english.tables.table import Table;"
        "print([one for one in gc.get_objects() if isinstance(one, Table) and 'rows' in vars(one)])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
