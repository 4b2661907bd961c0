"""Reads a repository that the published modules were installed into, and fails unless each has what Maven Central asks for.

Takes the repository and what else is demanded: --bills of materials, --signed files. With --licences it prints what is shipped with.
"""

import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

POM = "{http://maven.apache.org/POM/4.0.0}"
DEMANDED = [
    "name", "description", "url", "licenses/license/name", "licenses/license/url", "developers/developer/name",
    "scm/connection", "scm/developerConnection", "scm/url",
]
problems = []


def text(pom, path):
    return (pom.findtext("/".join(POM + part for part in path.split("/"))) or "").strip()


def check_pom(artifact, pom):
    for path in DEMANDED:
        if not text(pom, path):
            problems.append(f"{artifact}: its POM has no {path}")
    if pom.find(POM + "parent") is not None:
        problems.append(f"{artifact}: its POM needs another one")
    if pom.find(POM + "repositories") is not None:
        problems.append(f"{artifact}: its POM names repositories")
    if artifact not in ("sparkify-parent", "sparkify-bom"):
        for element in pom.iter():
            if "${" in (element.text or ""):
                problems.append(f"{artifact}: its POM has {element.text.strip()} in it")
    for dependency in pom.iter(POM + "dependency"):
        own = text(dependency, "groupId") in ("dev.sparkify", "${project.groupId}")
        if not own and text(dependency, "version").endswith("-SNAPSHOT"):
            problems.append(f"{artifact}: it needs the snapshot of {text(dependency, 'artifactId')}")


def check_jar(artifact, jar):
    names = zipfile.ZipFile(jar).namelist()
    for name in ("module-info.class", "META-INF/LICENSE"):
        if name not in names:
            problems.append(f"{artifact}: its jar has no {name}")


def check_files(artifact, folder, version, packaging):
    ends = [".pom"]
    if "--bills" in sys.argv:
        ends += ["-cyclonedx.json", "-cyclonedx.xml"]
    if packaging == "jar":
        ends += [".jar", "-sources.jar", "-javadoc.jar"]
    demanded = {f"{artifact}-{version}{end}" for end in ends}
    if "--signed" in sys.argv:
        demanded |= {f"{name}.asc" for name in demanded}
    there = {file.name for file in folder.iterdir() if file.name.startswith(artifact) and file.stat().st_size > 0}
    problems.extend(f"{artifact}: {name} is missing" for name in sorted(demanded - there))
    problems.extend(f"{artifact}: {name} is not meant to be published" for name in sorted(there - demanded))
    jar = folder / f"{artifact}-{version}.jar"
    if jar.exists():
        check_jar(artifact, jar)


def check_bom(pom, versions):
    own = text(pom, "version")
    managed = {
        text(entry, "artifactId"): text(entry, "version").replace("${project.version}", own)
        for entry in pom.iter(POM + "dependency")
    }
    modules = {name: version for name, version in versions.items() if name not in ("sparkify-parent", "sparkify-bom")}
    if managed != modules:
        problems.append(f"sparkify-bom: it manages {managed}, but published are {modules}")


def check(repository):
    poms = sorted(repository.glob("dev/sparkify/*/*/*.pom"))
    versions = {}
    for file in poms:
        artifact, version = file.parent.parent.name, file.parent.name
        pom = ElementTree.parse(file).getroot()
        versions[artifact] = version
        check_pom(artifact, pom)
        check_files(artifact, file.parent, version, text(pom, "packaging") or "jar")
        if artifact == "sparkify-bom":
            bom = pom
    if len(set(versions.values())) != 1 or "sparkify-bom" not in versions:
        sys.exit(f"Expected each module in one version, with sparkify-bom, in {repository}, but there are {versions}")
    check_bom(bom, versions)
    return versions


def licences(modules):
    """Joins what each module brings to one table; the first line of a file's table is its head."""
    brought = {}
    for module in modules:
        listed = pathlib.Path(module, "target/generated-sources/license/dependencies.md")
        for line in listed.read_text().splitlines() if listed.exists() else []:
            if re.match(r"\| (?!artifact|dev\.sparkify:)[a-z]", line):
                brought.setdefault(line, []).append(module.removeprefix("sparkify-"))
    print("""# What is shipped with

What each published module brings along, by the licences that its authors name; what only tests and the build use is not
listed. `.ci/projects --update` writes this page, and `./mvnw -Prelease verify` refuses a licence that the root `pom.xml` does not name.
The page of sparkify-report carries [Chart.js](https://www.chartjs.org) within itself (MIT).

| artifact | version | licence | brought by |
|---|---|---|---|""")
    for line in sorted(brought):
        print(f"{line} {', '.join(brought[line])} |")


found = check(pathlib.Path(sys.argv[1]))
if problems:
    sys.exit("\n".join(problems))
if "--licences" in sys.argv:
    licences(sorted(found))
