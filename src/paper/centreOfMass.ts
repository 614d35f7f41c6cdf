/** The centre of mass of an image's ink. */

/** `image` is [y, x], square, 0 white … 1 ink; the answer is in pixels, the first pixel's centre at (0.5, 0.5). NaN without ink. */
export function centreOfMass(image: Float32Array, size: number): { readonly x: number; readonly y: number } {
  let [mass, momentX, momentY] = [0, 0, 0];
  image.forEach((ink, i) => {
    mass += ink;
    momentX += ink * ((i % size) + 0.5);
    momentY += ink * (Math.floor(i / size) + 0.5);
  });
  return { x: momentX / mass, y: momentY / mass };
}
