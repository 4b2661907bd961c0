"""Parses each different statement once, with SQLFluff's Redshift dialect, in two processes.

Its argument is a file that keeps the fingerprints of statements that this version of SQLFluff has parsed before.
"""
import glob
import hashlib
import multiprocessing
import pathlib
import re
import sys
import time

PROCESSES = 2
TOKEN = re.compile(r"""'(?:[^'\\]|''|\\.)*'|"(?:[^"]|"")*"|--[^\n]*|/\*.*?\*/|;|.""", re.DOTALL)
EXCEPTIONS = ".ci/sqlfluff-exceptions"


def sources():
    """Finds golden files and samples; a build must have written the samples."""
    golden = sorted(glob.glob("sparkify-sql/src/test/resources/golden/redshift/*.sql"))
    samples = sorted(glob.glob("*/target/samples/redshift/**/*.sql", recursive=True))
    if not golden or not samples:
        sys.exit("There are no golden files or no samples: run ./mvnw verify first")
    return golden + samples


def statements(text):
    """Splits a script; yields line and text of each statement, without the comments around it and psql's own lines."""
    text = re.sub(r"(?m)\A\\set .*$", "", text)
    line, start, piece = 1, None, []
    for token in TOKEN.findall(text):
        if token == ";":
            yield start, "".join(piece).rstrip()
            start, piece = None, []
        elif piece or not (token.isspace() or token.startswith(("--", "/*"))):
            start = start or line
            piece.append(token)
        line += token.count("\n")
    if "".join(piece).strip():
        yield start, "".join(piece).rstrip()


def prepare():
    global linter
    from sqlfluff.core import FluffConfig, Linter

    linter = Linter(config=FluffConfig(overrides={"dialect": "redshift", "templater": "raw"}))


def unparsable(statement):
    """Tells what cannot be parsed of a statement, nothing if all can."""
    parsed = linter.parse_string(statement + ";\n")
    found = [violation.desc() for violation in parsed.violations]
    if parsed.tree is None or "unparsable" in parsed.tree.descendant_type_set:
        found = found or ["nothing could be parsed"]
    return statement, found


def exceptions():
    lines = pathlib.Path(EXCEPTIONS).read_text().splitlines()
    listed = [line.split(" ", 1) for line in lines if line and not line.startswith("#")]
    for page, pattern in listed:
        if not page.startswith("https://docs.aws.amazon.com/redshift/"):
            sys.exit(f"{EXCEPTIONS}: {page} is no page of Redshift's documentation")
    return [(pattern, re.compile(pattern, re.DOTALL)) for _, pattern in listed]


def fingerprint(statement):
    return hashlib.sha256(statement.encode()).hexdigest()


def main():
    begun = time.monotonic()
    places = {}
    count = 0
    for source in sources():
        for line, statement in statements(pathlib.Path(source).read_text()):
            places.setdefault(statement, f"{source}:{line}")
            count += 1
    kept = pathlib.Path(sys.argv[1])
    known = set(kept.read_text().split()) if kept.exists() else set()
    fresh = [statement for statement in places if fingerprint(statement) not in known]
    prepare()
    with multiprocessing.get_context("fork").Pool(PROCESSES) as pool, kept.open("a") as keep:
        judged = []
        for statement, found in pool.imap_unordered(unparsable, sorted(fresh, key=len, reverse=True), 4):
            if found:
                judged.append((places[statement], statement, found))
            else:
                keep.write(fingerprint(statement) + "\n")
    needed, failures = set(), 0
    listed = exceptions()
    for place, statement, found in sorted(judged):
        allowed = {pattern for pattern, regex in listed if regex.search(statement)}
        needed |= allowed
        if not allowed:
            failures += 1
            print(f"{place}: {'; '.join(found)}\n{statement}\n", file=sys.stderr)
    for pattern, _ in listed:
        if pattern not in needed:
            failures += 1
            print(f"{EXCEPTIONS}: nothing needs {pattern} any more: remove it", file=sys.stderr)
    print(
        f"SQLFluff: {count} statements, {len(places)} different, {len(fresh)} of them parsed now,"
        f" {len(judged)} unparsable, {failures} problems, {time.monotonic() - begun:.0f} s"
    )
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
