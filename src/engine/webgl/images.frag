// in[image, y, x, c] of the images named, four to a texel; 0 where a quartet has fewer.
uniform sampler2DArray pixels;
uniform ivec4 images[QUARTETS];

#pragma repeat(c, OUT_PLANES)
layout(location = $c) out vec4 out$c;
#pragma end

float pixel(int image, int unit) {
  if (image < 0) return 0.0;
  int layer = image * (OUT_HEIGHT * OUT_WIDTH * OUT_CHANNELS) + unit;
  int column = digit(layer, PIXEL_COLUMNS);
  int row = digit(layer, PIXEL_ROWS);
  return texelFetch(pixels, ivec3(column, row, layer), 0).r;
}

void main() {
  int index = indexHere();
  if (index >= count) return;
  int number = index;
  int group = digit(number, OUT_GROUPS);
  int place = digit(number, OUT_HEIGHT * OUT_WIDTH);
  ivec4 quartet = images[number];
  int unit = place * OUT_CHANNELS + group * OUT_PLANES;
#pragma repeat(c, OUT_PLANES)
  out$c = vec4(0.0);
#if OUT_GROUPS * OUT_PLANES > OUT_CHANNELS
  if (group * OUT_PLANES + $c < OUT_CHANNELS)
#endif
  out$c = vec4(pixel(quartet.x, unit + $c), pixel(quartet.y, unit + $c), pixel(quartet.z, unit + $c), pixel(quartet.w, unit + $c));
#pragma end
}
