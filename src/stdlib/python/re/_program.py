"""Regular expressions, from a tree to a program for `_re`: a list of words, operations numbered as there."""
from re._parser import ASCII, DOTALL, IGNORECASE, MOST, Parser

MATCH, CHAR, ANY, ALL, SET, SPLIT, JUMP, SAVE, AT, BACKREF, LOOK, ATOMIC, COND, REPEAT, ENTER, AGAIN = range(16)
_LARGEST = 1000000


class Program:
    """One program being made."""

    def __init__(self, groups, is_str):
        self.words = []
        self.is_str = is_str
        self.registers = 2 * groups + 2

    def single(self, node):
        """The words of a node that matches exactly one character, or None."""
        kind = node[0]
        if kind == "seq" and len(node[1]) == 1:
            return self.single(node[1][0])
        if kind == "char":
            c = node[1]
            fold = self.fold(node[2])
            if fold & 4:
                if chr(c).isalpha() and c < 128:
                    return [SET, fold, 1, 0, c, c]
            elif fold:
                text = chr(c)
                if text.lower() != text or text.upper() != text:
                    return [SET, 2, 1, 0, c, c] if text.lower() == text else [SET, 2, 2, 0, c, c, 0, ord(text.lower()[0]), ord(text.lower()[0])]
            return [CHAR, c]
        if kind == "any":
            return [ALL if node[1] & DOTALL else ANY]
        if kind == "set":
            flags = node[1] | self.fold(node[3])
            words = [SET, flags, len(node[2])]
            for item in node[2]:
                words += item
            return words
        return None

    def fold(self, flags):
        """Bits that say how cases are told apart: 0, 2 for not at all, 6 for not of ASCII letters."""
        if not flags & IGNORECASE:
            return 0
        return 6 if flags & ASCII or not self.is_str else 2

    def emit(self, node):
        words = self.words
        if len(words) > _LARGEST:
            raise NotImplementedError("mimeo does not support regular expressions this large yet")
        one = self.single(node)
        if one is not None:
            words += one
            return
        kind = node[0]
        if kind == "seq":
            for item in node[1]:
                self.emit(item)
        elif kind == "branch":
            jumps = []
            for branch in node[1][:-1]:
                split = len(words)
                words += [SPLIT, split + 3, 0]
                self.emit(branch)
                jumps.append(len(words) + 1)
                words += [JUMP, 0]
                words[split + 2] = len(words)
            self.emit(node[1][-1])
            for at in jumps:
                words[at] = len(words)
        elif kind == "group":
            words += [SAVE, 2 * node[1]]
            self.emit(node[2])
            words += [SAVE, 2 * node[1] + 1]
        elif kind == "at":
            words += [AT, node[1]]
        elif kind == "backref":
            words += [BACKREF, node[1], self.fold(node[2])]
        elif kind == "look":
            at = len(words)
            words += [LOOK, int(node[1]), node[2], 0]
            self.emit(node[3])
            words.append(MATCH)
            words[at + 3] = len(words)
        elif kind == "atomic":
            self.atomic(node[1])
        elif kind == "cond":
            at = len(words)
            words += [COND, node[1], 0]
            self.emit(node[2])
            words += [JUMP, 0]
            jump = len(words) - 1
            words[at + 2] = len(words)
            self.emit(node[3])
            words[jump] = len(words)
        elif kind == "repeat":
            self.repeat(node)

    def atomic(self, node):
        words = self.words
        at = len(words)
        words += [ATOMIC, 0]
        self.emit(node)
        words.append(MATCH)
        words[at + 1] = len(words)

    def repeat(self, node):
        _, kind, least, most, body = node
        one = self.single(body)
        if one is not None:
            self.words += [REPEAT, kind, least, most]
            self.words += one
        elif kind == 2:
            self.atomic(("repeat", 0, least, most, body))
        else:
            self.copies(kind, least, most, body)

    def split(self, lazy):
        """A choice between going on and leaving: where to write the address to leave to."""
        words = self.words
        at = len(words)
        words += [SPLIT, at + 3, at + 3]
        return at + 1 if lazy else at + 2

    def copies(self, lazy, least, most, body):
        words = self.words
        for _ in range(least):
            self.emit(body)
        if most == MOST:
            loop = len(words)
            leave = self.split(lazy)
            register = self.registers
            self.registers += 1
            words += [ENTER, register]
            self.emit(body)
            words += [AGAIN, register, loop]
            words[leave] = len(words)
            return
        leaves = []
        for _ in range(most - least):
            leaves.append(self.split(lazy))
            self.emit(body)
        for at in leaves:
            words[at] = len(words)


def compile(pattern, flags):
    """The program of a pattern, with what the pattern object has to know."""
    parser = Parser(pattern, flags)
    tree = parser.parse()
    program = Program(parser.groups, parser.is_str)
    program.emit(tree)
    program.words.append(MATCH)
    code = b"".join([word.to_bytes(4, "little") for word in program.words])
    return code, parser.groups, program.registers, parser.names, parser.flags
