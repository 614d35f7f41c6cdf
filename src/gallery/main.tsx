/** The gallery begins here: all its frames, or the one that the address names. For development alone; the built page is without it. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/theme.css';
import { startAddress } from '../store/address/address';
import { loadFirstLanguage } from '../store/actions/language';
import { installScripting } from '../store/scripting/scripting';
import { startSession } from '../store/actions/session';
import { Alone } from './Alone';
import { FRAMES } from './frames';
import { Gallery } from './Gallery';

const root = createRoot(document.getElementById('root')!);
const name = new URLSearchParams(location.search).get('frame');
const frame = FRAMES.find((frame) => frame.name === name);

if (frame) {
  startAddress();
  installScripting();
  void startSession();
  void loadFirstLanguage().then(() =>
    root.render(
      <StrictMode>
        <Alone frame={frame} />
      </StrictMode>,
    ),
  );
} else {
  root.render(
    <StrictMode>
      <Gallery />
    </StrictMode>,
  );
}
