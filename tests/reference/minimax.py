"""Computes the coefficients in crate/core/src/math/ anew and prints them.

    pip install mpmath
    python minimax.py

Each approximation is a weighted minimax fit by the exchange algorithm of Remez, in 60 digits: the coefficients are
solved for so that the error alternates in sign between points one more than the coefficients, all errors being as
large; the points are moved to where the error is largest; and so on until no error exceeds the level. A quotient
N / D is fitted in the same way as N = f D (1 + error), which is linear but for the level, taken from the round before.

Printed with each fit: log2 of its largest weighted error, after the coefficients were rounded to float64.
"""
from mpmath import atan, cos, erf, erfc, exp, expm1, fabs, log, lu_solve, matrix, mp, mpf, pi, sin, sqrt, tanh

mp.dps = 60


def remez(name, f, terms, weight, low, high, bottom=0, tied=False):
    """Fits f(t) on [low, high] by a polynomial of so many terms, or with `bottom` by a quotient.

    With `tied` both parts of the quotient begin with 1 and `terms` counts what follows; the error is relative.
    """
    count = 1500
    low, high = mpf(low), mpf(high)
    points = [(low + high) / 2 - (high - low) / 2 * cos(pi * k / count) for k in range(count + 1)]
    values = [mpf(f(t)) for t in points]
    weights = [max(fabs(mpf(weight(t))), mpf(10) ** -30) for t in points]
    first = 1 if tied else 0  # power of the first term fitted
    size = terms + bottom
    at = [round((1 - cos(pi * (k + mpf(1) / 2) / (size + 1))) / 2 * count) for k in range(size + 1)]
    level = mpf(0)

    def error(coefficients, k):
        t = points[k]
        top = first + sum(c * t ** (i + first) for i, c in enumerate(coefficients[:terms]))
        below = 1 + sum(c * t ** (j + 1) for j, c in enumerate(coefficients[terms:]))
        return (top / below - values[k]) * weights[k]

    for _ in range(60):
        for _ in range(8 if bottom else 1):
            system, right = matrix(size + 1, size + 1), matrix(size + 1, 1)
            for row, k in enumerate(at):
                t, step = points[k], (-1) ** row / weights[k]
                target = values[k] + step * level
                for i in range(terms):
                    system[row, i] = t ** (i + first)
                for j in range(bottom):
                    system[row, terms + j] = -target * t ** (j + 1)
                system[row, size] = -step
                right[row] = values[k] - first
            solution = list(lu_solve(system, right))
            level = solution.pop()
        errors = [error(solution, k) for k in range(count + 1)]
        extremes = []
        for k, e in enumerate(errors):
            if e == 0:
                continue
            if not extremes or (errors[extremes[-1]] > 0) != (e > 0):
                extremes.append(k)
            elif fabs(e) > fabs(errors[extremes[-1]]):
                extremes[-1] = k
        while len(extremes) > size + 1:
            extremes.pop(0 if fabs(errors[extremes[0]]) < fabs(errors[extremes[-1]]) else -1)
        if len(extremes) <= size:
            break
        at = extremes
        if max(map(fabs, errors)) < fabs(level) * mpf("1.0001"):
            break

    rounded = [float(c) for c in solution]
    worst = max(fabs(error([mpf(c) for c in rounded], k)) for k in range(count + 1))
    print(f"{name}: 2^{float(log(worst, 2)):.1f}")
    for i, c in enumerate(rounded):
        print("    ", "below" if i >= terms else "     ", repr(c))


def split(name, value, *bits):
    """A constant as a sum: parts of so many bits, and a last one rounded to float64."""
    parts = []
    for count in bits:
        unit = mpf(2) ** (mp.frexp(value)[1] - count)
        parts.append(mp.floor(value / unit) * unit)
        value -= parts[-1]
    print(name, [float(part) for part in [*parts, value]])


def near_zero(series, f, limit="1e-6"):
    """f, but the series where f would be 0/0."""
    return lambda z: series(z) if fabs(z) < mpf(limit) else f(z)


def atanh_part(z):
    """atanh(s) = s + s z (1/3 + ...), doubled: what stands in the brackets, for z = s^2."""
    s = sqrt(z)
    return (log((1 + s) / (1 - s)) / s - 2) / z


margin = mpf("1.001")  # rounding the argument may carry it a little too far
half_step = log(2) / 2 * margin

split("ln 2", log(2), 42)
split("pi / 2", pi / 2, 43, 43)
split("pi / 4", pi / 4, 53)
split("pi / 2", pi / 2, 53)

remez("exp: (e^r - 1 - r) / r^2", near_zero(lambda r: mpf(1) / 2 + r / 6, lambda r: (expm1(r) - r) / r**2, "1e-25"), 11,
      lambda r: r**2 / expm1(r) if r else 0, -half_step, half_step)

remez("exp in float32: the same", near_zero(lambda r: mpf(1) / 2 + r / 6, lambda r: (expm1(r) - r) / r**2, "1e-25"), 5,
      lambda r: r**2 / exp(r) if r else 0, -half_step, half_step)

tanh_over = near_zero(lambda u: 1 - u / 3, lambda u: tanh(sqrt(u)) / sqrt(u), "1e-25")
remez("tanh: tanh(y) / y in u = y^2", tanh_over, 2, lambda u: 1 / tanh_over(u), 0, (half_step / 2) ** 2, 2, True)
remez("sigmoid: the same, further", tanh_over, 2, lambda u: 1 / tanh_over(u), 0, half_step**2, 3, True)

farthest = ((sqrt(2) - 1) / (sqrt(2) + 1)) ** 2 * margin
remez("ln: from 2/7 on", near_zero(lambda z: sum(2 * z**i / (7 + 2 * i) for i in range(12)),
                                   lambda z: (atanh_part(z) - mpf(2) / 3 - 2 * z / 5) / z**2), 7,
      lambda z: z**3, 0, farthest)
remez("ln_1p: from 2/3 on", near_zero(lambda z: sum(2 * z**i / (3 + 2 * i) for i in range(12)), atanh_part), 7,
      lambda z: z, 0, farthest)

quarter = (pi / 4 * mpf("1.0001")) ** 2
remez("sin: (sin x - x) / x^3 in z = x^2",
      near_zero(lambda z: -mpf(1) / 6 + z / 120, lambda z: (sin(sqrt(z)) - sqrt(z)) / (sqrt(z) * z), "1e-12"), 6,
      lambda z: z, 0, quarter)
remez("cos: (cos x - 1 + x^2 / 2) / x^4 in z = x^2",
      near_zero(lambda z: mpf(1) / 24 - z / 720, lambda z: (cos(sqrt(z)) - 1 + z / 2) / z**2, "1e-12"), 6,
      lambda z: z**2, 0, quarter)

remez("atan: (atan t - t) / t^3 in z = t^2",
      near_zero(lambda z: -mpf(1) / 3 + z / 5, lambda z: (atan(sqrt(z)) - sqrt(z)) / (sqrt(z) * z), "1e-12"), 11,
      lambda z: z, 0, (sqrt(2) - 1) ** 2 * margin)

remez("erf below 1: erf(x) / x - 1 in z = x^2",
      near_zero(lambda z: 2 / sqrt(pi) * (1 - z / 3) - 1, lambda z: erf(sqrt(z)) / sqrt(z) - 1, "1e-20"), 14,
      lambda z: 1, 0, 1)
remez("erf from 1: -ln erfc(1 + t)", lambda t: -log(erfc(1 + t)), 18, lambda t: erfc(1 + t), 0, mpf("4.95"))
