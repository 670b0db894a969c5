# Small ints that grow past the word and come back.
def steps(n):
    count = 0
    top = n
    while n != 1:
        n = 3 * n + 1 if n & 1 else n >> 1
        top = max(top, n)
        count += 1
    return count, top


print(steps(27), steps(2**61 - 1), steps(2**62 + 1), steps(10**30 + 1))
best = max(range(1, 3000), key=lambda n: steps(n)[0])
print(best, steps(best))
