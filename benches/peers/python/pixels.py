"""Where the pixels of a picture are, and what they are painted with; as in `benches/workloads.js`."""

import json
import sys

import numpy as np

_PLANE = json.loads(sys.argv[2])

COLOURS = np.array([0xFF << 24 | (255 - i) << 16 | 128 << 8 | i for i in range(256)], np.uint32)


def centres(side):
    """The middle of each pixel, row by row from the top: `[side², 2]`."""
    places = (np.arange(side) + 0.5) / side
    x = _PLANE["x0"] + places * (_PLANE["x1"] - _PLANE["x0"])
    y = _PLANE["y1"] - places * (_PLANE["y1"] - _PLANE["y0"])
    return np.stack([np.tile(x, side), np.repeat(y, side)], axis=1)
