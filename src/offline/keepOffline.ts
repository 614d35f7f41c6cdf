/** Has the page's files kept for when there is no network, and says when a new version of them lies ready. */
import { notify } from '../store/actions/notices';
import { reporting } from '../store/actions/session';
import { pauseNow } from '../store/actions/training';
import { storeNow } from '../store/persistence/persistence';

export async function keepOffline(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(`${import.meta.env.BASE_URL}service-worker.js`, {
      updateViaCache: 'none',
    });
    const tell = (): void => {
      // On a first visit there is none before it.
      if (registration.waiting && navigator.serviceWorker.controller) tellNewVersion(registration);
    };
    tell();
    registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
    // A page that stays open for days is never loaded, which is when the browser looks by itself.
    addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') registration.update().catch(() => undefined);
    });
  } catch {
    // Plain http, a frame that may keep nothing, blocked site data: the page works as long as its server does.
  }
}

function tellNewVersion(registration: ServiceWorkerRegistration): void {
  notify({
    tone: 'information',
    lasting: true,
    message: 'notices.newVersion',
    action: { label: 'notices.newVersion.load', run: () => void reporting(loadNewVersion(registration)) },
  });
}

/** Stores what a reload brings back, then loads the page anew. Rejects, and loads nothing, where it cannot be stored. */
async function loadNewVersion({ waiting }: ServiceWorkerRegistration): Promise<void> {
  await pauseNow();
  await storeNow();
  // Another page may have taken it already.
  if (!waiting || waiting.state !== 'installed') {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waiting.postMessage('takeOver');
}
