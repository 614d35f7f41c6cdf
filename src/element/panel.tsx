/** What `<receptive-view>` shows: the panel that stands alone in a frame, too. It outlives its element, and goes on where another one takes it up. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/theme.css';
import './element.css';
import { Queue } from '../async/queue';
import { Embed } from '../Embed';
import { host } from '../host';
import { Shell } from '../Shell';
import { loadFirstLanguage } from '../store/actions/language';
import { startSession } from '../store/actions/session';
import { goTo, readAddress } from '../store/address/address';
import { formatLink } from '../store/address/link';
import { linkOf } from '../store/address/stateLink';
import { hearState, type PageState } from '../store/scripting/pageState';
import { scripting, type Receptive } from '../store/scripting/scripting';
import { useStore } from '../store/state/store';
import { keepTextUnderTranslators } from '../ui/translated';
import { changedQuery, type Followed } from './attributes';

let receptive: Receptive | null = null;
/** What the element said that was opened last: where it is only put elsewhere in its page, all stays as it is. */
let opened = '';

/** Opens what the element says, the first time with all that goes on behind. Resolves when there are words for it. */
export async function open(): Promise<Receptive> {
  const { root, query } = host();
  const before = opened;
  opened = query;
  keepTextUnderTranslators(root);
  if (receptive) {
    if (query !== before) await goTo(query, null);
    return receptive;
  }
  readAddress();
  receptive = scripting(startSession());
  await loadFirstLanguage();
  return receptive;
}

/** Draws the panel, and tells of the state; answers with what takes it away. */
export function show(place: HTMLElement, tell: (state: PageState) => void): () => void {
  const root = createRoot(place);
  root.render(
    <StrictMode>
      <Shell>
        <Embed />
      </Shell>
    </StrictMode>,
  );
  const stopTelling = hearState(tell);
  return () => {
    stopTelling();
    root.unmount();
  };
}

const changes = new Queue();

/** Follows a change of an attribute. All else stays as the person has it by then. */
export function follow(name: Followed, value: string | null): void {
  opened = host().query;
  void changes.run(async () => {
    const state = useStore.getState();
    const spec = state.preset === null && name !== 'net' ? state.shown.network.spec : null;
    await goTo(changedQuery(formatLink(linkOf(state)), name, value), { spec });
  });
}
