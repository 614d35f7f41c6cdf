// δ of the last layer: f′(y) · ∂E/∂y, with
//   CROSS_ENTROPY       ∂E/∂y = p − [label],  p = e^(y − logSum)
//   MEAN_SQUARED_ERROR  ∂E/∂y = y − target
//   RADIAL_MAP          ∂E/∂y = [label] − p,  p = e^(−y − logSum)
uniform sampler2DArray values;
uniform sampler2DArray judgements;
uniform ivec4 labels[QUARTETS];

#pragma repeat(m, IN_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
  int quartet = index;
  int group = digit(quartet, IN_GROUPS);
  int place = digit(quartet, IN_HEIGHT * IN_WIDTH);
  ivec4 label = labels[quartet];
  vec4 present = vec4(greaterThanEqual(label, ivec4(0)));
  vec4 logSum = PLANE(judgements, quartet, LOG_SUM_PLANE, JUDGEMENT_SHIFT);
  int unit = place * IN_CHANNELS + group * IN_PLANES;
  vec4 y;
  vec4 isRight;
#pragma repeat(m, IN_PLANES)
  y = PLANE(values, index, $m, IN_SHIFT);
  isRight = vec4(equal(label, ivec4(unit + $m)));
#if defined(MEAN_SQUARED_ERROR)
  out$m = y - (2.0 * isRight - 1.0);
#elif defined(RADIAL_MAP)
  out$m = isRight - exp(-y - logSum);
#else
  out$m = exp(y - logSum) - isRight;
#endif
  out$m = group * IN_PLANES + $m < IN_CHANNELS ? present * SLOPE(y) * out$m : vec4(0.0);
#pragma end
}
