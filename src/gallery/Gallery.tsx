/** All frames under one another, each with its name; a frame is a page of its own that lives while it is near the window. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { addressOf, FRAMES, type Frame } from './frames';
import styles from './Gallery.module.css';

const VIEWS = [
  { lang: 'en', theme: 'light' },
  { lang: 'en', theme: 'dark' },
  { lang: 'zh', theme: 'light' },
  { lang: 'zh', theme: 'dark' },
] as const;
type View = (typeof VIEWS)[number];

export function Gallery(): ReactNode {
  const [view, setView] = useState<View>(VIEWS[0]);
  useEffect(() => {
    document.documentElement.dataset.theme = view.theme;
  }, [view]);
  return (
    <main className={styles.gallery}>
      <h1>Every panel and picture, in its typical states</h1>
      <p>
        {VIEWS.map((other) => (
          <button
            key={`${other.lang} ${other.theme}`}
            type="button"
            aria-pressed={other === view}
            onClick={() => setView(other)}
          >
            {other.lang}, {other.theme}
          </button>
        ))}
      </p>
      {FRAMES.map((frame) => (
        <Framed key={frame.name} frame={frame} view={view} />
      ))}
    </main>
  );
}

/** Each frame has workers and a WebGL context of its own, and browsers allow few of them: far ones are let go. */
const NEAR = '300px';

function Framed({ frame, view }: { readonly frame: Frame; readonly view: View }): ReactNode {
  const box = useRef<HTMLElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setNear(entry!.isIntersecting), { rootMargin: NEAR });
    observer.observe(box.current!);
    return () => observer.disconnect();
  }, []);
  const { name, width, height } = frame;
  const address = addressOf(frame, view);
  return (
    <figure ref={box}>
      <figcaption>
        <a href={address}>{name}</a> {width}×{height}
      </figcaption>
      <div style={{ width, height }}>
        {near && (
          // The frame is this very site: there is nothing to shut in.
          // oxlint-disable-next-line react/iframe-missing-sandbox
          <iframe title={name} src={address} width={width} height={height} />
        )}
      </div>
    </figure>
  );
}
