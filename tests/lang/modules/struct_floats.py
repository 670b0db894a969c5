# Floats of 2, 4 and 8 bytes: rounding, infinities, zeros, what overflows.
import struct

for x in (0.0, -0.0, 1.0, 0.1, 65504.0, 65519.9, 2**-24, 2**-25, 3.4028234663852886e38, 1e-45, float("inf"), float("-inf")):
    row = []
    for code in "efd":
        try:
            packed = struct.pack(">" + code, x)
            row.append(f"{packed.hex()}={struct.unpack('>' + code, packed)[0]!r}")
        except OverflowError as e:
            row.append(str(e))
    print(x, *row)
print([struct.unpack("<e", struct.pack("<e", v))[0] for v in (1 / 3, 2049.0, 2050.0, 1e-7, -5.96e-8)])
nan = struct.unpack("d", struct.pack("d", float("nan")))[0]
print(nan != nan, struct.pack(">f", 16777217.0).hex(), struct.unpack(">d", bytes.fromhex("400921fb54442d18")))
