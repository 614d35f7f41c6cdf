// in[image, y, x, c] of the images named, four to a texel; 0 where a quartet has fewer. Where they are MOVED, between four
// pixels of the image: from = middle + M · (to − middle − shift). moving.ts says the same, number for number.
uniform sampler2DArray pixels;
uniform ivec4 images[QUARTETS];

#pragma repeat(c, OUT_PLANES)
layout(location = $c) out vec4 out$c;
#pragma end

float stored(int image, int unit) {
  int layer = image * (OUT_HEIGHT * OUT_WIDTH * OUT_CHANNELS) + unit;
  int column = digit(layer, PIXEL_COLUMNS);
  int row = digit(layer, PIXEL_ROWS);
  return texelFetch(pixels, ivec3(column, row, layer), 0).r;
}

#ifdef MOVED
uniform int seed;

uint spread(uint bits) {
  bits = (bits ^ (bits >> 16)) * 0x7feb352du;
  bits = (bits ^ (bits >> 15)) * 0x846ca68bu;
  return bits ^ (bits >> 16);
}

float deviate(int image, uint quality, float reach) {
  uint bits = spread(spread(uint(image) + spread(uint(seed))) + quality);
  return reach * (float((bits >> 16) + (bits & 0xffffu)) / 65535.0 - 1.0);
}

float storedOrPaper(int image, int y, int x, int channel) {
  if (y < 0 || y >= OUT_HEIGHT || x < 0 || x >= OUT_WIDTH) return PAPER;
  return stored(image, (y * OUT_WIDTH + x) * OUT_CHANNELS + channel);
}

float pixel(int image, int place, int channel) {
  if (image < 0) return 0.0;
  vec2 middle = vec2(float(OUT_HEIGHT - 1), float(OUT_WIDTH - 1)) / 2.0;
  vec2 shift = vec2(deviate(image, 0u, SHIFT), deviate(image, 1u, SHIFT));
  float scale = 1.0 + deviate(image, 2u, SCALE);
  float turn = deviate(image, 3u, TURN);
  float lean = turn + deviate(image, 4u, SHEAR);
  int y = place / OUT_WIDTH;
  vec2 to = vec2(float(y), float(place - y * OUT_WIDTH)) - middle - shift;
  vec2 from = middle + vec2(scale * to.x - turn * to.y, lean * to.x + scale * to.y);
  ivec2 corner = ivec2(floor(from));
  vec2 share = fract(from);
  float above = mix(
    storedOrPaper(image, corner.x, corner.y, channel), storedOrPaper(image, corner.x, corner.y + 1, channel), share.y);
  float below = mix(
    storedOrPaper(image, corner.x + 1, corner.y, channel), storedOrPaper(image, corner.x + 1, corner.y + 1, channel), share.y);
  return mix(above, below, share.x);
}
#else
float pixel(int image, int place, int channel) {
  return image < 0 ? 0.0 : stored(image, place * OUT_CHANNELS + channel);
}
#endif

void main() {
  int index = indexHere();
  if (index >= count) return;
  int number = index;
  int group = digit(number, OUT_GROUPS);
  int place = digit(number, OUT_HEIGHT * OUT_WIDTH);
  ivec4 quartet = images[number];
  int channel = group * OUT_PLANES;
#pragma repeat(c, OUT_PLANES)
  out$c = vec4(0.0);
#if OUT_GROUPS * OUT_PLANES > OUT_CHANNELS
  if (group * OUT_PLANES + $c < OUT_CHANNELS)
#endif
  out$c = vec4(
    pixel(quartet.x, place, channel + $c), pixel(quartet.y, place, channel + $c),
    pixel(quartet.z, place, channel + $c), pixel(quartet.w, place, channel + $c));
#pragma end
}
