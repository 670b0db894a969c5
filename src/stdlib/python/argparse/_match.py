"""One run of a parser over a command line."""

import re as _re
import sys as _sys

from ._base import (
    ArgumentError, ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, argument_name,
)
from ._parser import _NUMBER


class Run:
    """The state while arguments are found."""

    def __init__(self, parser, args, namespace):
        if parser.fromfile_prefix_chars is not None:
            args = parser._read_args_from_files(args)
        self.parser, self.args, self.namespace = parser, args, namespace
        self.seen, self.seen_non_default, self.warned = set(), set(), set()
        self.extras = []
        # For each argument a letter: O an option, A anything else, - a "--".
        self.options, pattern, only_args = {}, [], False
        for i, arg in enumerate(args):
            if only_args:
                pattern.append("A")
            elif arg == "--":
                pattern.append("-")
                only_args = True
            else:
                found = self.option_of(arg)
                if found is None:
                    pattern.append("A")
                else:
                    self.options[i] = found
                    pattern.append("O")
        self.pattern = "".join(pattern)
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for i, action in enumerate(group._group_actions):
                others = group._group_actions[:i] + group._group_actions[i + 1 :]
                self.conflicts.setdefault(action, []).extend(others)

    def option_of(self, arg):
        """[(action, option, separator, attached value)] of what may be an option; None: it is an argument."""
        parser = self.parser
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        known = parser._option_string_actions
        if arg in known:
            return [(known[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        option, equals, value = arg.partition("=")
        if equals and option in known:
            return [(known[option], option, equals, value)]
        found = self.abbreviations(arg)
        if found:
            return found
        if _NUMBER.match(arg) and not parser._has_negative_number_optionals:
            return None
        if " " in arg:
            return None
        return [(None, arg, None, None)]

    def abbreviations(self, arg):
        parser, found = self.parser, []
        known, chars = parser._option_string_actions, parser.prefix_chars
        if arg[0] in chars and arg[1] in chars:
            if parser.allow_abbrev:
                prefix, equals, value = arg.partition("=")
                for option, action in known.items():
                    if option.startswith(prefix):
                        found.append((action, option, equals or None, value if equals else None))
        elif arg[0] in chars and arg[1] not in chars:
            prefix, equals, value = arg.partition("=")
            short, attached = arg[:2], arg[2:]
            for option, action in known.items():
                if option == short:
                    found.append((action, option, "", attached))
                elif parser.allow_abbrev and option.startswith(prefix):
                    found.append((action, option, equals or None, value if equals else None))
        return found

    def nargs_pattern(self, action):
        nargs, option = action.nargs, bool(action.option_strings)
        if nargs is None:
            text = "(-*A-*)"
        elif nargs == OPTIONAL:
            text = "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            text = "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            text = "(-*A[A-]*)"
        elif nargs == REMAINDER:
            text = "([AO-]*)" if option else "(.*)"
        elif nargs == PARSER:
            text = "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            text = "(-*)"
        else:
            text = f"(-*{'-*'.join('A' * nargs)}-*)"
        if option:
            text = text.replace("-*", "").replace("-", "")
        return text

    def take(self, action, strings, option_string=None):
        parser = self.parser
        self.seen.add(action)
        values = parser._get_values(action, strings)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, []):
                if other in self.seen_non_default:
                    raise ArgumentError(action, f"not allowed with argument {argument_name(other)}")
        if values is not SUPPRESS:
            action(parser, self.namespace, values, option_string)

    def count_for(self, action, letters):
        match = _re.match(self.nargs_pattern(action), letters)
        if match is None:
            messages = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
            message = messages.get(action.nargs)
            if message is None:
                word = "argument" if action.nargs == 1 else "arguments"
                message = f"expected {action.nargs} {word}"
            raise ArgumentError(action, message)
        return len(match.group(1))

    def option(self, start):
        """Take the option at `start`; where to go on."""
        found = self.options[start]
        if len(found) > 1:
            options = ", ".join(option for _, option, _, _ in found)
            raise ArgumentError(None, f"ambiguous option: {self.args[start]} could match {options}")
        action, option, separator, attached = found[0]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                return start + 1
            if attached is not None:
                count = self.count_for_attached(action)
                chars = self.parser.prefix_chars
                if count == 0 and option[1] not in chars and attached != "":
                    if separator or attached[0] in chars:
                        raise ArgumentError(action, f"ignored explicit argument {attached!r}")
                    taken.append((action, [], option))
                    option = option[0] + attached[0]
                    rest = attached[1:]
                    known = self.parser._option_string_actions
                    if option not in known:
                        self.extras.append(option[0] + attached)
                        stop = start + 1
                        break
                    action = known[option]
                    if not rest:
                        attached = separator = None
                    elif rest[0] == "=":
                        separator, attached = "=", rest[1:]
                    else:
                        separator, attached = "", rest
                    continue
                if count == 1:
                    stop = start + 1
                    taken.append((action, [attached], option))
                    break
                raise ArgumentError(action, f"ignored explicit argument {attached!r}")
            begin = start + 1
            count = self.count_for(action, self.pattern[begin:])
            stop = begin + count
            taken.append((action, self.args[begin:stop], option))
            break
        for action, strings, option in taken:
            if action.deprecated and option not in self.warned:
                _sys.stderr.write(f"{self.parser.prog}: warning: option '{option}' is deprecated\n")
                self.warned.add(option)
            self.take(action, strings, option)
        return stop

    def count_for_attached(self, action):
        match = _re.match(self.nargs_pattern(action), "A")
        if match is None:
            return self.count_for(action, "A")
        return len(match.group(1))

    def positionals_at(self, start):
        """Take as many positional arguments as possible from `start` on; where to go on."""
        counts = []
        for n in range(len(self.left), 0, -1):
            pattern = "".join(self.nargs_pattern(a) for a in self.left[:n])
            match = _re.match(pattern, self.pattern[start:])
            if match is not None:
                counts = [len(s) for s in match.groups()]
                if match.end() < len(self.pattern) - start and self.pattern[start + match.end()] == "O":
                    # What took nothing may find something behind the option.
                    while counts and not counts[-1]:
                        counts.pop()
                break
        for action, count in zip(self.left, counts):
            strings = self.args[start : start + count]
            if action.nargs == PARSER and strings and strings[0] == "--":
                strings = strings[1:]
            start += count
            self.take(action, strings)
        self.left[:] = self.left[len(counts) :]
        return start

    def run(self):
        parser = self.parser
        self.left = [a for a in parser._actions if not a.option_strings]
        last_option = max(self.options, default=-1)
        start = 0
        while start <= last_option:
            following = start
            while following <= last_option and following not in self.options:
                following += 1
            if start != following:
                end = self.positionals_at(start)
                if end > start:
                    start = end
                    continue
                start = end
            if start not in self.options:
                self.extras.extend(self.args[start:following])
                start = following
            start = self.option(start)
        stop = self.positionals_at(start)
        self.extras.extend(self.args[stop:])
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(argument_name(action))
            elif (
                action.default is not None and isinstance(action.default, str) and hasattr(self.namespace, action.dest)
                and action.default is getattr(self.namespace, action.dest)
            ):
                setattr(self.namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(a in self.seen_non_default for a in group._group_actions):
                names = [argument_name(a) for a in group._group_actions if a.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")
        return self.namespace, self.extras
