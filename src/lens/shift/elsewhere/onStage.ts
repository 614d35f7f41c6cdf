/** The prepared start on the stage: the network of the twins at random weights, and few digits, all in one place, to learn from. */
import { distort, UNDISTORTED } from '../../../digits/distort';
import { returnTo } from '../../../store/actions/goTo';
import { addSet } from '../../../store/actions/importedSets';
import { notify } from '../../../store/actions/notices';
import { digits, openSpec, setGeneratedDigits, setTrainingSettings, trainOn } from '../../../store/actions/session';
import { closeLens } from '../../../store/actions/view';
import { useStore } from '../../../store/state/store';
import type { DigitSet } from '../../../worker/protocol';
import type { twinsRequest } from './settings';

/** Of a digit's image. */
const PIXELS = 28 * 28;

/** The same digits, so many columns to the right. */
export function movedDigits({ images, labels }: DigitSet, columns: number): DigitSet {
  const moved = new Uint8Array(images.length);
  for (let at = 0; at < images.length; at += PIXELS) {
    const image = Float32Array.from(images.subarray(at, at + PIXELS), (ink) => ink / 255);
    moved.set(
      distort(image, { ...UNDISTORTED, columns }).map((ink) => Math.round(255 * ink)),
      at,
    );
  }
  return { images: moved, labels };
}

/** What the page was set to is offered back. A set of digits that the person has brought is not touched: then it must not be called. */
export async function putOnStage({
  spec,
  lessons,
  batch,
  optimizer,
  columns,
}: ReturnType<typeof twinsRequest>): Promise<void> {
  const before = useStore.getState();
  const { generatedDigits, sets, imported, trainedSet } = before;
  const [lesson, column] = [lessons[0]!, columns[0]!];
  const moved = movedDigits(await digits('training', 0, lesson.digits), column);
  await trainOn(addSet({ name: `x ${column < 0 ? '−' : '+'} ${Math.abs(column)}`, ...moved }).name);
  await setGeneratedDigits(0);
  await setTrainingSettings({ batch, optimizer });
  await openSpec(spec, 'random');
  closeLens();
  notify({
    tone: 'information',
    message: 'elsewhere.onStage.done',
    values: { digits: lesson.digits, columns: Math.abs(column) },
    lasting: true,
    action: {
      label: 'elsewhere.onStage.back',
      run: () => {
        useStore.setState({ sets, imported, trainedSet, generatedDigits });
        void returnTo(before);
      },
    },
  });
}
