// out[o, y, x] = f(Σ_t w[row(y, x), t, o] · in[tap(y, x, t)] + b[o])
// for four images (a texel) and a group of maps (the planes) at once.
// Full, local and shared differ in ROW, the address of a unit's weights, alone.
uniform sampler2DArray values;
uniform sampler2D weights;
#ifdef OWN_BIAS
uniform sampler2D biases;
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
  int row = ROW(y, x) * TAPS * TAP_STRIDE + group * QUADS;

  vec4 w = vec4(0.0);
#pragma repeat(m, OUT_PLANES)
#if $m % 4 == 0
#ifdef OWN_BIAS
  w = TEXEL(biases, (y * OUT_WIDTH + x) * TAP_STRIDE + group * QUADS + $m / 4, BIAS_SHIFT);
#else
  w = TEXEL(weights, row + BIAS_TAP * TAP_STRIDE + $m / 4, WEIGHT_SHIFT);
#endif
#endif
  vec4 sum$m = vec4(w[$m % 4]);
#pragma end

  int top = y * STRIDE_Y - PADDING_Y;
  int left = x * STRIDE_X - PADDING_X;
  int firstY = 0, firstX = 0, endY = KERNEL_HEIGHT, endX = KERNEL_WIDTH;
#ifdef PADDED
  firstY = max(0, (DILATION_Y - 1 - top) / DILATION_Y);
  endY = min(KERNEL_HEIGHT, (IN_HEIGHT - 1 - top) / DILATION_Y + 1);
#if UNROLLED == 1
  firstX = max(0, (DILATION_X - 1 - left) / DILATION_X);
  endX = min(KERNEL_WIDTH, (IN_WIDTH - 1 - left) / DILATION_X + 1);
#endif
#endif
  for (int ky = firstY; ky < endY; ky++) {
    int inLine = (quartet * IN_HEIGHT + top + ky * DILATION_Y) * IN_WIDTH;
    for (int kx = firstX; kx < endX; kx += UNROLLED) {
      int weight = row + (ky * KERNEL_WIDTH + kx) * (IN_GROUPS * IN_PLANES * TAP_STRIDE);
      int inX, tap;
      ivec2 place, quad;
      vec4 value;
#pragma repeat(k, UNROLLED)
      inX = left + (kx + $k) * DILATION_X;
#if UNROLLED > 1 && defined(PADDED)
      float inside$k = float(inX >= 0 && inX < IN_WIDTH);
      inX = clamp(inX, 0, IN_WIDTH - 1);
#endif
      tap = (inLine + inX) * IN_GROUPS;
#if IN_GROUPS > 1
      for (int inGroup = 0; inGroup < IN_GROUPS; inGroup++) {
#endif
      place = PLACE(tap, IN_SHIFT);
#pragma repeat(c, IN_PLANES)
      value = texelFetch(values, ivec3(place, $c), 0);
#if UNROLLED > 1 && defined(PADDED)
      value *= inside$k;
#endif
      // The quads of a group are two at most, and lie side by side.
      quad = PLACE(weight, WEIGHT_SHIFT);
#pragma repeat(m, OUT_PLANES)
#if $m % 4 == 0
      w = texelFetch(weights, quad + ivec2($m / 4, 0), 0);
#endif
      sum$m += w[$m % 4] * value;
#pragma end
      weight += TAP_STRIDE;
#pragma end
      tap++;
#if IN_GROUPS > 1
      }
#endif
#pragma end
    }
  }

  // Planes beyond the last map stay 0, so that no weight to them ever moves.
#pragma repeat(m, OUT_PLANES)
#if OUT_GROUPS * OUT_PLANES > OUT_CHANNELS
  out$m = group * OUT_PLANES + $m < OUT_CHANNELS ? SQUASH(sum$m) : vec4(0.0);
#else
  out$m = SQUASH(sum$m);
#endif
#pragma end
}
