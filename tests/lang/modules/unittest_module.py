"""Test cases, fixtures, subtests, skips, and what is told of them."""
import io
import re
import unittest


class Numbers(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print("class")

    def setUp(self):
        self.addCleanup(print, "cleanup")

    def test_equal(self):
        """First line.

        More."""
        self.assertEqual([1, 2, 3], [1, 2, 4])

    def test_raises(self):
        with self.assertRaisesRegex(ValueError, "invalid literal") as caught:
            int("x")
        self.assertIsInstance(caught.exception, ValueError)

    def test_error(self):
        1 / 0

    @unittest.skip("why")
    def test_skipped(self):
        pass

    @unittest.expectedFailure
    def test_expected(self):
        self.fail()

    def test_parts(self):
        for i in range(3):
            with self.subTest("part", i=i):
                self.assertLess(i, 1)


out = io.StringIO()
suite = unittest.defaultTestLoader.loadTestsFromTestCase(Numbers)
result = unittest.TextTestRunner(stream=out, verbosity=2).run(suite)
print(re.sub(r"in \d\.\d+s", "in 0s", out.getvalue().replace(__file__, "FILE")))
print(result, result.wasSuccessful())
case = unittest.TestCase()
for check, args in [
    ("assertTrue", (0,)), ("assertIn", (1, [])), ("assertAlmostEqual", (1.0, 1.1)), ("assertDictEqual", ({1: 2}, {1: 3})),
    ("assertMultiLineEqual", ("a\nb\n", "a\nc\n")), ("assertCountEqual", ([1, 1], [1, 2])), ("assertRegex", ("a", "b")),
    ("assertSetEqual", ({1}, {2})), ("assertRaises", (ValueError, len, [])), ("assertEqual", ("x" * 100, "x" * 99 + "y")),
]:
    try:
        getattr(case, check)(*args)
    except AssertionError as e:
        print(check, e)
