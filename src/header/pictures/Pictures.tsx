/** The pictures in sight as files for slides and paper: each as SVG and PNG, and what it shows over a time as a video and a strip. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useText } from '../../i18n';
import { connectivityOf } from '../../network';
import { openPane } from '../../store/actions/view';
import { useStore } from '../../store/state/store';
import { Button } from '../../ui/Button';
import { Pane } from '../../ui/Pane';
import { usePalette } from '../../ui/palette';
import { figuresInSight, pictureOfFigure, type Figure } from '../../ui/pictures/figures';
import { Film, isFilmable, type FilmFiles } from '../../ui/pictures/film';
import { saveBlob, savePng, saveSvg } from '../../ui/saveFile';
import styles from './Pictures.module.css';

export function Pictures(): ReactNode {
  const text = useText();
  const palette = usePalette();
  const figures = useFigures();
  const film = useRef<{ readonly of: string; readonly film: Film } | null>(null);
  const [filming, setFilming] = useState<string | null>(null);
  const [done, setDone] = useState<({ readonly name: string } & FilmFiles) | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  // A film that nobody has ended goes with the pane.
  useEffect(() => () => void film.current?.film.end(), []);

  const caption = (name: string): string => {
    const { network, step } = useStore.getState().shown;
    const connectivity = connectivityOf(network.spec) ?? 'mixed';
    return text('pictures.caption', { name, network: network.spec.name, connectivity, step });
  };
  const take = (figure: Figure) => pictureOfFigure(figure, caption(figure.name), palette);
  const png = (name: string, picture: ReturnType<typeof take>): void => {
    setFailure(null);
    savePng(`${name}.png`, picture).catch((error: unknown) =>
      setFailure(error instanceof Error ? error.message : String(error)),
    );
  };
  const record = (figure: Figure): void => {
    setDone(null);
    film.current = { of: figure.name, film: new Film(figure, () => caption(figure.name), palette) };
    setFilming(figure.name);
  };
  const stop = async (): Promise<void> => {
    const ended = film.current;
    if (!ended) return;
    film.current = null;
    const files = await ended.film.end();
    setFilming(null);
    setDone({ name: ended.of, ...files });
  };

  return (
    <Pane title={text('pictures.title')} closeLabel={text('common.close')} onClose={() => openPane(null)}>
      <div className={styles.pictures}>
        <p className={styles.explain}>{text('pictures.explain')}</p>
        {failure !== null && <p role="alert">{text('figures.pngFailed', { message: failure })}</p>}
        {done && (
          <p className={styles.figure} role="group" aria-label={text('pictures.recorded', { name: done.name })}>
            <span className={styles.name}>{text('pictures.recorded', { name: done.name })}</span>
            {done.video && (
              <Button small onClick={() => saveBlob(videoName(done.name, done.video!), done.video!)}>
                {text('pictures.video')}
              </Button>
            )}
            <Button small onClick={() => saveSvg(`${fileName(done.name)}-strip.svg`, done.strip)}>
              {text('pictures.strip', { kind: 'SVG' })}
            </Button>
            <Button small onClick={() => png(`${fileName(done.name)}-strip`, done.strip)}>
              {text('pictures.strip', { kind: 'PNG' })}
            </Button>
          </p>
        )}
        {figures.length === 0 && <p>{text('pictures.none')}</p>}
        <ul className={styles.list}>
          {figures.map((figure) => (
            <li key={figure.name} className={styles.figure} role="group" aria-label={figure.name}>
              <span className={styles.name}>{figure.name}</span>
              <Button small onClick={() => saveSvg(`${fileName(figure.name)}.svg`, take(figure))}>
                SVG
              </Button>
              <Button small onClick={() => png(fileName(figure.name), take(figure))}>
                PNG
              </Button>
              {isFilmable(figure) &&
                (filming === figure.name ? (
                  <Button small weight="strong" onClick={() => void stop()}>
                    {text('pictures.stop')}
                  </Button>
                ) : (
                  <Button small disabled={filming !== null} onClick={() => record(figure)}>
                    {text('pictures.record')}
                  </Button>
                ))}
            </li>
          ))}
        </ul>
      </div>
    </Pane>
  );
}

/** A picture may be named by a whole sentence. */
const LONGEST_NAME = 60;

/** What of a name a file system takes. */
const fileName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
    .slice(0, LONGEST_NAME);

const videoName = (name: string, { type }: Blob): string =>
  `${fileName(name)}.${type.includes('mp4') ? 'mp4' : 'webm'}`;

/** Anew whenever the page shows something else, and when the pane is pointed at. */
function useFigures(): readonly Figure[] {
  const [figures, setFigures] = useState<readonly Figure[]>([]);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() =>
        setFigures((before) => {
          const now = figuresInSight();
          const same =
            now.length === before.length &&
            now.every(
              ({ name, parts }, index) =>
                name === before[index]!.name && parts.every((part, at) => part === before[index]!.parts[at]),
            );
          return same ? before : now;
        }),
      );
    };
    look();
    const changes = new MutationObserver(look);
    changes.observe(document.body, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return figures;
}
