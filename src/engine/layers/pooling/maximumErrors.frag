// δ[i] = f′(in[i]) · Σ of δ[c, y, x] over the windows in which i is the first of the largest.
uniform sampler2DArray errors;
uniform sampler2DArray values;

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
  vec4 value$m = PLANE(values, index, $m, IN_SHIFT);
  vec4 sum$m = vec4(0.0);
  vec4 wins$m;
#pragma end
  int firstY = max(0, (y + PADDING_Y - (KERNEL_HEIGHT - 1) * DILATION_Y + STRIDE_Y - 1) / STRIDE_Y);
  int firstX = max(0, (x + PADDING_X - (KERNEL_WIDTH - 1) * DILATION_X + STRIDE_X - 1) / STRIDE_X);
  int lastY = min(OUT_HEIGHT - 1, (y + PADDING_Y) / STRIDE_Y);
  int lastX = min(OUT_WIDTH - 1, (x + PADDING_X) / STRIDE_X);
  for (int outY = firstY; outY <= lastY; outY++) {
    int ownKy = y + PADDING_Y - outY * STRIDE_Y;
    if (ownKy % DILATION_Y != 0) continue;
    for (int outX = firstX; outX <= lastX; outX++) {
      int ownKx = x + PADDING_X - outX * STRIDE_X;
      if (ownKx % DILATION_X != 0) continue;
      int own = ownKy / DILATION_Y * KERNEL_WIDTH + ownKx / DILATION_X;
#pragma repeat(m, IN_PLANES)
      wins$m = vec4(1.0);
#pragma end
      for (int tap = 0; tap < KERNEL_HEIGHT * KERNEL_WIDTH; tap++) {
        int inY = outY * STRIDE_Y - PADDING_Y + tap / KERNEL_WIDTH * DILATION_Y;
        int inX = outX * STRIDE_X - PADDING_X + tap % KERNEL_WIDTH * DILATION_X;
        if (tap == own || inY < 0 || inY >= IN_HEIGHT || inX < 0 || inX >= IN_WIDTH) continue;
        int other = ((quartet * IN_HEIGHT + inY) * IN_WIDTH + inX) * IN_GROUPS + group;
        vec4 rival;
#pragma repeat(m, IN_PLANES)
        rival = PLANE(values, other, $m, IN_SHIFT);
        wins$m *= vec4(tap < own ? greaterThan(value$m, rival) : greaterThanEqual(value$m, rival));
#pragma end
      }
      int unit = ((quartet * OUT_HEIGHT + outY) * OUT_WIDTH + outX) * OUT_GROUPS + group;
#pragma repeat(m, IN_PLANES)
      sum$m += wins$m * PLANE(errors, unit, $m, OUT_SHIFT);
#pragma end
    }
  }
#pragma repeat(m, IN_PLANES)
  out$m = SLOPE_BELOW(value$m) * sum$m;
#pragma end
}
