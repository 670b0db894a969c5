# Minimax with memory, symmetric positions counted once.
from functools import cache

LINES = [(0, 1, 2), (3, 4, 5), (6, 7, 8), (0, 3, 6), (1, 4, 7), (2, 5, 8), (0, 4, 8), (2, 4, 6)]
calls = 0

def winner(board):
    for a, b, c in LINES:
        if board[a] != " " and board[a] == board[b] == board[c]:
            return board[a]
    return None

def symmetries(board):
    rows = [board[i:i + 3] for i in (0, 3, 6)]
    for _ in range(4):
        rows = ["".join(col) for col in zip(*rows[::-1])]
        yield "".join(rows)
        yield "".join(r[::-1] for r in rows)

@cache
def value(board, player):
    global calls
    calls += 1
    if won := winner(board):
        return 1 if won == player else -1
    if " " not in board:
        return 0
    other = "XO"[player == "X"]
    return max(-value(min(symmetries(play(board, i, player))), other) for i in moves(board))

def moves(board):
    return [i for i, c in enumerate(board) if c == " "]

def play(board, i, player):
    return board[:i] + player + board[i + 1:]

def best(board, player):
    other = "XO"[player == "X"]
    return max(moves(board), key=lambda i: (-value(min(symmetries(play(board, i, player))), other), -i))

board, player = " " * 9, "X"
while not winner(board) and " " in board:
    board = play(board, best(board, player), player)
    player = "XO"[player == "X"]
print(*(board[i:i + 3].replace(" ", ".") for i in (0, 3, 6)), winner(board), calls, value.cache_info().currsize, sep="\n")
print([value(play(" " * 9, i, "X"), "O") for i in range(9)], best("XX OO    ", "X"), best("XX O     ", "O"), value("XXO   O  ", "O"))

def games(board=" " * 9, player="X"):
    if won := winner(board):
        yield won
    elif " " not in board:
        yield "-"
    elif board.count(" ") < 6:
        for i in moves(board):
            yield from games(play(board, i, player), "XO"[player == "X"])
    else:
        yield from games(play(board, moves(board)[0], player), "XO"[player == "X"])

results = list(games())
print(len(results), {r: results.count(r) for r in sorted(set(results))}, len(set(symmetries("X        "))))
