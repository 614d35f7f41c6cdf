// A layer tied or untied: w′[row′, t, o] = the mean of w[row, t′, o] over the positions (y, x) that read row′ now, where
// tap t′ of a position's row then read the same input as tap t does now. Where none did: the mean over all positions for
// a copy of a kernel, else 0 (network/tie.ts). Four maps (a texel) at once.
uniform sampler2D weights;
uniform sampler2D biases;
#ifdef MASKED
// 1 where the connection table has a connection.
uniform sampler2D mask;
#endif
// How many texels a tap has, before and now.
uniform int tapTexels;
uniform int rows;
uniform int taps;
uniform int biasTap;
// The blocks before (one and the same, unless every unit had a bias of its own): rows, taps, rows as a shift; the bias's tap.
uniform ivec4 weightsLayout;
uniform ivec4 biasesLayout;
// How taps correspond: ALIKE, one to one; TO_WHOLE, from a window to the whole input; or TO_WINDOW, back.
uniform int mapping;
// Height and width of the input, taps that a place of it has, width of the output.
uniform ivec4 places;
// Kernel and stride, padding and dilation of the window: [y, x] each.
uniform ivec4 kernelStride;
uniform ivec4 paddingDilation;
layout(location = 0) out vec4 weightOut;

// The tap of the whole input that a tap of the window at (y, x) reads; −1 on padding.
int tapOfWhole(int tap, ivec2 position) {
  int kernelPlace = tap;
  int slot = digit(kernelPlace, places.z);
  ivec2 kernel = ivec2(0, digit(kernelPlace, kernelStride.y));
  kernel.x = kernelPlace;
  ivec2 at = position * kernelStride.zw - paddingDilation.xy + kernel * paddingDilation.zw;
  if (any(lessThan(at, ivec2(0))) || any(greaterThanEqual(at, places.xy))) return -1;
  return (at.x * places.y + at.y) * places.z + slot;
}

// The tap of the window at (y, x) that reads a tap of the whole input; −1 where it lies outside.
int tapOfWindow(int tap, ivec2 position) {
  int place = tap;
  int slot = digit(place, places.z);
  ivec2 at = ivec2(0, digit(place, places.y));
  at.x = place;
  ivec2 dilated = at + paddingDilation.xy - position * kernelStride.zw;
  ivec2 kernel = dilated / paddingDilation.zw;
  if (any(lessThan(dilated, ivec2(0))) || any(greaterThanEqual(kernel, kernelStride.xy))) return -1;
  if (kernel * paddingDilation.zw != dilated) return -1;
  return (kernel.x * kernelStride.y + kernel.y) * places.z + slot;
}

// The mean over the positions from `first` up to `end`, and in `copies` how many of them had such a tap.
vec4 meanOf(int tap, int texel, int first, int end, out float copies) {
  bool isBias = tap == biasTap;
  ivec4 before = isBias ? biasesLayout : weightsLayout;
  // Relative to the first copy, so that the mean of equal copies is that copy, bit for bit.
  vec4 firstCopy = vec4(0.0);
  vec4 deviations = vec4(0.0);
  copies = 0.0;
  for (int place = first; place < end; place++) {
    ivec2 position = ivec2(place / places.w, place % places.w);
    int tapBefore = tap;
    if (isBias) tapBefore = before.w;
    else if (mapping == TO_WHOLE) tapBefore = tapOfWindow(tap, position);
    else if (mapping == TO_WINDOW) tapBefore = tapOfWhole(tap, position);
    if (tapBefore < 0) continue;
    int at = ((before.x > 1 ? place : 0) * before.y + tapBefore) * tapTexels + texel;
    vec4 copy = isBias ? TEXEL(biases, at, before.z) : TEXEL(weights, at, before.z);
    if (copies == 0.0) firstCopy = copy;
    deviations += copy - firstCopy;
    copies++;
  }
  return firstCopy + deviations / max(copies, 1.0);
}

void main() {
  int index = indexHere();
  if (index >= count) return;
  int row = index;
  int texel = digit(row, tapTexels);
  int tap = digit(row, taps);
  int rowsBefore = tap == biasTap ? biasesLayout.x : weightsLayout.x;
  float copies;
  weightOut = meanOf(tap, texel, rows > 1 ? row : 0, rows > 1 ? row + 1 : rowsBefore, copies);
  if (copies == 0.0 && mapping == TO_WINDOW) weightOut = meanOf(tap, texel, 0, rowsBefore, copies);
#ifdef MASKED
  weightOut *= TEXEL(mask, index % (taps * tapTexels), MASK_SHIFT);
#endif
}
