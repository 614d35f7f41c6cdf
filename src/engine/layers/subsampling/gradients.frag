// ∂E/∂coefficient[row, c] = scale · Σ δ[c, y, x] · (Σ of the window in map c),  ∂E/∂bias[row, c] = Σ δ[c, y, x]
// over images and the positions that share the row: the two lie in the first components of a texel, as two taps do
// (connected/gradients.frag).
uniform sampler2DArray errors;
uniform sampler2DArray values;
uniform int first;
uniform int sliceTerms;
uniform int terms;
uniform int firstSlice;

#pragma repeat(m, OUT_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index < first || index >= count) discard;
  int slice = index;
  int group = digit(slice, OUT_GROUPS);
  int row = digit(slice, ROWS);
  int firstTerm = (slice - firstSlice) * sliceTerms;
  int endTerm = min(firstTerm + sliceTerms, terms);

#pragma repeat(m, OUT_PLANES)
  vec4 coefficient$m = vec4(0.0);
  vec4 bias$m = vec4(0.0);
  vec4 window$m;
#pragma end
#ifdef SHARED
  const int firstX = 0, endX = OUT_WIDTH, lineStep = 1;
  int firstLine = firstTerm;
  int endLine = endTerm;
#else
  int firstX = digit(row, OUT_WIDTH);
  int endX = firstX + 1;
  const int lineStep = OUT_HEIGHT;
  int firstLine = firstTerm * OUT_HEIGHT + row;
  int endLine = endTerm * OUT_HEIGHT;
#endif
  for (int line = firstLine; line < endLine; line += lineStep) {
    int quartet = line;
    int top = digit(quartet, OUT_HEIGHT) * STRIDE_Y - PADDING_Y;
    int inLine = quartet * IN_HEIGHT + top;
    for (int x = firstX; x < endX; x++) {
      int left = x * STRIDE_X - PADDING_X;
#pragma repeat(m, OUT_PLANES)
      window$m = vec4(0.0);
#pragma end
      for (int ky = 0; ky < KERNEL_HEIGHT; ky++) {
#ifdef PADDED
        if (top + ky * DILATION_Y < 0 || top + ky * DILATION_Y >= IN_HEIGHT) continue;
#endif
        for (int kx = 0; kx < KERNEL_WIDTH; kx++) {
          int inX = left + kx * DILATION_X;
#ifdef PADDED
          if (inX < 0 || inX >= IN_WIDTH) continue;
#endif
          int tap = ((inLine + ky * DILATION_Y) * IN_WIDTH + inX) * IN_GROUPS + group;
#pragma repeat(m, OUT_PLANES)
          window$m += PLANE(values, tap, $m, IN_SHIFT);
#pragma end
        }
      }
      int unit = (line * OUT_WIDTH + x) * OUT_GROUPS + group;
      vec4 error;
#pragma repeat(m, OUT_PLANES)
      error = PLANE(errors, unit, $m, OUT_SHIFT);
      coefficient$m += error * window$m;
      bias$m += error;
#pragma end
    }
  }
#pragma repeat(m, OUT_PLANES)
  out$m = vec4(SCALE * dot(coefficient$m, vec4(1.0)), dot(bias$m, vec4(1.0)), 0.0, 0.0);
#pragma end
}
