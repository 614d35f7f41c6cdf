// One step of the optimizer on four weights (a texel): adds up the slices of the gradient, then
//   momentum  v ← μ·v − η·g,  w ← w + v
//   Adam      m ← β₁·m + (1 − β₁)·g,  s ← β₂·s + (1 − β₂)·g²,  w ← w − η·(m/c₁) / (√(s/c₂) + ε)
// with g = gradient/images + λ·w for weights, and no λ for biases. GRADIENT_ONLY writes g of λ = 0 and no more.
uniform sampler2DArray partials;
uniform int slices;
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
  int index = indexHere(SHIFT);
  if (index >= count) return;
  int quad = index % QUADS;
  int group = index / QUADS % GROUPS;
  int tapRow = index / (QUADS * GROUPS);
  int tap = tapRow % TAPS;
  int partial = (tapRow / TAPS * TAP_QUADS + tap / 4) * GROUPS + group;
  vec4 component = vec4(equal(ivec4(tap % 4), ivec4(0, 1, 2, 3)));

  vec4 gradient = vec4(0.0);
  for (int slice = 0; slice < slices; slice++) {
#pragma repeat(k, 4)
#if $k < PLANES
#if PLANES % 4 == 0
    gradient[$k] += dot(component, PLANE(partials, partial, quad * 4 + $k, PARTIAL_SHIFT));
#else
    if (quad * 4 + $k < PLANES) gradient[$k] += dot(component, PLANE(partials, partial, quad * 4 + $k, PARTIAL_SHIFT));
#endif
#endif
#pragma end
    partial += ROWS * TAP_QUADS * GROUPS;
  }
  gradient /= images;
#ifdef MASKED
  gradient *= TEXEL(mask, index % (TAPS * GROUPS * QUADS), MASK_SHIFT);
#endif

#ifdef GRADIENT_ONLY
  gradientOut = gradient;
#else
  vec4 weight = TEXEL(weights, index, SHIFT);
  vec4 first = TEXEL(firsts, index, SHIFT);
  if (tap < WEIGHT_TAPS) gradient += weightDecay * weight;
#ifdef ADAM
  first = momentum * first + (1.0 - momentum) * gradient;
  vec4 second = BETA2 * TEXEL(seconds, index, SHIFT) + (1.0 - BETA2) * gradient * gradient;
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
