# A subclass of float with a repr.
class F(float):
    def __repr__(self): return f"F({float(self):.1f})"
print(F(1.25), [F(2)], F(1) + 1, F("1e3"), F(3).is_integer(), sum([F(1), F(2)]), round(F(2.5)), f"{F(2):.3f}", str(F(1)))
