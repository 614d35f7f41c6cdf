// out[c, y, x] = f(coefficient[row(y, x), c] · scale · Σ of the window in map c + bias[row(y, x), c]) (LeCun 1998, S layers);
// without LEARNED the mean alone: average pooling. Padding adds 0 and counts in the mean.
uniform sampler2DArray values;
#ifdef LEARNED
uniform sampler2D weights;
#endif

#pragma repeat(m, OUT_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index >= count) return;
  int quartet = index;
  int group = digit(quartet, OUT_GROUPS);
  int x = digit(quartet, OUT_WIDTH);
  int y = digit(quartet, OUT_HEIGHT);

#pragma repeat(m, OUT_PLANES)
  vec4 sum$m = vec4(0.0);
#pragma end
  for (int ky = 0; ky < KERNEL_HEIGHT; ky++) {
    int inY = y * STRIDE_Y - PADDING_Y + ky * DILATION_Y;
#ifdef PADDED
    if (inY < 0 || inY >= IN_HEIGHT) continue;
#endif
    for (int kx = 0; kx < KERNEL_WIDTH; kx++) {
      int inX = x * STRIDE_X - PADDING_X + kx * DILATION_X;
#ifdef PADDED
      if (inX < 0 || inX >= IN_WIDTH) continue;
#endif
      int tap = ((quartet * IN_HEIGHT + inY) * IN_WIDTH + inX) * IN_GROUPS + group;
#pragma repeat(m, OUT_PLANES)
      sum$m += PLANE(values, tap, $m, IN_SHIFT);
#pragma end
    }
  }

#ifdef LEARNED
  int weight = ROW(y, x) * TAPS * TAP_STRIDE + group * QUADS;
  vec4 coefficient = vec4(0.0);
  vec4 bias = vec4(0.0);
#endif
#pragma repeat(m, OUT_PLANES)
#ifdef LEARNED
#if $m % 4 == 0
  coefficient = TEXEL(weights, weight + $m / 4, WEIGHT_SHIFT) * SCALE;
  bias = TEXEL(weights, weight + TAP_STRIDE + $m / 4, WEIGHT_SHIFT);
#endif
  sum$m = SQUASH(coefficient[$m % 4] * sum$m + bias[$m % 4]);
#else
  sum$m *= SCALE;
#endif
#if OUT_GROUPS * OUT_PLANES > OUT_CHANNELS
  out$m = group * OUT_PLANES + $m < OUT_CHANNELS ? sum$m : vec4(0.0);
#else
  out$m = sum$m;
#endif
#pragma end
}
