/** How much of the picture may stand one below the other on this screen. */
import { host } from '../../host';
import { isOneColumn } from '../../ui/oneColumn';
import type { Room } from './layout';

/** On lower screens (a projector's 1024×768) everything is to be seen at once. CSS pixels. */
const HIGH = 800;

export const roomHere = (): Room => (isOneColumn() ? 'endless' : host().themed.clientHeight >= HIGH ? 'high' : 'low');
