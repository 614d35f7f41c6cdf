// δ[i] = f′(in[i]) · Σ over the windows (y, x) that hold i of coefficient[row(y, x), c] · scale · δ[c, y, x]
uniform sampler2DArray errors;
uniform sampler2DArray values;
#ifdef LEARNED
uniform sampler2D weights;
#endif

#pragma repeat(m, IN_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
  int quartet = index;
  int group = digit(quartet, IN_GROUPS);
  int x = digit(quartet, IN_WIDTH);
  int y = digit(quartet, IN_HEIGHT);

#pragma repeat(m, IN_PLANES)
  vec4 sum$m = vec4(0.0);
#pragma end
#ifdef LEARNED
  vec4 coefficient = vec4(0.0);
#endif
  int firstY = max(0, (y + PADDING_Y - (KERNEL_HEIGHT - 1) * DILATION_Y + STRIDE_Y - 1) / STRIDE_Y);
  int firstX = max(0, (x + PADDING_X - (KERNEL_WIDTH - 1) * DILATION_X + STRIDE_X - 1) / STRIDE_X);
  int lastY = min(OUT_HEIGHT - 1, (y + PADDING_Y) / STRIDE_Y);
  int lastX = min(OUT_WIDTH - 1, (x + PADDING_X) / STRIDE_X);
  for (int outY = firstY; outY <= lastY; outY++) {
#if DILATION_Y > 1
    if ((y + PADDING_Y - outY * STRIDE_Y) % DILATION_Y != 0) continue;
#endif
    for (int outX = firstX; outX <= lastX; outX++) {
#if DILATION_X > 1
      if ((x + PADDING_X - outX * STRIDE_X) % DILATION_X != 0) continue;
#endif
      int unit = ((quartet * OUT_HEIGHT + outY) * OUT_WIDTH + outX) * OUT_GROUPS + group;
#ifdef LEARNED
      int weight = ROW(outY, outX) * TAPS * TAP_STRIDE + group * QUADS;
#endif
#pragma repeat(m, IN_PLANES)
#ifdef LEARNED
#if $m % 4 == 0
      coefficient = TEXEL(weights, weight + $m / 4, WEIGHT_SHIFT);
#endif
      sum$m += coefficient[$m % 4] * PLANE(errors, unit, $m, OUT_SHIFT);
#else
      sum$m += PLANE(errors, unit, $m, OUT_SHIFT);
#endif
#pragma end
    }
  }
#pragma repeat(m, IN_PLANES)
  out$m = SLOPE_BELOW(PLANE(values, index, $m, IN_SHIFT)) * SCALE * sum$m;
#pragma end
}
