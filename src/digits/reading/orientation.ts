/** Whether the images of a set lie as digits do, or with rows and columns changed. */
import { generateSet } from '../generator';
import { IMAGE_PIXELS } from '../normalize';
import { chosenOf, countOf, type GivenSet } from './givenSet';
import { prepare } from './prepare';
import { bytesOf, transposed, type ByteSet } from './repairs';

/** Digits that every class's mean is made of, a tenth a class; and digits of a set that are compared with the means. */
const [MODEL_DIGITS, LOOKED_AT] = [500, 300];
/** Fewer would be guessed at. */
const FEWEST = 50;
/** So many of the turned digits must be nearest to the mean of their own class, and by so much more than as they are. */
const [MOST, MORE] = [0.45, 0.15];

/** False where the set has no labels: an 8 is nearly an 8 either way. */
export function looksTransposed(set: GivenSet): boolean {
  const count = countOf(set);
  if (!set.labels || count < FEWEST || set.height !== set.width) return false;
  const step = Math.max(1, Math.floor(count / LOOKED_AT));
  const some = bytesOf(
    chosenOf(
      set,
      Array.from({ length: Math.min(count, LOOKED_AT) }, (_, n) => n * step),
    ),
  );
  means ??= classMeans();
  const turned = shareNearest(transposed(some), means);
  return turned >= MOST && turned > shareNearest(some, means) + MORE;
}

let means: Float32Array | null = null;

/** [class, y, x], each less its mean and of length 1. */
function classMeans(): Float32Array {
  const sums = new Float32Array(10 * IMAGE_PIXELS);
  const { images, labels } = generateSet({ seed: -3, count: MODEL_DIGITS });
  labels.forEach((label, n) => {
    for (let i = 0; i < IMAGE_PIXELS; i++) sums[label * IMAGE_PIXELS + i]! += images[n * IMAGE_PIXELS + i]!;
  });
  for (let label = 0; label < 10; label++) standardise(sums.subarray(label * IMAGE_PIXELS, (label + 1) * IMAGE_PIXELS));
  return sums;
}

function standardise(image: Float32Array): void {
  const mean = image.reduce((sum, value) => sum + value, 0) / image.length;
  const length = Math.sqrt(image.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  for (let i = 0; i < image.length; i++) image[i] = length > 0 ? (image[i]! - mean) / length : 0;
}

function shareNearest(set: ByteSet, models: Float32Array): number {
  const images = prepare(set, 'asMnist');
  let right = 0;
  set.labels!.forEach((label, n) => {
    const image = Float32Array.from(images.subarray(n * IMAGE_PIXELS, (n + 1) * IMAGE_PIXELS));
    const likeness = Array.from({ length: 10 }, (_, k) =>
      image.reduce((sum, ink, i) => sum + ink * models[k * IMAGE_PIXELS + i]!, 0),
    );
    if (likeness.indexOf(Math.max(...likeness)) === label) right++;
  });
  return right / set.labels!.length;
}
