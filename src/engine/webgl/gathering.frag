// The first image's values of a layer in the order [y, x, channel], four units a texel, ready to be read back.
uniform sampler2DArray values;
uniform int units;
uniform int firstTexel;
uniform int channels;
uniform int planes;
uniform int groups;
uniform int valuesShift;
layout(location = 0) out vec4 packed;

float valueOf(int unit) {
  if (unit >= units) return 0.0;
  int channel = unit % channels;
  return PLANE(values, unit / channels * groups + channel / planes, channel % planes, valuesShift).x;
}

void main() {
  int unit = 4 * (indexHere() - firstTexel);
  packed = vec4(valueOf(unit), valueOf(unit + 1), valueOf(unit + 2), valueOf(unit + 3));
}
