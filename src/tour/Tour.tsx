/** The tour: asks one question after the other and says how the page itself answers it. Nothing is covered, nothing runs away. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Queue } from '../async/queue';
import { useText } from '../i18n';
import { goTo } from '../store/actions/goTo';
import { useStore } from '../store/state/store';
import { chooseQuestion, endTour, rememberBefore, useChosen } from '../store/actions/tour';
import { isShown, setTour } from '../store/actions/view';
import { Button, CloseButton } from '../ui/Button';
import { Doing } from './Doing';
import { questions } from './questions';
import { Steps } from './Steps';
import styles from './Tour.module.css';
import { useStrip } from './useStrip';

/** Only on the page while a question is asked. */
export function Tour(): ReactNode {
  const text = useText();
  const number = useStore(({ tour }) => tour!);
  const strip = useRef<HTMLElement>(null);
  const question = questions[number - 1]!;
  const hidden = useStore((state) => state.hidden);
  // Which question the page was brought to, and how often: each time it begins anew.
  const [arrival, setArrival] = useState({ number: 0, count: 0 });
  const [going, setGoing] = useState(false);
  const arrived = arrival.number === number;
  const leftOut = !question.needs.every((part) => isShown(part, hidden));
  useEffect(rememberBefore, []);
  useStrip(strip);

  // One journey at a time, and only the last arrives: what an earlier one sets up is never taken for the person's doing.
  const journeys = useRef(new Queue());
  const newest = useRef({});
  const go = async (to: number): Promise<void> => {
    const { place, needs, setUp } = questions[to - 1]!;
    if (to !== number) setTour(to);
    if (!needs.every((part) => isShown(part, useStore.getState().hidden))) return;
    const mine = (newest.current = {});
    setGoing(true);
    await journeys.current.run(async () => {
      if (newest.current !== mine) return;
      await goTo(place, needs.includes('questions'));
      await setUp?.();
    });
    if (newest.current !== mine) return;
    setGoing(false);
    setArrival(({ count }) => ({ number: to, count: count + 1 }));
  };
  const begin = useRef(go);
  // Whoever chooses a question is brought there; a link only asks it.
  const chosen = useChosen((state) => state.question);
  useEffect(() => {
    if (chosen === null) return;
    useChosen.setState({ question: null });
    void begin.current(chosen);
  }, [chosen]);

  return (
    // Escape is the way out of the strip, wherever in it the focus is.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={strip}
      tabIndex={-1}
      aria-label={text('shell.tour')}
      className={styles.tour}
      data-question={question.name}
      onKeyDown={(event) => {
        if (event.key === 'Escape') endTour();
      }}
    >
      <Steps number={number} onGo={chooseQuestion} />
      <div className={styles.question}>
        <h2 aria-live="polite">{text(question.title, question.titleValues)}</h2>
        <Doing
          key={`${number} ${arrived ? arrival.count : 0}`}
          question={question}
          arrived={arrived}
          watching={!going}
        />
      </div>
      <div className={styles.go}>
        <Button weight={arrived ? 'plain' : 'strong'} small disabled={going || leftOut} onClick={() => void go(number)}>
          {text(arrived ? 'tour.again' : 'tour.go')}
        </Button>
        {leftOut && <p>{text('tour.leftOut')}</p>}
      </div>
      <CloseButton named={text('tour.close')} onClick={endTour} />
    </section>
  );
}
