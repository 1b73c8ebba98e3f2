"""Writes digits.txt: values of the functions to 32 digits, computed by mpmath.

    pip install mpmath
    python digits.py > digits.txt

Each line: the function, the argument, the value rounded to float64, and the rest rounded to float64; all as the
hexadecimal bits. The reference of tests/math_accuracy.rs is held to these. For sine and cosine there are arguments
of every magnitude, which that reference cannot reach, among them the float64 nearest a multiple of pi/2.
"""
import random
import struct

from mpmath import atan, cos, erf, exp, expm1, ldexp, log, log1p, mp, mpf, sin, tanh

mp.dps = 400
random.seed(1)


def bits(x):
    return struct.pack(">d", x).hex()


def line(name, f, x):
    value = f(mpf(x))
    high = float(value)
    print(name, bits(x), bits(high), bits(float(value - mpf(high))))


def around_zero(low, high, count=40):
    for _ in range(count):
        yield random.uniform(low, high)
        size = random.choice([low, high]) * 10 ** random.uniform(-18, 0)
        yield size


print("# function, argument, value, what the value lacks")
for name, f, low, high in (
    ("exp", exp, -690, 709),
    ("exp_m1", expm1, -100, 590),
    ("tanh", tanh, -25, 25),
    ("sigmoid", lambda x: 1 / (1 + exp(-x)), -640, 60),
    ("sin", sin, -1600, 1600),
    ("cos", cos, -1600, 1600),
    ("erf", erf, -6.5, 6.5),
):
    for x in around_zero(low, high):
        line(name, f, x)
for _ in range(80):
    line("ln", log, 2.0 ** random.uniform(-1000, 1000))
    line("ln", log, random.uniform(0.5, 2))
    line("ln_1p", log1p, 10.0 ** random.uniform(-18, 300))
    line("ln_1p", log1p, -(10.0 ** random.uniform(-18, 0)))
    x = 2.0 ** random.uniform(17, 1024) * random.choice([-1, 1])
    line("sin", sin, x)
    line("cos", cos, x)
for x in around_zero(-30, 30):
    line("atan", atan, x)
    line("atan", atan, 10.0 ** random.uniform(-1, 300))
for f in ("sin", sin), ("cos", cos):
    line(*f, float(ldexp(6381956970095103, 797)))
    line(*f, float(ldexp(1, 1023)))
