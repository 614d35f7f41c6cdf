/** The page begins here: the address says what to open, and the network is on its way while its words arrive and it is drawn. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme.css';
import { App } from './App';
import { startAddress } from './store/address/address';
import { loadFirstLanguage } from './store/actions/language';
import { installScripting } from './store/scripting/scripting';
import { startSession } from './store/actions/session';
import { keepTextUnderTranslators } from './ui/translated';

keepTextUnderTranslators(document);
startAddress();
const begun = startSession();
installScripting(begun);

void loadFirstLanguage().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);

if (import.meta.env.PROD) {
  // After what first light waits for. Where this cannot be fetched, there is no network to keep anything from.
  begun
    .catch(() => undefined)
    .then(() => import('./offline/keepOffline'))
    .then(({ keepOffline }) => keepOffline())
    .catch(() => undefined);
}
