# A small Lisp: reader, evaluator with closures and tail calls, printer.
import operator
import sys
from functools import reduce


class Symbol(str):
    table = {}

    def __new__(cls, name):
        if name not in cls.table:
            cls.table[name] = super().__new__(cls, name)
        return cls.table[name]

    def __repr__(self):
        return str(self)


class LispError(Exception):
    pass


class Env(dict):
    def __init__(self, names=(), values=(), outer=None):
        super().__init__(zip(names, values))
        self.outer = outer

    def find(self, name):
        env = self
        while env is not None:
            if name in env:
                return env
            env = env.outer
        raise LispError(f"unbound: {name}")


class Lambda:
    def __init__(self, names, body, env):
        self.names, self.body, self.env = names, body, env

    def __call__(self, *args):
        return evaluate(self.body, Env(self.names, args, self.env))


def tokenize(text):
    return text.replace("(", " ( ").replace(")", " ) ").replace("'", " ' ").split()


def read(tokens):
    if not tokens:
        raise LispError("unexpected end")
    token = tokens.pop(0)
    if token == "(":
        out = []
        while tokens and tokens[0] != ")":
            out.append(read(tokens))
        if not tokens:
            raise LispError("missing )")
        tokens.pop(0)
        return out
    if token == ")":
        raise LispError("unexpected )")
    if token == "'":
        return [Symbol("quote"), read(tokens)]
    for convert in (int, float):
        try:
            return convert(token)
        except ValueError:
            pass
    return {"#t": True, "#f": False}.get(token, Symbol(token))


def show(x):
    match x:
        case True | False:
            return "#t" if x else "#f"
        case list():
            return "(" + " ".join(map(show, x)) + ")"
        case Lambda(names=names):
            return f"#<lambda {' '.join(names)}>"
        case None:
            return ""
        case _ if callable(x):
            return "#<builtin>"
    return str(x)


def evaluate(x, env):
    while True:
        match x:
            case Symbol():
                return env.find(x)[x]
            case [] | int() | float():
                return x
            case ["quote", value]:
                return value
            case ["if", test, yes, *no]:
                x = yes if evaluate(test, env) is not False else no[0] if no else None
                if x is None:
                    return None
            case ["define", [name, *names], *body]:
                env[name] = Lambda(names, ["begin", *body] if len(body) > 1 else body[0], env)
                return None
            case ["define", name, value]:
                env[name] = evaluate(value, env)
                return None
            case ["set!", name, value]:
                env.find(name)[name] = evaluate(value, env)
                return None
            case ["lambda", names, body]:
                return Lambda(names, body, env)
            case ["let", pairs, body]:
                env = Env([n for n, _ in pairs], [evaluate(v, env) for _, v in pairs], env)
                x = body
            case ["cond", *clauses]:
                for test, result in clauses:
                    if test == "else" or evaluate(test, env) is not False:
                        x = result
                        break
                else:
                    return None
            case ["begin", *parts, last]:
                for part in parts:
                    evaluate(part, env)
                x = last
            case [f, *args]:
                f, *args = [evaluate(part, env) for part in x]
                if isinstance(f, Lambda):
                    if len(args) != len(f.names):
                        raise LispError(f"expected {len(f.names)} arguments, got {len(args)}")
                    x, env = f.body, Env(f.names, args, f.env)
                elif callable(f):
                    return f(*args)
                else:
                    raise LispError(f"not a procedure: {show(f)}")
            case _:
                return x


GLOBAL = Env(
    ["+", "*", "-", "/", "<", "=", "car", "cdr", "cons", "list", "null?", "append", "length"],
    [
        lambda *a: sum(a), lambda *a: reduce(operator.mul, a, 1), lambda a, *b: a - sum(b) if b else -a, operator.truediv,
        operator.lt, operator.eq, lambda a: a[0], lambda a: a[1:], lambda a, b: [a, *b], lambda *a: list(a), lambda a: a == [],
        lambda *a: sum(a, []), len,
    ],
)

PROGRAM = """
(+ 1 2 (* 3 4))
(define (fact n) (if (< n 2) 1 (* n (fact (- n 1)))))
(fact 30)
(define (loop n acc) (if (= n 0) acc (loop (- n 1) (+ acc n))))
(loop 20000 0)
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(map (lambda (x) (* x x)) '(1 2 3 4))
(define (counter) (let ((n 0)) (lambda () (begin (set! n (+ n 1)) n))))
(define c (counter))
(list (c) (c) (c))
(cond ((< 2 1) 'no) ((= 1 1) 'yes) (else 'never))
(define (fib n) (cond ((< n 2) n) (else (+ (fib (- n 1)) (fib (- n 2))))))
(map fib '(1 5 10 15))
'(a (b . c) #t 1.5)
car
fact
(append '(1) '(2 3) '())
(undefined 1)
(fact 1 2)
(1 2)
(car '())
(+ 1
)
"""
for line in PROGRAM.strip().splitlines():
    try:
        result = evaluate(read(tokenize(line)), GLOBAL)
        if result is not None:
            print(show(result))
    except LispError as e:
        print("error:", e)
    except (IndexError, TypeError) as e:
        print(type(e).__name__, e)
