/** The open network run over the strip, and one place of it computed again in two other ways. */
import { useMemo } from 'react';
import { buildNetwork, units, type NetworkSpec } from '../../../network';
import { answerWith } from '../../../store/actions/session';
import { useNewest } from '../../useNewest';
import { bordered, classValues, columnsOf, wideAnswer, widened, type Slidable, type WideAnswer } from './slidable';

/** One position three times over, a value each class. */
export interface Comparison {
  readonly position: number;
  /** From the map of the whole pass. */
  readonly map: readonly number[];
  /** The network slid there: the strip's own pixels all around the window. */
  readonly slid: readonly number[];
  /** The window cut out and given to the network as the stage has it, with its own padding. */
  readonly cut: readonly number[];
}

/** A whole pass, with all that it was computed from: comparing with anything newer would compare two networks. */
interface Whole {
  readonly answer: WideAnswer;
  readonly spec: NetworkSpec;
  readonly slid: Slidable;
  readonly parameters: Float32Array<ArrayBuffer>;
  readonly strip: Float32Array<ArrayBuffer>;
}

const lastOf = (of: NetworkSpec, activations: Float32Array): Float32Array =>
  activations.subarray(activations.length - units(buildNetwork(of).layers.at(-1)!.output));

async function passOver(from: Omit<Whole, 'answer'>): Promise<Whole> {
  const { spec, slid, parameters, strip } = from;
  const width = strip.length / spec.input.height;
  const reading = widened(slid, width);
  const image = bordered(strip, width, slid.border, spec.input.white ?? 0);
  const { activations } = await answerWith(reading, parameters, image);
  return { ...from, answer: wideAnswer(reading, activations, slid) };
}

async function compareAt({ answer, spec, slid, parameters, strip }: Whole, position: number): Promise<Comparison> {
  const width = strip.length / spec.input.height;
  const image = bordered(strip, width, slid.border, spec.input.white ?? 0);
  const left = position * slid.stride;
  const window = columnsOf(image, width + 2 * slid.border[1], left, slid.spec.input.width);
  const slidThere = await answerWith(slid.spec, parameters, window);
  const cutOut = await answerWith(spec, parameters, columnsOf(strip, width, left, spec.input.width));
  return {
    position,
    map: answer.values[position]!,
    slid: classValues(lastOf(slid.spec, slidThere.activations), slid.codes),
    // A radial output is the distance itself.
    cut: Array.from(lastOf(spec, cutOut.activations), (value) => (slid.codes ? -value : value)),
  };
}

export function useWide(
  spec: NetworkSpec,
  slid: Slidable | null,
  parameters: Float32Array<ArrayBuffer> | null,
  strip: Float32Array<ArrayBuffer>,
  position: number,
): { readonly answer: WideAnswer | null; readonly comparison: Comparison | null } {
  const pass = useMemo(
    () => (slid && parameters ? () => passOver({ spec, slid, parameters, strip }) : null),
    [spec, slid, parameters, strip],
  );
  const whole = useNewest(pass);
  const compare = useMemo(
    () => (whole ? () => compareAt(whole, Math.min(position, whole.answer.positions - 1)) : null),
    [whole, position],
  );
  const comparison = useNewest(compare);
  // Another network's answer has another layout.
  return { answer: whole?.slid === slid ? whole.answer : null, comparison };
}

/** The largest difference between two lists of values. */
export const largestDifference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
