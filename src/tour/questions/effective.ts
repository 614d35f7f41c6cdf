/** "Does every pixel in the field count the same?" The effective field is opened over the theoretical one. */
import { pathsFromInput } from '../paths';
import { atC3 } from '../places';
import { pinnedLayer, type Question } from '../question';

export const effective: Question = {
  name: 'effective',
  title: 'stage.effective.question',
  place: atC3,
  needs: ['stage', 'questions'],
  guess: { kind: 'number', answer: ({ least, most }) => Number(most) / Number(least) },
  control: { role: 'button', name: 'stage.effective' },
  seen(now, before) {
    if (now.asked !== 'effective' || before.asked === 'effective' || !pinnedLayer(now)) return null;
    const paths = pathsFromInput(now.shown.network, now.pinned).filter((count) => count > 0);
    return {
      layer: pinnedLayer(now)!.name,
      pixels: paths.length,
      least: paths.reduce((least, count) => Math.min(least, count)),
      most: paths.reduce((most, count) => Math.max(most, count)),
    };
  },
};
