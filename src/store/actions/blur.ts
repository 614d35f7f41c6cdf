/** The open network with a blur before every subsampling, or without one again; the weights go along, a blur has none. */
import { blurBeforeSubsampling, withoutBlur } from '../../network';
import { goOnAs } from './goingOn';
import { presetOf } from './modelFiles';

export const setBlur = (on: boolean): Promise<void> =>
  goOnAs(({ spec: before }, parameters) => {
    const spec = on ? blurBeforeSubsampling(before) : withoutBlur(before);
    return { spec, parameters, preset: presetOf(spec) };
  });
