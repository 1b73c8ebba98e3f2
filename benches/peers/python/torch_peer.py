"""PyTorch on the processor, one thread, float32: the gradients by hand, nothing recorded."""

import numpy as np
import torch

from pixels import COLOURS, centres

NAME = "PyTorch, float32, gradients by hand"

torch.set_num_threads(1)
torch.set_grad_enabled(False)


def tensor(numbers):
    return torch.tensor(numbers, dtype=torch.float32)


def activate(name, z):
    return torch.tanh(z) if name == "tanh" else torch.sigmoid(z)


def slope(name, a):
    return 1 - a * a if name == "tanh" else a * (1 - a)


class Learner:
    def __init__(self, task, start):
        self.task = task
        self.parameters = [(tensor(layer["W"]), tensor(layer["b"])) for layer in start["layers"]]
        self.x, self.y = tensor(start["x"]), tensor(start["y"])[:, None]

    def forward(self, x):
        last = len(self.parameters) - 1
        activations = []
        for l, (W, b) in enumerate(self.parameters):
            x = activate(self.task["outputActivation" if l == last else "activation"], torch.addmm(b, x, W))
            activations.append(x)
        return activations

    def step(self, x, y):
        a = self.forward(x)
        delta = a[-1] - y
        if self.task["lossFunction"] == "half_squared":
            delta = delta * slope(self.task["outputActivation"], a[-1])
        rate = self.task["rate"] / len(x)
        for l in reversed(range(len(a))):
            W, b = self.parameters[l]
            below = a[l - 1] if l else x
            gradient = below.T @ delta
            bias_gradient = delta.sum(0)
            if l:
                delta = (delta @ W.T) * slope(self.task["activation"], below)
            W.sub_(gradient, alpha=rate)
            b.sub_(bias_gradient, alpha=rate)

    def run(self, passes):
        batch = self.task["batch"]
        for _ in range(passes):
            for first in range(0, len(self.x), batch):
                self.step(self.x[first : first + batch], self.y[first : first + batch])

    def predict(self, x):
        return self.forward(tensor(x))[-1][:, 0]


def train(task, start):
    return Learner(task, start)


def paint(task, layers):
    learner = Learner(task, {"layers": layers, "x": [], "y": []})
    x = tensor(centres(task["side"]))

    def picture():
        p = learner.forward(x)[-1][:, 0]
        return COLOURS[np.minimum(256 * p.numpy(), 255).astype(np.int64)]

    return picture
