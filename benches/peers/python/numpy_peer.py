"""NumPy in float64: whole matrices, the gradients by hand."""

import numpy as np

from pixels import COLOURS, centres

NAME = "NumPy"


def parameters(layers):
    return [(np.array(layer["W"], float), np.array(layer["b"], float)) for layer in layers]


def activate(name, z):
    return np.tanh(z) if name == "tanh" else 1 / (1 + np.exp(-z))


def slope(name, a):
    return 1 - a * a if name == "tanh" else a * (1 - a)


class Learner:
    def __init__(self, task, start):
        self.task, self.parameters = task, parameters(start["layers"])
        self.x, self.y = np.array(start["x"]), np.array(start["y"], float)[:, None]

    def forward(self, x):
        last = len(self.parameters) - 1
        activations = []
        for l, (W, b) in enumerate(self.parameters):
            x = activate(self.task["outputActivation" if l == last else "activation"], x @ W + b)
            activations.append(x)
        return activations

    def step(self, x, y):
        a = self.forward(x)
        delta = a[-1] - y
        if self.task["lossFunction"] == "half_squared":
            delta *= slope(self.task["outputActivation"], a[-1])
        rate = self.task["rate"] / len(x)
        for l in reversed(range(len(a))):
            W, b = self.parameters[l]
            below = a[l - 1] if l else x
            gradient = below.T @ delta
            bias_gradient = delta.sum(axis=0)
            if l:
                delta = (delta @ W.T) * slope(self.task["activation"], below)
            W -= rate * gradient
            b -= rate * bias_gradient

    def run(self, passes):
        batch = self.task["batch"]
        for _ in range(passes):
            for first in range(0, len(self.x), batch):
                self.step(self.x[first : first + batch], self.y[first : first + batch])

    def predict(self, x):
        return self.forward(np.array(x))[-1][:, 0]


def train(task, start):
    return Learner(task, start)


def paint(task, layers):
    learner = Learner(task, {"layers": layers, "x": [], "y": []})
    x = centres(task["side"])

    def picture():
        p = learner.forward(x)[-1][:, 0]
        return COLOURS[np.minimum(256 * p, 255).astype(np.int64)]

    return picture
