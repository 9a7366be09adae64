"""What can be typed at the command line, and what is said of a wrong call."""

from importlib.metadata import PackageNotFoundError, version

import pytest

from index.command_line import build_parser


class TestWrongCall:
    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("find",),
            ("search",),
            ("search", "ura", "--limit", "0"),
            ("search", "ura", "--batch", "f"),
            ("index", "--fast"),
            ("text",),
        ],
        ids=" ".join,
    )
    def test_shows_the_usage_and_exits_with_2(self, gjej, arguments):
        run = gjej(*arguments)
        assert run.returncode == 2
        assert run.stderr.startswith(b"usage: gjej")
        assert b"Traceback" not in run.stderr

    def test_complains_in_the_persons_language(self, gjej):
        assert gjej("find", language="sq_AL.UTF-8").stderr.startswith("përdorimi: ".encode())

    @pytest.mark.parametrize(
        ("arguments", "albanian", "english"),
        [
            ((), "mungon NËNKOMANDA", "COMMAND is missing"),
            (
                ("find",),
                "„find“ nuk është nënkomandë; nënkomandat janë "
                "index, search, export, analyze, check, text, formats",
                "“find” is no sub-command; the sub-commands are "
                "index, search, export, analyze, check, text, formats",
            ),
            (
                ("search",),
                "mungon një nga këto: KËRKESA --batch",
                "one of these is missing: QUERY --batch",
            ),
            (
                ("search", "ura", "--limit", "0"),
                "--limit: duhet një numër nga 1 e sipër",
                "--limit: a number from 1 on is wanted",
            ),
            (
                ("search", "ura", "--limit"),
                "pas „--limit“ mungon vlera",
                "a value is missing after “--limit”",
            ),
            (
                ("search", "ura", "--batch", "f"),
                "„--batch“ nuk shkon bashkë me „KËRKESA“",
                "“--batch” does not go together with “QUERY”",
            ),
            (("index", "--fast"), "„--fast“ nuk njihet", "“--fast” is not known"),
            (("index", "--json=3"), "„--json“ nuk merr vlerë", "“--json” takes no value"),
            (("text",), "mungon SKEDARI", "FILE is missing"),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_names_what_is_wrong_in_both_languages(self, capsys, arguments, albanian, english):
        for language, detail, quote in (("sq", albanian, "„"), ("en", english, "“")):
            with pytest.raises(SystemExit) as end:
                build_parser(language).parse_args(arguments)
            assert end.value.code == 2
            assert f": {detail}. {quote}gjej" in capsys.readouterr().err


class TestHelp:
    @pytest.mark.parametrize(
        "command",
        [(), ("index",), ("search",), ("analyze",), ("check",), ("text",), ("formats",)],
        ids=" ".join,
    )
    def test_is_in_the_persons_language(self, capsys, command):
        with pytest.raises(SystemExit) as end:
            build_parser("sq").parse_args([*command, "--help"])
        text = capsys.readouterr().out
        assert end.value.code == 0
        assert text.startswith(f"përdorimi: {' '.join(('gjej', *command))} [-h]")
        assert "trego këtë ndihmë dhe mbaro" in text
        english = ("usage", "arguments", "options", "show", "COMMAND", "FILE", "FOLDER", "DIR")
        assert [word for word in english if word in text] == []

    def test_tells_the_version_without_a_sub_command(self, gjej):
        run = gjej("--version")
        assert (run.returncode, run.stderr) == (0, b"")
        assert run.stdout.decode().strip() == f"gjej {version('gjej')}"

    def test_tells_a_version_where_gjej_was_never_installed(self, capsys, monkeypatch):
        def find_none(name):
            raise PackageNotFoundError(name)

        monkeypatch.setattr("importlib.metadata.version", find_none)
        with pytest.raises(SystemExit):
            build_parser("en").parse_args(["--version"])
        assert capsys.readouterr().out == "gjej 0.1.0\n"
