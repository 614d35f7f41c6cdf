// δ[j] = f′(in[j]) · Σ_i 2 · (in[j] − code[i, j]) · δ[i]
uniform sampler2DArray errors;
uniform sampler2DArray values;
uniform sampler2D weights;

#pragma repeat(c, IN_PLANES)
layout(location = $c) out vec4 out$c;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
  int quartet = index;
  int group = digit(quartet, IN_GROUPS);
  int place = digit(quartet, IN_HEIGHT * IN_WIDTH);

#pragma repeat(c, IN_PLANES)
  vec4 value$c = PLANE(values, index, $c, IN_SHIFT);
  vec4 sum$c = vec4(0.0);
  vec4 code$c = vec4(0.0);
#pragma end
  int weight = (place * IN_GROUPS + group) * IN_PLANES * TAP_STRIDE;
  for (int outGroup = 0; outGroup < OUT_GROUPS; outGroup++) {
    int unit = quartet * OUT_GROUPS + outGroup;
    vec4 error;
#pragma repeat(m, OUT_PLANES)
#if $m % 4 == 0
#pragma repeat(c, IN_PLANES)
    code$c = TEXEL(weights, weight + $c * TAP_STRIDE + $m / 4, WEIGHT_SHIFT);
#pragma end
#endif
    error = PLANE(errors, unit, $m, OUT_SHIFT);
#pragma repeat(c, IN_PLANES)
    sum$c += 2.0 * (value$c - code$c[$m % 4]) * error;
#pragma end
#pragma end
    weight += QUADS;
  }
#pragma repeat(c, IN_PLANES)
  out$c = SLOPE_BELOW(value$c) * sum$c;
#pragma end
}
