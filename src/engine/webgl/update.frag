// One step of the optimizer on four weights (a texel): adds up the slices of the gradient, then
//   momentum  v ← μ·v − η·g,  w ← w + v
//   Adam      m ← β₁·m + (1 − β₁)·g,  s ← β₂·s + (1 − β₂)·g²,  w ← w − η·(m/c₁) / (√(s/c₂) + ε)
// with g = gradient/images + λ·w for weights, and no λ for biases. GRADIENT_ONLY writes g of λ = 0 and no more.
uniform sampler2DArray partials;
uniform int slices;
// The block's layout (layout.ts): one program serves every block.
uniform int rows;
uniform int taps;
uniform int weightTaps;
uniform int groups;
uniform int quads;
uniform int planes;
uniform int partialShift;
uniform float images;
#ifdef MASKED
// 1 where the connection table has a connection.
uniform sampler2D mask;
#endif
#ifdef GRADIENT_ONLY
layout(location = 0) out vec4 gradientOut;
#else
uniform sampler2D weights;
uniform sampler2D firsts;
uniform float learningRate;
uniform float momentum;
uniform float weightDecay;
layout(location = 0) out vec4 weightOut;
layout(location = 1) out vec4 firstOut;
#ifdef ADAM
uniform sampler2D seconds;
uniform float correction1;
uniform float correction2;
layout(location = 2) out vec4 secondOut;
#endif
#endif

void main() {
  int index = indexHere();
  if (index >= count) return;
  int row = index;
  int quad = digit(row, quads);
  int group = digit(row, groups);
  int tap = digit(row, taps);
  int tapQuads = (taps + 3) / 4;
  int partial = (row * tapQuads + tap / 4) * groups + group;
  int sliceTexels = rows * tapQuads * groups;
  vec4 component = vec4(equal(ivec4(tap % 4), ivec4(0, 1, 2, 3)));

  vec4 gradient = vec4(0.0);
  for (int slice = 0; slice < slices; slice++) {
    ivec2 place = PLACE(partial, partialShift);
#pragma repeat(k, 4)
    // A plane beyond the last is fetched as the last, and belongs to no map: nothing reads it.
    gradient[$k] += dot(component, texelFetch(partials, ivec3(place, min(quad * 4 + $k, planes - 1)), 0));
#pragma end
    partial += sliceTexels;
  }
  gradient /= images;
  ivec2 here = ivec2(gl_FragCoord.xy);
#ifdef MASKED
  gradient *= TEXEL(mask, index % (taps * groups * quads), MASK_SHIFT);
#endif

#ifdef GRADIENT_ONLY
  gradientOut = gradient;
#else
  vec4 weight = texelFetch(weights, here, 0);
  vec4 first = texelFetch(firsts, here, 0);
  if (tap < weightTaps) gradient += weightDecay * weight;
#ifdef ADAM
  first = momentum * first + (1.0 - momentum) * gradient;
  vec4 second = BETA2 * texelFetch(seconds, here, 0) + (1.0 - BETA2) * gradient * gradient;
  weight -= learningRate * (first / correction1) / (sqrt(second / correction2) + EPSILON);
  secondOut = second;
#else
  first = momentum * first - learningRate * gradient;
  weight += first;
#endif
  weightOut = weight;
  firstOut = first;
#endif
}
