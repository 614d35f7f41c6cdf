// out[i] = Σ_j (in[j] − code[i, j])² (LeCun 1998, equation 7)
uniform sampler2DArray values;
uniform sampler2D weights;

#pragma repeat(m, OUT_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
  int quartet = index;
  int group = digit(quartet, OUT_GROUPS);

  vec4 code = vec4(0.0);
#pragma repeat(m, OUT_PLANES)
  vec4 sum$m = vec4(0.0);
#pragma end
  int weight = group * QUADS;
  for (int place = 0; place < IN_HEIGHT * IN_WIDTH; place++) {
    for (int inGroup = 0; inGroup < IN_GROUPS; inGroup++) {
      int tap = (quartet * IN_HEIGHT * IN_WIDTH + place) * IN_GROUPS + inGroup;
      vec4 value;
      vec4 distance;
#pragma repeat(c, IN_PLANES)
      value = PLANE(values, tap, $c, IN_SHIFT);
#pragma repeat(m, OUT_PLANES)
#if $m % 4 == 0
      code = TEXEL(weights, weight + $m / 4, WEIGHT_SHIFT);
#endif
      distance = value - code[$m % 4];
      sum$m += distance * distance;
#pragma end
      weight += TAP_STRIDE;
#pragma end
    }
  }
#pragma repeat(m, OUT_PLANES)
  out$m = group * OUT_PLANES + $m < OUT_CHANNELS ? sum$m : vec4(0.0);
#pragma end
}
