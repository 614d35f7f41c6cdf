/** The page begins here: the address says what to open, and the network is on its way while its words arrive and it is drawn. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './ui/theme.css';
import { App } from './App';
import { startAddress } from './store/address';
import { restoreExperiments } from './store/experiments';
import { loadFirstLanguage } from './store/language';
import { installScripting } from './store/scripting';
import { startSession } from './store/session';

startAddress();
installScripting();
void startSession();
void restoreExperiments();

void loadFirstLanguage().then(() =>
  createRoot(document.getElementById('root')!).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
