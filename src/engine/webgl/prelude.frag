// What every pass needs: texels counted along the rows of a texture, and the squashing functions.
precision highp float;
precision highp int;
precision highp sampler2D;
precision highp sampler2DArray;

// Texels that this pass computes, and how they lie in its target: in rows of 2^shift.
uniform int count;
uniform int shift;

// A list of texels lies in rows of 2^shift. Software rasterisers shift lane by lane: the product costs a quarter less in
// all, and is exact up to 2²⁴ texels.
#define PLACE(i, shift) ivec2((i) & ((1 << (shift)) - 1), int(float(i) * (1.0 / float(1 << (shift)))))
#define TEXEL(list, i, shift) texelFetch(list, PLACE(i, shift), 0)
#define PLANE(list, i, plane, shift) texelFetch(list, ivec3(PLACE(i, shift), plane), 0)

int indexHere() {
  ivec2 place = ivec2(gl_FragCoord.xy);
  return (place.y << shift) + place.x;
}

// Takes the last digit off a number in mixed bases: what an index means, dimension by dimension.
int digit(inout int rest, int base) {
  if (base == 1) return 0;
  int whole = rest / base;
  int last = rest - whole * base;
  rest = whole;
  return last;
}

// tanh a = a·P(a²)/Q(a²), fitted for the least relative error up to |a| = 9, where tanh is 1 in float32: within 4·10⁻⁷ of
// tanh, near 0 too (where 1 − 2/(e^(2a) + 1) has lost its digits), and at half the cost of an exponential.
vec4 hyperbolicTangent(vec4 a) {
  vec4 x = clamp(a, -9.0, 9.0);
  vec4 s = x * x;
  vec4 p = 0.999999979 + s * (0.133810199 + s * (3.49558120e-3 + s * (2.06089627e-5 + s * 1.33544844e-8)));
  vec4 q = 1.0 + s * (0.467143355 + s * (2.58769562e-2 + s * (3.28562325e-4 + s * 7.77648824e-7)));
  return clamp(x * p / q, -1.0, 1.0);
}

// The forms of squashing functions (network/squashing.ts), with their numbers: gain, offset, least, most.
vec4 identityValue(vec4 a, vec4 n) { return a; }
vec4 sigmoidValue(vec4 a, vec4 n) { return 1.0 / (1.0 + exp(-a)); }
vec4 tangentValue(vec4 a, vec4 n) { return n.w * hyperbolicTangent(n.x * a); }
vec4 clippedValue(vec4 a, vec4 n) { return clamp(n.x * a + n.y, n.z, n.w); }
vec4 leakyValue(vec4 a, vec4 n) { return mix(n.x * a, a, greaterThan(a, vec4(0.0))); }

// Derivatives, in terms of the value.
vec4 identitySlope(vec4 y, vec4 n) { return vec4(1.0); }
vec4 sigmoidSlope(vec4 y, vec4 n) { return y * (1.0 - y); }
vec4 tangentSlope(vec4 y, vec4 n) { return n.x * (n.w - y * y / n.w); }
vec4 clippedSlope(vec4 y, vec4 n) {
  return n.x * vec4(greaterThan(y, vec4(n.z))) * vec4(lessThan(y, vec4(n.w)));
}
vec4 leakySlope(vec4 y, vec4 n) { return mix(vec4(n.x), vec4(1.0), greaterThan(y, vec4(0.0))); }
