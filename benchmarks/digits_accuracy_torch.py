"""Test accuracy on the digits of four networks after 60 updates, in PyTorch: mean and spread over seeds.

The same settings as Tests/NeuralNetworksTests/DigitsAccuracyTests.swift, which compares with what this prints:
1,200 images to train on, batches of 100, 5 epochs; the other 597 to test.

    python -m pip install torch numpy
    python benchmarks/digits_accuracy_torch.py [seeds]
"""
import pathlib
import statistics
import sys

import numpy as np
import torch
from torch import nn

DIGITS = pathlib.Path(__file__).parent.parent / "Sources/Datasets/Resources/digits.csv"


def network(kind):
    if kind == "cnn":
        return nn.Sequential(
            nn.Unflatten(1, (1, 8, 8)), nn.Conv2d(1, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(16, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(), nn.Linear(128, 10))
    norm = {"plain": lambda n: [], "batch norm": lambda n: [nn.BatchNorm1d(n)], "layer norm": lambda n: [nn.LayerNorm(n)]}[kind]
    return nn.Sequential(
        nn.Linear(64, 128), *norm(128), nn.ReLU(), nn.Linear(128, 64), *norm(64), nn.ReLU(), nn.Linear(64, 10))


def accuracy(kind, seed, x, y):
    torch.manual_seed(seed)
    model = network(kind)
    if kind == "plain":
        optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    else:
        optimizer = torch.optim.Adam(model.parameters(), lr=1e-2 if kind == "cnn" else 1e-3)
    for _ in range(5):
        for batch in torch.randperm(1200).split(100):
            optimizer.zero_grad()
            nn.functional.cross_entropy(model(x[batch]), y[batch]).backward()
            optimizer.step()
    model.eval()
    with torch.no_grad():
        return (model(x[1200:]).argmax(1) == y[1200:]).double().mean().item()


def main():
    seeds = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    table = np.loadtxt(DIGITS, delimiter=",", skiprows=1)
    x = torch.tensor(table[:, :64] / 16, dtype=torch.float32)
    y = torch.tensor(table[:, 64], dtype=torch.int64)
    print(f"PyTorch {torch.__version__}, {seeds} seeds")
    for kind in ("plain", "batch norm", "layer norm", "cnn"):
        scores = [accuracy(kind, seed, x, y) for seed in range(seeds)]
        print(f"{kind:12} mean {statistics.mean(scores):.4f}  standard deviation {statistics.stdev(scores):.4f}")


main()
