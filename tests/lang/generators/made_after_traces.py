# Generators made and suspended while traces leave raw numbers in registers: collections in between must not take those for objects.
def symmetries(board):
    rows = [board[i:i + 3] for i in (0, 3, 6)]
    for _ in range(4):
        rows = ["".join(col) for col in zip(*rows[::-1])]
        yield "".join(rows)
        yield "".join(r[::-1] for r in rows)

def moves(board):
    return [i for i, c in enumerate(board) if c == " "]

def play(board, i, player):
    return board[:i] + player + board[i + 1:]

def games(board, player):
    if board.count(" ") < 3:
        yield min(symmetries(board))
        return
    for i in moves(board):
        yield from games(play(board, i, player), "XO"[player == "X"])

found = {}
for final in games(" " * 7 + "XO", "X"):
    found[final] = found.get(final, 0) + 1
print(len(found), sum(found.values()), sorted(found.items())[:3])

def numbers(n):
    for i in range(n):
        yield from (i * 0.5 + k for k in range(3) if (i + k) % 2)

held = [numbers(k) for k in range(200)]
print(sum(next(g, 0) for g in held), sum(sum(g) for g in held))
