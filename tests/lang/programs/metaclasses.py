# A small object-relational mapper: metaclass, descriptors, __set_name__, __init_subclass__, class registry.
class Field:
    def __init__(self, kind, *, default=None, required=False):
        self.kind, self.default, self.required = kind, default, required

    def __set_name__(self, owner, name):
        self.name, self.slot = name, f"_{name}"

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        return getattr(obj, self.slot, self.default)

    def __set__(self, obj, value):
        if value is not None and not isinstance(value, self.kind):
            raise TypeError(f"{type(obj).__name__}.{self.name}: {self.kind.__name__} expected, got {value!r}")
        setattr(obj, self.slot, value)

    def __delete__(self, obj):
        delattr(obj, self.slot)

    def __eq__(self, value):
        return Condition(self.name, "=", value)

    def __gt__(self, value):
        return Condition(self.name, ">", value)

    __hash__ = object.__hash__

class Condition:
    OPS = {"=": lambda a, b: a == b, ">": lambda a, b: a is not None and a > b, "and": lambda a, b: a and b}

    def __init__(self, left, op, right):
        self.left, self.op, self.right = left, op, right

    def __and__(self, other):
        return Condition(self, "and", other)

    def __str__(self):
        return f"({self.left} {self.op} {self.right!r})" if self.op != "and" else f"{self.left} AND {self.right}"

    def __call__(self, obj):
        if self.op == "and":
            return self.left(obj) and self.right(obj)
        return self.OPS[self.op](getattr(obj, self.left), self.right)

class ModelMeta(type):
    models = {}

    def __new__(mcls, name, bases, namespace, *, table=None, **kwargs):
        cls = super().__new__(mcls, name, bases, namespace, **kwargs)
        cls.fields = {}
        for base in reversed(cls.__mro__):
            cls.fields |= {k: v for k, v in vars(base).items() if isinstance(v, Field)}
        cls.table = table or name.lower() + "s"
        cls.rows = []
        if bases:
            mcls.models[cls.table] = cls
        return cls

    def __len__(cls):
        return len(cls.rows)

    def __iter__(cls):
        return iter(cls.rows)

    def __getitem__(cls, i):
        return cls.rows[i]

    def __repr__(cls):
        return f"<model {cls.__name__}: {', '.join(cls.fields)}>"

class Model(metaclass=ModelMeta):
    def __init_subclass__(cls, *, abstract=False, **kwargs):
        super().__init_subclass__(**kwargs)
        cls.abstract = abstract

    def __init__(self, **values):
        if self.abstract:
            raise TypeError(f"{type(self).__name__} is abstract")
        for name, field in self.fields.items():
            if field.required and name not in values:
                raise TypeError(f"{name} is required")
        for name, value in values.items():
            if name not in self.fields:
                raise AttributeError(f"{type(self).__name__} has no field {name!r}")
            setattr(self, name, value)
        type(self).rows.append(self)

    @classmethod
    def where(cls, condition):
        return [row for row in cls if condition(row)]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{n}={getattr(self, n)!r}' for n in self.fields)})"

class Named(Model, abstract=True):
    name = Field(str, required=True)

class Person(Named, table="people"):
    age = Field(int, default=0)

class City(Named):
    population = Field(int)
    country = Field(str, default="?")

ann, bob = Person(name="Ann", age=31), Person(name="Bob")
City(name="Rome", population=2_800_000)
print(Person, City, ModelMeta.models, len(Person), len(City), Person[0], list(City))
print(Person.where(Person.age > 20), Person.where(Person.name == "Bob"), str((Person.age > 1) & (Person.name == "x")))
bob.age = 40
print(Person.where((Person.age > 20) & (Person.name == "Bob")), bob.age, vars(bob))
del bob.age
print(bob.age, Person.age.kind.__name__, Person.fields is not Named.fields)
for bad in (lambda: Person(age=1), lambda: Named(name="x"), lambda: setattr(ann, "age", "old"), lambda: City(name="x", mayor="y"), lambda: delattr(bob, "age")):
    try:
        bad()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
