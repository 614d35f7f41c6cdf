/** The open network run over the strip, and one place of it computed again in two other ways. */
import { useMemo } from 'react';
import { buildNetwork, units, type NetworkSpec } from '../../../network';
import { forwardOf } from '../../../store/actions/ask';
import type { GivenNetwork } from '../../../worker/protocol';
import { useAnswer } from '../../../store/actions/useAnswer';
import {
  bordered,
  classValues,
  columnsIn,
  columnsOf,
  wideAnswer,
  widened,
  type Slidable,
  type WideAnswer,
} from './slidable';

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

/** A strip is grey; every channel of the network is given the same. */
function forward(of: GivenNetwork, image: Float32Array<ArrayBuffer>, signal: AbortSignal) {
  const { channels } = of.spec.input;
  const spread = Float32Array.from({ length: channels * image.length }, (_, i) => image[Math.floor(i / channels)]!);
  return forwardOf(of, spread, signal);
}

async function passOver(from: Omit<Whole, 'answer'>, signal: AbortSignal): Promise<Whole> {
  const { spec, slid, parameters, strip } = from;
  const width = strip.length / spec.input.height;
  const reading = widened(slid, width);
  const image = bordered(strip, width, slid.border, spec.input.white ?? 0);
  const { activations } = await forward({ spec: reading, beginning: { parameters } }, image, signal);
  return { ...from, answer: wideAnswer(reading, activations, slid) };
}

async function compareAt(
  { answer, spec, slid, parameters, strip }: Whole,
  position: number,
  signal: AbortSignal,
): Promise<Comparison> {
  const beginning = { parameters };
  const width = strip.length / spec.input.height;
  const image = bordered(strip, width, slid.border, spec.input.white ?? 0);
  const left = position * slid.stride;
  const window = columnsOf(image, width + columnsIn(slid.border), left, slid.spec.input.width);
  const slidThere = await forward({ spec: slid.spec, beginning }, window, signal);
  const cutOut = await forward({ spec, beginning }, columnsOf(strip, width, left, spec.input.width), signal);
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
    () => (slid && parameters ? (signal: AbortSignal) => passOver({ spec, slid, parameters, strip }, signal) : null),
    [spec, slid, parameters, strip],
  );
  const { answer: whole } = useAnswer(pass);
  const compare = useMemo(
    () =>
      whole ? (signal: AbortSignal) => compareAt(whole, Math.min(position, whole.answer.positions - 1), signal) : null,
    [whole, position],
  );
  const { answer: comparison } = useAnswer(compare);
  // Another network's answer has another layout.
  return { answer: whole?.slid === slid ? whole.answer : null, comparison };
}

/** The largest difference between two lists of values. */
export const largestDifference = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((most, value, i) => Math.max(most, Math.abs(value - b[i]!)), 0);
