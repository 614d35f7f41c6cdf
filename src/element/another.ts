/**
 * A further `<receptive-view>` of a page. The store, the worker and the words are a document's, so it stands in a frame with
 * nothing else in it. Files are fetched once for all.
 */
import { FUNCTION_NAMES } from '../store/scripting/names';
import type { PageState } from '../store/scripting/pageState';
import type { Receptive } from '../store/scripting/scripting';
import { ATTRIBUTES, type Followed } from './attributes';
import type { ReceptiveView } from './receptiveView';

interface Another {
  readonly functions: Receptive;
  /** Has it follow a change of an attribute. */
  readonly follow: (name: Followed, value: string | null) => void;
}

const FILLS = 'position: absolute; inset: 0; width: 100%; height: 100%; border: 0';

/** An empty frame, alone in `place`. */
export function makeFrame(place: HTMLElement): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = 'Receptive';
  frame.style.cssText = FILLS;
  frame.srcdoc = '<!doctype html>';
  place.replaceChildren(frame);
  return frame;
}

/** Puts the like of `element` into a frame that has just been made; `script` is what defines it. Rejects where that cannot be run. */
export async function fill(
  frame: HTMLIFrameElement,
  element: ReceptiveView,
  script: string,
  tell: (state: PageState) => void,
): Promise<Another> {
  await new Promise((loaded) => frame.addEventListener('load', loaded, { once: true }));
  const inside = frame.contentDocument!;
  await new Promise((loaded, failed) => {
    const module = inside.createElement('script');
    module.addEventListener('load', loaded);
    module.addEventListener('error', () => failed(new Error(`${script} cannot be run in a frame.`)));
    module.type = 'module';
    module.src = script;
    inside.head.append(module);
  });
  const like = inside.createElement('receptive-view') as ReceptiveView;
  like.style.cssText = FILLS;
  like.textContent = element.textContent;
  const follow: Another['follow'] = (name, value) =>
    value === null ? like.removeAttribute(name) : like.setAttribute(name, value);
  for (const name of element.getAttributeNames().filter((name) => ATTRIBUTES.includes(name)))
    like.setAttribute(name, element.getAttribute(name)!);
  like.addEventListener('changed', ({ detail }) => tell(structuredClone(detail)));
  inside.body.append(like);

  const ready = fromFrame(like.ready);
  ready.catch(() => undefined);
  const { structuredClone: intoFrame } = frame.contentWindow as Window & typeof globalThis;
  const callable = Object.fromEntries(
    FUNCTION_NAMES.map((name) => [
      name,
      async (...given: readonly unknown[]) =>
        fromFrame((like[name] as (...given: readonly unknown[]) => Promise<unknown>)(...intoFrame(given))),
    ]),
  );
  return { functions: { ready, ...callable } as Receptive, follow };
}

/** What is of one document's kind is no `Error`, and no `Float32Array`, to another. */
async function fromFrame<Answer>(answer: Promise<Answer>): Promise<Answer> {
  try {
    return structuredClone(await answer);
  } catch (error) {
    throw new Error((error as Error).message, { cause: error });
  }
}
