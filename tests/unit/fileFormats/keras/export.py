"""Writes what lies beside it: a tiny LeNet's weights, by the names that Keras gives them in memory and in a file, and what it answers.

pip install keras==3.15.1 safetensors==0.8.0 scipy jax && KERAS_BACKEND=numpy python export.py
"""
import json
import os

import h5py
import keras
import numpy as np
from keras import layers
from safetensors.numpy import save_file


def start(seed):
    return {
        "kernel_initializer": keras.initializers.GlorotUniform(seed=seed),
        "bias_initializer": keras.initializers.RandomUniform(-0.2, 0.2, seed=seed + 1),
    }


model = keras.Sequential(
    [
        keras.Input((28, 28, 1)),
        layers.Conv2D(3, 5, activation="relu", **start(1)),
        layers.MaxPooling2D(2),
        layers.Conv2D(4, 5, activation="relu", **start(3)),
        layers.MaxPooling2D(2),
        layers.Flatten(),
        layers.Dense(10, **start(5)),
    ]
)
save_file({weight.path: np.ascontiguousarray(weight.numpy()) for weight in model.weights}, "lenet.safetensors")

stored = {}
model.save_weights("lenet.weights.h5")
with h5py.File("lenet.weights.h5") as file:
    file.visititems(lambda name, item: stored.update({name: item[()]}) if isinstance(item, h5py.Dataset) else None)
os.remove("lenet.weights.h5")
save_file(stored, "stored.safetensors")

# Images that the test can make too.
images = np.array([[(i * step) % 101 / 100 for i in range(784)] for step in (37, 59)], "float32")
answers = np.asarray(model(images.reshape(2, 28, 28, 1))).tolist()
with open("outputs.json", "w") as file:
    json.dump({"lenet": answers, "stored": answers}, file, indent=1)
    file.write("\n")
