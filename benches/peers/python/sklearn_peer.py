"""scikit-learn's `MLPClassifier`, one `partial_fit` per pass. It has no half squared error for classes."""

import warnings

import numpy as np
from sklearn.neural_network import MLPClassifier

from pixels import COLOURS, centres

NAME = "scikit-learn partial_fit"

warnings.filterwarnings("ignore")


def build(task, layers, batch, rate):
    model = MLPClassifier(
        hidden_layer_sizes=task["hidden"], activation=task["activation"], solver="sgd", alpha=0, batch_size=batch,
        learning_rate_init=rate, momentum=0, nesterovs_momentum=False, shuffle=False, random_state=0,
    )
    model.partial_fit(np.zeros((batch, 2)), np.arange(batch) % 2, classes=[0, 1])  # makes the arrays
    for W, b, layer in zip(model.coefs_, model.intercepts_, layers):
        W[:], b[:] = layer["W"], layer["b"]  # in place: the optimizer holds the same arrays
    return model


class Learner:
    def __init__(self, task, start):
        self.x, self.y = np.array(start["x"]), np.array(start["y"])
        self.model = build(task, start["layers"], task["batch"], task["rate"])

    def run(self, passes):
        for _ in range(passes):
            self.model.partial_fit(self.x, self.y)

    def predict(self, x):
        return self.model.predict_proba(x)[:, 1]


def train(task, start):
    return Learner(task, start) if task["lossFunction"] == "bce" else None


def paint(task, layers):
    model = build(task, layers, 2, 0.1)
    x = centres(task["side"])
    return lambda: COLOURS[np.minimum(256 * model.predict_proba(x)[:, 1], 255).astype(np.int64)]
