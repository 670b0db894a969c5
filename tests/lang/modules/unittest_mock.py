"""Mocks, what they remember, and patching."""
import os
from unittest.mock import ANY, DEFAULT, AsyncMock, MagicMock, Mock, PropertyMock, call, create_autospec, mock_open, patch, sentinel


class C:
    attr = 1

    def method(self, x):
        return x

    @property
    def prop(self):
        return 5


def tried(function):
    try:
        print(function())
    except (AssertionError, AttributeError, TypeError, KeyError) as e:
        print(type(e).__name__, e)


m = Mock(return_value=3)
print(m(1, a=2), m.call_args, m.call_args.kwargs, m.mock_calls)
m.assert_called_once_with(1, a=2)
tried(lambda: m.assert_called_with(2))
tried(lambda: m.assert_not_called())
tried(lambda: m.assert_has_calls([call(5)]))
m = Mock()
m.a.b(1).c(x=2)
print(m.mock_calls, m.a.b.called)
m = Mock(side_effect=[1, KeyError("k")])
print(m())
tried(m)
m = Mock(spec=C)
print(isinstance(m, C))
tried(lambda: m.nope)
mm = MagicMock()
mm.__len__.return_value = 4
mm.__iter__.return_value = [1, 2]
mm.__str__.return_value = "text"
with mm as inner:
    print(len(mm), list(mm), str(mm), inner is mm.__enter__())
with patch("os.getcwd", return_value="/fake") as g, patch.object(C, "attr", 9), patch.dict(os.environ, {"X_Y": "1"}):
    print(os.getcwd(), g.call_count, C.attr, os.environ["X_Y"])
print(C.attr, "X_Y" in os.environ)
with patch.object(C, "prop", new_callable=PropertyMock) as prop:
    prop.return_value = 8
    print(C().prop)
with patch("builtins.open", mock_open(read_data="one\ntwo\n")):
    print([line for line in open("no such file")])


@patch("os.getpid")
@patch.object(C, "method", autospec=True)
def patched(method, getpid):
    method.return_value = "m"
    getpid.return_value = 1
    return C().method(2), os.getpid()


print(patched(), call(ANY) == call(3), sentinel.name, DEFAULT)
tried(lambda: create_autospec(C().method)(1, 2, 3))
