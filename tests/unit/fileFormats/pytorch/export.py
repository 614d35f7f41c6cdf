"""Writes what lies beside it: a tiny LeNet as PyTorch exports it, and what PyTorch computes with it.

/usr/bin/python3 export.py && npm run format, with Debian's python3-torch (1.13). There is no package for safetensors in Debian: the format is
a header of JSON and the numbers, so it is written here.
"""
import json
import struct
from collections import OrderedDict

import torch
from torch import nn

TYPES = {torch.float16: "F16", torch.bfloat16: "BF16", torch.float32: "F32", torch.float64: "F64", torch.int64: "I64"}


def save_file(tensors, path):
    header, chunks, at = {}, [], 0
    for name, tensor in tensors.items():
        # The bytes of a bfloat16 are those of an int16: numpy has no type for it.
        raw = tensor.contiguous().view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor.contiguous()
        chunk = raw.numpy().tobytes()
        header[name] = {"dtype": TYPES[tensor.dtype], "shape": list(tensor.shape), "data_offsets": [at, at + len(chunk)]}
        chunks.append(chunk)
        at += len(chunk)
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + b"".join(chunks))


class LeNet(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 3, 5)
        self.conv2 = nn.Conv2d(3, 4, 5)
        self.fc = nn.Linear(64, 10)

    def forward(self, x):
        x = torch.max_pool2d(torch.relu(self.conv1(x)), 2)
        x = torch.max_pool2d(torch.relu(self.conv2(x)), 2)
        return self.fc(torch.flatten(x, 1))


def answers(model):
    with torch.no_grad():
        return [[float(score) for score in scores] for scores in model.float()(images)]


torch.manual_seed(1)
# Images that the test can make too.
images = torch.tensor([[(i * step) % 101 / 100 for i in range(784)] for step in (37, 59)]).reshape(2, 1, 28, 28)
model = LeNet().eval()
torch.onnx.export(model, images[:1], "lenet.onnx", input_names=["image"], output_names=["scores"])
weights = model.state_dict()
save_file(weights, "lenet.safetensors")
outputs = {"lenet": answers(model)}

# Each layer in another type; a statistic that is no weight, as batch normalisation leaves it.
rounded = OrderedDict(
    (name, value.to({"conv1": torch.float16, "conv2": torch.bfloat16, "fc": torch.float64}[name.split(".")[0]]))
    for name, value in weights.items()
)
model.load_state_dict(rounded)
save_file({**rounded, "norm.num_batches_tracked": torch.tensor(7)}, "mixed.safetensors")
outputs["mixed"] = answers(model)

with open("outputs.json", "w") as file:
    json.dump(outputs, file, indent=1)
    file.write("\n")
