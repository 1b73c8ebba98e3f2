"""Writes scikit_generators.txt: points made by scikit-learn's generators.

    pip install scikit-learn
    python scikit_generators.py > scikit_generators.txt

Each case is three lines: the generator's name here, samples, noise and seed; the coordinates row by row, as the
hexadecimal bits of float64; the class of each point. None of the draws in them is one of those in which the logarithm
of the C library is off (see numpy_random.py).
"""
import numpy as np
import sklearn
from sklearn.datasets import make_blobs, make_circles, make_classification, make_gaussian_quantiles, make_moons


def classification(n, noise, random):
    return make_classification(n, n_features=2, n_informative=2, n_redundant=0, n_clusters_per_class=1, flip_y=noise,
                               random_state=random)


GENERATORS = {
    "moons": lambda n, noise, random: make_moons(n, noise=noise, random_state=random),
    "circles": lambda n, noise, random: make_circles(n, noise=noise, factor=0.5, random_state=random),
    "classification": classification,
}
for k in (3, 4, 5, 8):
    GENERATORS[f"blobs{k}"] = lambda n, noise, random, k=k: make_blobs(
        n, centers=k, cluster_std=noise, center_box=(-1, 1), random_state=random)
for k in (2, 3, 4):
    GENERATORS[f"quantiles{k}"] = lambda n, noise, random, k=k: make_gaussian_quantiles(
        n_samples=n, n_classes=k, cov=noise**2, random_state=random)

print(f"# scikit-learn {sklearn.__version__}, NumPy {np.__version__}; see scikit_generators.py")
for name, make in GENERATORS.items():
    for n, noise, seed in ((100, 0.2, 0), (101, 0.1, 1), (7, 0.5, 2), (60, 0.0, 3), (40, 0.05, 4000000000)):
        x, y = make(n, noise, np.random.RandomState(seed))
        print(name, n, noise, seed)
        print(x.astype(">f8").tobytes().hex())
        print("".join(str(label) for label in y))

# Tutorial 003: the weights first, the points from the same stream.
random = np.random.RandomState(3)
random.randn(5, 2), random.randn(1, 5)
x, y = make_moons(500, noise=0.2, random_state=random)
print("moons 500 0.2 3 after_weights")
print(x.astype(">f8").tobytes().hex())
print("".join(str(label) for label in y))
