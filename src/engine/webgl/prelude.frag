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

// 1 − 2/(e^(2a) + 1) loses its digits near 0, where the series is exact to float32 (the next term is 2·10⁻⁹ at 0.3).
vec4 hyperbolicTangent(vec4 a) {
  vec4 s = a * a;
  vec4 series = a * (1.0 + s * (-0.333333333 + s * (0.133333333 + s * (-0.053968254 + s * (0.021869488 - 0.008863236 * s)))));
  return mix(1.0 - 2.0 / (exp(2.0 * a) + 1.0), series, lessThan(abs(a), vec4(0.3)));
}

vec4 identityValue(vec4 a) { return a; }
vec4 sigmoidValue(vec4 a) { return 1.0 / (1.0 + exp(-a)); }
vec4 tanhValue(vec4 a) { return hyperbolicTangent(a); }
// LeCun 1998, equation 6.
vec4 scaledTanhValue(vec4 a) { return 1.7159 * hyperbolicTangent(a * (2.0 / 3.0)); }
vec4 reluValue(vec4 a) { return max(a, 0.0); }

// Derivatives, in terms of the value.
vec4 identitySlope(vec4 y) { return vec4(1.0); }
vec4 sigmoidSlope(vec4 y) { return y * (1.0 - y); }
vec4 tanhSlope(vec4 y) { return 1.0 - y * y; }
vec4 scaledTanhSlope(vec4 y) { return (2.0 / 3.0) * (1.7159 - y * y / 1.7159); }
vec4 reluSlope(vec4 y) { return vec4(greaterThan(y, vec4(0.0))); }
