"""What machine and which implementation a program runs on."""

import sys


def _uname():
    import os

    return os.uname()


def system():
    return _uname().sysname


def node():
    return _uname().nodename


def release():
    return _uname().release


def version():
    return _uname().version


def machine():
    return _uname().machine


def processor():
    return ""


def uname():
    from collections import namedtuple

    u = _uname()
    kind = namedtuple("uname_result", "system node release version machine")
    kind.processor = ""
    return kind(u.sysname, u.nodename, u.release, u.version, u.machine)


def architecture(executable=None, bits="", linkage=""):
    return "64bit", "ELF"


def platform(aliased=False, terse=False):
    u = _uname()
    libc = "" if terse else "-with-glibc" + ".".join(libc_ver()[1:2])
    return f"{u.sysname}-{u.release}-{u.machine}{libc}"


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return "glibc", ""


def python_implementation():
    return "mimeo"


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(map(str, sys.version_info[:3]))


def python_branch():
    return ""


def python_revision():
    return ""


def python_build():
    return "main", ""


def python_compiler():
    return "rustc"


def mac_ver(release="", versioninfo=("", "", ""), machine=""):
    return release, versioninfo, machine


def win32_ver(release="", version="", csd="", ptype=""):
    return release, version, csd, ptype


def win32_edition():
    return None


def java_ver(release="", vendor="", vminfo=("", "", ""), osinfo=("", "", "")):
    return release, vendor, vminfo, osinfo


def freedesktop_os_release():
    """The entries of os-release as a dict."""
    for name in ("/etc/os-release", "/usr/lib/os-release"):
        try:
            with open(name, encoding="utf-8") as file:
                lines = file.read().splitlines()
        except OSError:
            continue
        found = {"NAME": "Linux", "ID": "linux", "PRETTY_NAME": "Linux"}
        for line in lines:
            key, equals, value = line.strip().partition("=")
            if equals and not key.startswith("#"):
                if value[:1] in ("'", '"'):
                    value = value[1:-1]
                found[key] = value
        return found
    raise OSError("Unable to read files /etc/os-release, /usr/lib/os-release")
