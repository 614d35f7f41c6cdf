// out[c, y, x] = the largest of the window in map c; padding is never taken.
uniform sampler2DArray values;

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
  vec4 best$m = vec4(LEAST);
#pragma end
  for (int ky = 0; ky < KERNEL_HEIGHT; ky++) {
    int inY = y * STRIDE_Y - PADDING_Y + ky * DILATION_Y;
    if (inY < 0 || inY >= IN_HEIGHT) continue;
    for (int kx = 0; kx < KERNEL_WIDTH; kx++) {
      int inX = x * STRIDE_X - PADDING_X + kx * DILATION_X;
      if (inX < 0 || inX >= IN_WIDTH) continue;
      int tap = ((quartet * IN_HEIGHT + inY) * IN_WIDTH + inX) * IN_GROUPS + group;
#pragma repeat(m, OUT_PLANES)
      best$m = max(best$m, PLANE(values, tap, $m, IN_SHIFT));
#pragma end
    }
  }
#pragma repeat(m, OUT_PLANES)
  out$m = best$m;
#pragma end
}
