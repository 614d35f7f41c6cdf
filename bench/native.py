"""PyTorch outside any browser, measured like the others (bench/native.ts): a question a line in, an answer a line out, in JSON."""

import json
import math
import sys
import time

START = time.perf_counter()

import torch
from torch import nn

LEARNING_RATE = 0.01
MOMENTUM = 0.9


class LeNet(nn.Module):
    """conv 5x5x6 pad 2 tanh, average pool 2, conv 5x5x16 tanh, average pool 2, dense 120, 84 tanh, dense 10."""

    def __init__(self):
        super().__init__()
        self.c1 = nn.Conv2d(1, 6, 5, padding=2)
        self.c3 = nn.Conv2d(6, 16, 5)
        self.pool = nn.AvgPool2d(2)
        self.c5 = nn.Linear(400, 120)
        self.f6 = nn.Linear(120, 84)
        self.output = nn.Linear(84, 10)

    def layers(self, x):
        c1 = torch.tanh(self.c1(x))
        s2 = self.pool(c1)
        c3 = torch.tanh(self.c3(s2))
        s4 = self.pool(c3)
        c5 = torch.tanh(self.c5(s4.flatten(1)))
        f6 = torch.tanh(self.f6(c5))
        return [c1, s2, c3, s4, c5, f6, self.output(f6)]


class Bench:
    def open(self, batch, threads):
        torch.set_num_threads(threads)
        torch.manual_seed(1)
        self.net = LeNet()
        pixels = [0.5 + 0.5 * math.sin(i * 12.9898) for i in range(batch * 784)]
        self.images = torch.tensor(pixels).reshape(batch, 1, 28, 28)
        self.labels = torch.arange(batch) % 10
        self.loss = nn.CrossEntropyLoss()
        self.optimizer = torch.optim.SGD(self.net.parameters(), LEARNING_RATE, MOMENTUM)
        self.steps = 1
        self.train(1)
        return {
            "device": f"PyTorch {torch.__version__} native, {threads} thread" + ("s" if threads > 1 else ""),
            "firstStep": 1000 * (time.perf_counter() - START),
        }

    def train(self, steps):
        for _ in range(steps):
            self.optimizer.zero_grad(set_to_none=True)
            self.loss(self.net.layers(self.images)[-1], self.labels).backward()
            self.optimizer.step()

    def window(self, milliseconds):
        while True:
            taken = self.steps
            start = time.perf_counter()
            self.train(taken)
            elapsed = 1000 * (time.perf_counter() - start)
            self.steps = max(1, round(taken * milliseconds / max(1, elapsed)))
            if elapsed >= milliseconds / 2:
                return taken * len(self.labels) * 1000 / elapsed

    def predict(self, runs):
        image = self.images[:1]
        times = []
        with torch.no_grad():
            for run in range(runs + runs // 4):
                start = time.perf_counter()
                values = sum(layer.numpy().size for layer in self.net.layers(image))
                if run >= runs // 4:
                    times.append(1000 * (time.perf_counter() - start))
        times.sort()
        return {"median": times[len(times) // 2], "p95": times[int(0.95 * (len(times) - 1))], "values": values}


bench = Bench()
for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps(getattr(bench, question["ask"])(*question["given"])), flush=True)
