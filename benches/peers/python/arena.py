"""The arena in Python: reads a line of JSON with a question, writes a line with the answer, until the input ends.

Says first which of the peers this Python has. The methods are those of `benches/arena/arena.js`.
"""

import importlib
import json
import math
import os
import sys
import time
from pathlib import Path

# One thread each, as everybody has; read when the libraries are loaded.
for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"

PEERS = {"numpy": "numpy_peer", "scikit-learn": "sklearn_peer", "pytorch": "torch_peer"}
TOLERANCE = 1e-3
WARM_UP = 0.15

TASKS = json.loads(sys.argv[1])


def mean_loss(task, predictions, targets):
    if task["lossFunction"] == "bce":
        terms = [-math.log(p if y else 1 - p) for p, y in zip(predictions, targets)]
    else:
        terms = [0.5 * (p - y) ** 2 for p, y in zip(predictions, targets)]
    return sum(terms) / len(terms)


class Arena:
    """Prepares peers and takes the time of a window."""

    def __init__(self, modules):
        self.modules = modules
        self.contenders = {}

    def prepare(self, key, workload, start, expected):
        """`expected` is the loss, or the reds of the pixels, of plain JavaScript."""
        module, task = self.modules[key], TASKS[workload]
        if "side" in task:
            paint = module.paint(task, start["layers"])
            reds = (paint().reshape(-1) & 255).tolist()
            found = max(abs(red - other) for red, other in zip(reds, expected))
            expected, same, run = 0, found <= 1, lambda times: [paint() for _ in range(times)]
        else:
            learner = module.train(task, start)
            if learner is None:
                return None
            learner.run(task["passes"])
            found = mean_loss(task, [float(p) for p in learner.predict(start["x"])], start["y"])
            same, run = abs(found - expected) <= TOLERANCE, learner.run
        self.contenders[key, workload] = run, warm_up(run)
        return {"name": module.NAME, "found": found, "expected": expected, "same": same}

    def measure(self, key, workload, window):
        run, times_per_second = self.contenders[key, workload]
        times = max(1, round(window / 1000 * times_per_second))
        before = time.perf_counter()
        run(times)
        return 1e6 * (time.perf_counter() - before) / times


def warm_up(run):
    """How many times a second, once it has run for a while."""
    times, total = 1, 0
    while True:
        before = time.perf_counter()
        run(times)
        took = time.perf_counter() - before
        total += took
        if total > WARM_UP:
            return times / took
        times *= 2


def load():
    modules = {}
    for key, name in PEERS.items():
        try:
            modules[key] = importlib.import_module(name)
        except ImportError:
            pass  # not installed
    return modules


def main():
    sys.path.insert(0, str(Path(__file__).parent))
    arena = Arena(load())
    print(json.dumps({"peers": list(arena.modules)}), flush=True)
    for line in sys.stdin:
        question = json.loads(line)
        try:
            answer = {"value": getattr(arena, question["method"])(*question["values"])}
        except Exception as error:  # told to whoever asked
            answer = {"error": f"{type(error).__name__}: {error}"}
        print(json.dumps(answer), flush=True)


main()
