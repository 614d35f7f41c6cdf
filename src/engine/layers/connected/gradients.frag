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
  int slice = index;
  int group = digit(slice, OUT_GROUPS);
  int tapQuad = digit(slice, TAP_QUADS);
  int row = digit(slice, ROWS);
  int firstTerm = (slice - firstSlice) * sliceTerms;
  int endTerm = min(firstTerm + sliceTerms, terms);

#pragma repeat(k, 4)
  int tap$k = tapQuad * 4 + $k;
  // Taps beyond the last are never read: they may sum up anything that is there.
  bool real$k = tap$k < WEIGHT_TAPS;
  vec4 constant$k = vec4(tap$k == BIAS_TAP);
  float live$k = float(real$k);
  int ky$k = tap$k;
  int plane$k = digit(ky$k, IN_PLANES);
  int inGroup$k = digit(ky$k, IN_GROUPS);
  int kx$k = digit(ky$k, KERNEL_WIDTH) * DILATION_X - PADDING_X;
  ky$k = ky$k * DILATION_Y - PADDING_Y;
  int offset$k = (ky$k * IN_WIDTH + kx$k) * IN_GROUPS + inGroup$k;
  vec4 value$k;
#ifdef PADDED
  bool inside$k;
  bool line$k;
#else
  offset$k = real$k ? offset$k : 0;
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
  int firstX = digit(row, OUT_WIDTH);
  int endX = firstX + 1;
  const int lineStep = OUT_HEIGHT;
  int firstLine = firstTerm * OUT_HEIGHT + row;
  int endLine = endTerm * OUT_HEIGHT;
#endif
  for (int line = firstLine; line < endLine; line += lineStep) {
    int quartet = line;
    int y = digit(quartet, OUT_HEIGHT);
    int inLine = (quartet * IN_HEIGHT + y * STRIDE_Y) * IN_WIDTH;
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
      value$k = PLANE(values, inside$k ? place + offset$k : 0, plane$k, IN_SHIFT) * float(inside$k);
#else
      value$k = PLANE(values, place + offset$k, plane$k, IN_SHIFT);
#endif
#if BIAS_TAP >= 0 && BIAS_TAP % 4 == $k
      value$k = value$k * live$k + constant$k;
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
