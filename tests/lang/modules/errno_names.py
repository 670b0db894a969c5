import errno
import os

for name in ["ENOENT", "EACCES", "EEXIST", "EINVAL", "EPIPE", "EAGAIN", "EISDIR", "ENOTDIR", "ENOTEMPTY"]:
    number = getattr(errno, name)
    print(name, number, errno.errorcode[number], os.strerror(number), type(OSError(number, "x")).__name__)
print(errno.EWOULDBLOCK == errno.EAGAIN, len(errno.errorcode) > 100)
