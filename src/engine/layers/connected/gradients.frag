// ∂E/∂w[row, t, o] = Σ over images, and over the positions (y, x) that share the row, of δ[o, y, x] · in[tap(y, x, t)]
// for four taps (a texel) and a group of maps (the planes) at once. The bias is a tap whose input is 1. The sum is cut
// into slices, which the update adds up: texel = ((slice · rows + row) · tapQuads + tapQuad) · groups + group.
uniform sampler2DArray errors;
uniform sampler2DArray values;
// Texels before this one belong to an earlier part of the batch, and stay.
uniform int first;
// Terms of the sum that a slice has, and that there are: lines of all images where positions share, else quartets.
uniform int sliceTerms;
uniform int terms;
uniform int firstSlice;

#pragma repeat(m, OUT_PLANES)
layout(location = $m) out vec4 out$m;
#pragma end

void main() {
  int index = indexHere();
  if (index < first || index >= count) discard;
  int group = index % OUT_GROUPS;
  int tapQuad = index / OUT_GROUPS % TAP_QUADS;
  int sliceRow = index / (OUT_GROUPS * TAP_QUADS);
  int row = sliceRow % ROWS;
  int firstTerm = (sliceRow / ROWS - firstSlice) * sliceTerms;
  int endTerm = min(firstTerm + sliceTerms, terms);

#pragma repeat(k, 4)
  int tap$k = tapQuad * 4 + $k;
  bool real$k = tap$k < WEIGHT_TAPS;
  vec4 constant$k = vec4(tap$k == BIAS_TAP);
  int slot$k = tap$k % (IN_GROUPS * IN_PLANES);
  int plane$k = slot$k % IN_PLANES;
  int kernel$k = tap$k / (IN_GROUPS * IN_PLANES);
  int ky$k = kernel$k / KERNEL_WIDTH * DILATION_Y - PADDING_Y;
  int kx$k = kernel$k % KERNEL_WIDTH * DILATION_X - PADDING_X;
  int offset$k = (ky$k * IN_WIDTH + kx$k) * IN_GROUPS + slot$k / IN_PLANES;
  vec4 value$k;
#ifdef PADDED
  bool inside$k;
  bool line$k;
#else
  offset$k = real$k ? offset$k : 0;
  float live$k = float(real$k);
#endif
#pragma end
#pragma repeat(m, OUT_PLANES)
  vec4 sum$m = vec4(0.0);
#pragma end

#ifdef SHARED
  const int firstX = 0, endX = OUT_WIDTH, lineStep = 1;
  int firstLine = firstTerm;
  int endLine = endTerm;
#else
  int firstX = row % OUT_WIDTH;
  int endX = firstX + 1;
  const int lineStep = OUT_HEIGHT;
  int firstLine = firstTerm * OUT_HEIGHT + row / OUT_WIDTH;
  int endLine = endTerm * OUT_HEIGHT;
#endif
  for (int line = firstLine; line < endLine; line += lineStep) {
    int y = line % OUT_HEIGHT;
    int inLine = (line / OUT_HEIGHT * IN_HEIGHT + y * STRIDE_Y) * IN_WIDTH;
#ifdef PADDED
#pragma repeat(k, 4)
    line$k = real$k && y * STRIDE_Y + ky$k >= 0 && y * STRIDE_Y + ky$k < IN_HEIGHT;
#pragma end
#endif
    for (int x = firstX; x < endX; x++) {
      int place = (inLine + x * STRIDE_X) * IN_GROUPS;
      int unit = (line * OUT_WIDTH + x) * OUT_GROUPS + group;
#pragma repeat(k, 4)
#ifdef PADDED
      inside$k = line$k && x * STRIDE_X + kx$k >= 0 && x * STRIDE_X + kx$k < IN_WIDTH;
      value$k = PLANE(values, inside$k ? place + offset$k : 0, plane$k, IN_SHIFT) * float(inside$k) + constant$k;
#else
      value$k = PLANE(values, place + offset$k, plane$k, IN_SHIFT) * live$k + constant$k;
#endif
#pragma end
      ivec2 unitPlace = PLACE(unit, OUT_SHIFT);
      vec4 error;
#pragma repeat(m, OUT_PLANES)
      error = texelFetch(errors, ivec3(unitPlace, $m), 0);
      sum$m += vec4(dot(error, value0), dot(error, value1), dot(error, value2), dot(error, value3));
#pragma end
    }
  }
#pragma repeat(m, OUT_PLANES)
  out$m = sum$m;
#pragma end
}
