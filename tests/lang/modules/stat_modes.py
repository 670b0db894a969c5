import stat

for mode in [0o100644, 0o040755, 0o120777, 0o104755, 0o102644, 0o041777, 0o010600, 0o140700, 0]:
    print(oct(mode), stat.filemode(mode), oct(stat.S_IMODE(mode)), oct(stat.S_IFMT(mode)), stat.S_ISDIR(mode), stat.S_ISREG(mode), stat.S_ISLNK(mode))
print(stat.S_IRWXU, stat.S_IXOTH, stat.ST_SIZE, stat.S_ISUID)
