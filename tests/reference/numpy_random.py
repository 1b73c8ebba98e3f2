"""Writes numpy_random.txt: what NumPy's RandomState draws for 1000 seeds.

    pip install numpy gmpy2
    python numpy_random.py > numpy_random.txt

One line per seed, and on it digests (FNV-1a of the bits, folded to 32 bits) of 1000 draws of rand, uniform(-0.3, 1.7),
randn, normal(0.1, 0.2), randint below 2, 10 and 2**31 + 5, and of shuffle and permutation of 1000 items.

randn contains a logarithm, which NumPy takes from the C library. That of glibc (2.36, x86-64) is not always the
float64 nearest the true logarithm. The lines that start with ! name the draws of randn in which this shows: the seed,
the number of the draw, and by how many units in the last place NumPy's draw lies above the one that the same method
gives with a correctly rounded logarithm. Another C library has other exceptions.
"""
import gmpy2
import numpy as np

SEEDS = [*range(900), *(2**k - 1 for k in range(11, 33)), *(123456789 + 7654321 * k for k in range(78))]
DRAWS = 1000


def digest(values):
    state = 0xCBF29CE484222325
    for word in np.ascontiguousarray(values).view(np.uint64).tolist():
        state = ((state ^ word) * 0x100000001B3) & (2**64 - 1)
    return f"{(state >> 32) ^ (state & 0xFFFFFFFF):08x}"


def exact_normals(random, count):
    """Marsaglia's polar method with a correctly rounded logarithm."""
    gmpy2.get_context().precision = 53
    normals = []
    while len(normals) < count:
        x, y = (2.0 * random.rand() - 1.0 for _ in range(2))
        square = x * x + y * y
        if 0.0 < square < 1.0:
            factor = float(np.sqrt(-2.0 * float(gmpy2.log(gmpy2.mpfr(square))) / square))
            normals += [factor * y, factor * x]
    return np.array(normals[:count])


print(f"# NumPy {np.__version__}; see numpy_random.py")
for seed in SEEDS:
    def fresh():
        return np.random.RandomState(seed)

    items = np.arange(DRAWS, dtype=np.int64)
    fresh().shuffle(items)
    normals = fresh().randn(DRAWS)
    print(
        seed,
        digest(fresh().rand(DRAWS)),
        digest(fresh().uniform(-0.3, 1.7, DRAWS)),
        digest(normals),
        digest(fresh().normal(0.1, 0.2, DRAWS)),
        *(digest(fresh().randint(n, size=DRAWS)) for n in (2, 10, 2**31 + 5)),
        digest(items),
        digest(fresh().permutation(DRAWS).astype(np.int64)),
    )
    for i, (a, b) in enumerate(zip(normals.view(np.int64), exact_normals(fresh(), DRAWS).view(np.int64))):
        if a != b:
            print("!", seed, i, a - b)
