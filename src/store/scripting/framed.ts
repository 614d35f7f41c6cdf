/** Lets the page that has framed a panel call `window.receptive`, and hear what changes in it. Other messages are none of the panel's. */
import * as v from 'valibot';
import type { FromPanel } from './receptive-view';
import { hearState } from './pageState';

const Schema = v.variant('receptive', [
  v.object({
    receptive: v.literal('call'),
    id: v.union([v.number(), v.string()]),
    name: v.string(),
    given: v.optional(v.array(v.unknown()), []),
  }),
  v.object({ receptive: v.literal('hear') }),
]);

/** Answers with what ends it. */
export function answerFrame(): () => void {
  const ending = new AbortController();
  let stopTelling: (() => void) | null = null;
  const answer = ({ source, origin, data }: MessageEvent<unknown>): void => {
    if (source !== parent || parent === window) return;
    const message = v.safeParse(Schema, data);
    if (!message.success) return;
    // A page that was opened as a file has no origin to be named.
    const tell = (told: FromPanel): void => parent.postMessage(told, origin === 'null' ? '*' : origin);
    const asked = message.output;
    if (asked.receptive === 'call') {
      const { id } = asked;
      call(asked.name, asked.given).then(
        (value) => tell({ receptive: 'answer', id, value }),
        (error: unknown) =>
          tell({ receptive: 'refusal', id, why: error instanceof Error ? error.message : String(error) }),
      );
    } else {
      stopTelling ??= hearState((state) => tell({ receptive: 'changed', state }));
    }
  };
  addEventListener('message', answer, { signal: ending.signal });
  // That no network can be opened the panel says itself.
  window.receptive.ready.then(
    () => parent.postMessage({ receptive: 'ready' } satisfies FromPanel, '*'),
    () => undefined,
  );
  return () => {
    ending.abort();
    stopTelling?.();
  };
}

async function call(name: string, given: readonly unknown[]): Promise<unknown> {
  const { ready: _, ...functions } = window.receptive;
  const run = Object.hasOwn(functions, name) ? functions[name as keyof typeof functions] : null;
  if (!run) throw new RangeError(`There is no ${name}; there are ${Object.keys(functions).join(', ')}.`);
  return (run as (...given: readonly unknown[]) => Promise<unknown>)(...given);
}
