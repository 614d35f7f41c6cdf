/** Weights from files are tried on one drawing before they are taken. */
import { exampleDrawing } from '../../digits/examples';
import { fitToInput } from '../../digits/fit';
import { imageOfDrawing } from '../../digits/normalize';
import type { NetworkSpec } from '../../network';
import { forwardOf } from './ask';
import { AnswersNoNumber } from './failure';

/** Weights may all be numbers, and so large that their sums are none: rejects then, with AnswersNoNumber. */
export async function requireAnswers(spec: NetworkSpec, parameters: Float32Array<ArrayBuffer>): Promise<void> {
  const drawn = imageOfDrawing(exampleDrawing(3, 0))!.image;
  const { activations, scores } = await forwardOf({ spec, beginning: { parameters } }, fitToInput(drawn, spec.input));
  if (![...activations, ...scores].every(Number.isFinite)) throw new AnswersNoNumber();
}
