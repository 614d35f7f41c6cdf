// δ[i] = f′(in[i]) · Σ over the units (o, y, x) that read i of w[row(y, x), t, o] · δ[o, y, x]
// for four images and a group of input maps at once: the errors of the layer below.
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
  int x = digit(quartet, IN_WIDTH);
  int y = digit(quartet, IN_HEIGHT);

#pragma repeat(c, IN_PLANES)
  vec4 sum$c = vec4(0.0);
  vec4 w$c = vec4(0.0);
#pragma end

#ifdef WHOLE_INPUT
  const int firstY = 0, firstX = 0, lastY = OUT_HEIGHT - 1, lastX = OUT_WIDTH - 1;
#else
  // The units whose windows reach this place.
  int firstY = max(0, (y + PADDING_Y - (KERNEL_HEIGHT - 1) * DILATION_Y + STRIDE_Y - 1) / STRIDE_Y);
  int firstX = max(0, (x + PADDING_X - (KERNEL_WIDTH - 1) * DILATION_X + STRIDE_X - 1) / STRIDE_X);
  int lastY = min(OUT_HEIGHT - 1, (y + PADDING_Y) / STRIDE_Y);
  int lastX = min(OUT_WIDTH - 1, (x + PADDING_X) / STRIDE_X);
#endif
  for (int outY = firstY; outY <= lastY; outY++) {
    int ky = y + PADDING_Y - outY * STRIDE_Y;
#if DILATION_Y > 1
    if (ky % DILATION_Y != 0) continue;
    ky /= DILATION_Y;
#endif
    for (int outX = firstX; outX <= lastX; outX++) {
      int kx = x + PADDING_X - outX * STRIDE_X;
#if DILATION_X > 1
      if (kx % DILATION_X != 0) continue;
      kx /= DILATION_X;
#endif
      int unit = ((quartet * OUT_HEIGHT + outY) * OUT_WIDTH + outX) * OUT_GROUPS;
      int tap = ((ky * KERNEL_WIDTH + kx) * IN_GROUPS + group) * IN_PLANES;
      int weight = (ROW(outY, outX) * TAPS + tap) * TAP_STRIDE;
      for (int outGroup = 0; outGroup < OUT_GROUPS; outGroup++) {
        ivec2 place = PLACE(unit, OUT_SHIFT);
        vec4 error;
        // The quads of a group are two at most, and lie side by side.
#pragma repeat(c, IN_PLANES)
        ivec2 quad$c = PLACE(weight + $c * TAP_STRIDE, WEIGHT_SHIFT);
#pragma end
#pragma repeat(m, OUT_PLANES)
#if $m % 4 == 0
#pragma repeat(c, IN_PLANES)
        w$c = texelFetch(weights, quad$c + ivec2($m / 4, 0), 0);
#pragma end
#endif
        error = texelFetch(errors, ivec3(place, $m), 0);
#pragma repeat(c, IN_PLANES)
        sum$c += w$c[$m % 4] * error;
#pragma end
#pragma end
        weight += QUADS;
        unit++;
      }
    }
  }

#pragma repeat(c, IN_PLANES)
  out$c = SLOPE_BELOW(PLANE(values, index, $c, IN_SHIFT)) * sum$c;
#pragma end
}
