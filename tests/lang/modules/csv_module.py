import csv
import io

text = 'name,age,note\r\n"Smith, J",42,"says ""hi"""\r\nLi,,\r\n\r\n"two\nlines",3,x\r\n'
for row in csv.reader(io.StringIO(text, newline="")):
    print(row)
for row in csv.DictReader(io.StringIO(text)):
    print(row)
print(list(csv.reader(["a;b;'c;d'"], delimiter=";", quotechar="'")), list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(["1,2.5,\"x\""], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader([r"a\,b,c"], escapechar="\\")))
print(list(csv.reader(['a,"b'])), list(csv.reader(['"a"b,c'])), list(csv.reader([""])), list(csv.reader(["a\tb"], dialect="excel-tab")))
out = io.StringIO()
w = csv.writer(out)
print(w.writerow(["plain", 'quo"te', "com,ma", "new\nline", None, 3, 2.50, ""]))
w.writerows([[1, 2], ["a b", " lead"], [""], []])
print(repr(out.getvalue()))
for quoting in (csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC, csv.QUOTE_NOTNULL, csv.QUOTE_STRINGS):
    out = io.StringIO()
    csv.writer(out, quoting=quoting, lineterminator="\n").writerow(["s", 1, None, 2.5])
    print(out.getvalue(), end="")
out = io.StringIO()
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\", delimiter="|").writerow(["a|b", "c\\d", 'q"'])
print(repr(out.getvalue()))
out = io.StringIO()
d = csv.DictWriter(out, ["b", "a"], restval="-", dialect="unix")
d.writeheader()
d.writerow({"a": 1, "b": 2})
d.writerow({"b": 3})
print(out.getvalue())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(csv.list_dialects(), list(csv.reader(["x|y"], "pipes")), csv.get_dialect("pipes").delimiter)
csv.unregister_dialect("pipes")
for bad in [
    lambda: d.writerow({"c": 1}),
    lambda: csv.reader([], delimiter="ab"),
    lambda: csv.get_dialect("none"),
    lambda: list(csv.reader(["a\nb,c"])),
    lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"]),
    lambda: w.writerow(5),
    lambda: list(csv.reader([b"x"])),
    lambda: list(csv.reader(['"a"b'], strict=True)),
]:
    try:
        print(bad())
    except (csv.Error, TypeError, ValueError) as e:
        print(type(e).__name__, e)
r = csv.reader(["a,b", "c,d"])
print(next(r), r.line_num, next(r), r.line_num, csv.Sniffer().sniff("a;b;c\n1;2;3\n").delimiter)
