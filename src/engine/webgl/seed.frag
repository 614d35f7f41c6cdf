// δ of one unit alone: f′(y) where it stands, 0 elsewhere: the start of the gradient of that unit's value.
uniform sampler2DArray values;
uniform int seedTexel;
uniform int seedPlane;

#pragma repeat(m, IN_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
#pragma repeat(m, IN_PLANES)
  out$m = index == seedTexel && $m == seedPlane ? SLOPE(PLANE(values, index, $m, IN_SHIFT)) : vec4(0.0);
#pragma end
}
