/** Scramble: one fixed order of the pixels, on the drawing, on the receptive field of a unit, and in what the network answers. */
import { useMemo, type ReactNode } from 'react';
import { scrambledOrder } from '../../../digits/scramble';
import { useText } from '../../../i18n';
import { goTo } from '../../../store/actions/goTo';
import { shapeAt, subjectOf } from '../../../store/actions/pin';
import { useStore } from '../../../store/state/store';
import { unitName } from '../../../store/actions/unitNames';
import { Announced } from '../../../ui/Announcements';
import { useSize } from '../../../ui/canvas';
import { Button } from '../../../ui/Button';
import { MapFigure } from '../../../ui/MapView';
import { Slider } from '../../../ui/Slider';
import { changeRaceSettings, useRaceSettings } from '../race/settings';
import layout from '../../../ui/Layout.module.css';
import { Answers } from './Answers';
import { inOrder, placesOfField, scatterOf } from './scattered';
import own from './Scramble.module.css';

/** Between pictures, of which three stand side by side. */
const GAP = 10;

export default function Scramble(): ReactNode {
  const text = useText();
  const [frame, { width: room }] = useSize<HTMLParagraphElement>();
  const network = useStore((state) => state.shown.network);
  const input = useStore((state) => state.shown.look?.input ?? null);
  const subject = useStore(subjectOf);
  const seed = useRaceSettings((settings) => settings.seed);
  const { height, width, channels } = network.input;
  const order = useMemo(() => scrambledOrder(height * width, seed), [height, width, seed]);
  const places = useMemo(() => placesOfField(network, subject), [network, subject]);
  const sources = useMemo(() => places.map((place) => order[place]!), [places, order]);
  const pictures = useMemo(() => {
    if (input?.length !== height * width * channels) return null;
    const { white = 0, ink = 1 } = network.spec.input;
    const inkOf = (values: Float32Array): Float32Array =>
      Float32Array.from({ length: height * width }, (_, place) => (values[place * channels]! - white) / (ink - white));
    const scrambled = inOrder(input, order);
    return { scrambled, ink: inkOf(input), scrambledInk: inkOf(scrambled) };
  }, [input, order, network, height, width, channels]);

  const size = Math.max(72, Math.min(120, Math.floor(room / 3) - GAP));
  const layer = network.layers[subject.layer]?.name ?? text('common.input');
  const distance = (of: readonly number[]): string =>
    text.number(scatterOf(of, width), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const reads = text('scramble.reads', {
    unit: unitName(text, { name: layer, output: shapeAt(network, subject.layer) }, subject.unit),
    pixels: places.length,
    near: distance(places),
    far: distance(sources),
  });
  const race = (): void => {
    changeRaceSettings({ scrambled: true });
    void goTo({ lens: { tab: 'learn', section: 'race' } });
  };
  return (
    <>
      <p ref={frame}>{text('scramble.intro')}</p>
      <Slider
        label={text('scramble.seed')}
        min={1}
        max={20}
        value={seed}
        onChange={(next) => changeRaceSettings({ seed: next })}
      />
      {pictures ? (
        <>
          <div className={own.pictures}>
            {(
              [
                ['plain', pictures.ink, places],
                ['scrambled', pictures.scrambledInk, places],
                ['back', pictures.ink, sources],
              ] as const
            ).map(([name, values, lit]) => (
              <MapFigure
                key={name}
                label={text(`scramble.${name}`)}
                inked
                limit={1}
                {...{ values, height, width, lit, size }}
              />
            ))}
          </div>
          <p role="status" aria-live="off" aria-label={text('scramble.field')}>
            {reads}
          </p>
          <Announced>{reads}</Announced>
          <p className={layout.note}>{text('scramble.point')}</p>
          <Answers scrambled={pictures.scrambled} subject={subject} size={size} />
        </>
      ) : (
        <p className={layout.quiet}>{text('race.drawToScramble')}</p>
      )}
      <p>{text('scramble.loses')}</p>
      <div className={layout.row}>
        <Button onClick={race}>{text('scramble.race')}</Button>
      </div>
    </>
  );
}
