/** Where a dropped file goes: as a chosen one, over Slide, or, where a lesson has left both out, nowhere. */
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { takeDropped } from '../../../../src/dock/files/dropped';
import { openSlidePicture } from '../../../../src/store/actions/slidePicture';
import type { Part } from '../../../../src/store/state/state';
import { initialState, useStore } from '../../../../src/store/state/store';
import { setLens } from '../../../../src/store/actions/view';
import { writePng } from '../../../support/png';

const { takeFiles } = vi.hoisted(() => ({ takeFiles: vi.fn(() => Promise.resolve()) }));
vi.mock('../../../../src/dock/files/importing', () => ({ takeFiles }));
vi.mock('../../../../src/store/actions/slidePicture', () => ({ openSlidePicture: vi.fn(() => Promise.resolve()) }));

const idx = new File([new Uint8Array(16)], 'images');
const jpeg = new File([new Uint8Array(16)], 'a.jpg', { type: 'image/jpeg' });
const png = (side: number) =>
  new File([Buffer.from(writePng(new Uint8Array(side * side), side, side))], 'a.png', { type: 'image/png' });

beforeEach(() => {
  useStore.setState(initialState, true);
  vi.clearAllMocks();
});

/** Where it went: into the digits, over Slide, or nowhere; and what was said. */
async function dropped(files: readonly File[], onSlide: boolean, hidden: readonly Part[] = []) {
  useStore.setState({ hidden });
  await takeDropped(files, onSlide);
  const said = useStore.getState().notices.map(({ message }) => message);
  const slid = vi.mocked(openSlidePicture).mock.calls.length > 0;
  return [takeFiles.mock.calls.length > 0 ? 'files' : slid ? 'slide' : 'nowhere', ...said];
}

describe('on the whole page', () => {
  test.each([
    ['digits', [idx], true, ['files']],
    ['a photograph', [jpeg], false, ['slide', 'digits.drop.opened']],
    ['a picture on Slide', [png(100)], true, ['slide', 'digits.drop.opened']],
    ['a picture elsewhere', [png(100)], false, ['files']],
    ['two pictures', [jpeg, jpeg], true, ['files']],
  ])('%s', async (_, files, onSlide, where) => {
    expect(await dropped(files, onSlide)).toEqual(where);
  });
});

describe('in a lesson', () => {
  test.each<[string, File[], Part[], string[]]>([
    ['without the dock, a picture', [png(100)], ['dock'], ['slide', 'digits.drop.slid']],
    ['without the dock, digits', [idx], ['dock'], ['nowhere', 'digits.drop.onlyPicture']],
    ['without the digits of the dock', [idx], ['digits'], ['nowhere', 'digits.drop.onlyPicture']],
    ['without Slide, a photograph', [jpeg], ['lens-slide'], ['files']],
    ['without the lens, a photograph', [jpeg], ['lens'], ['files']],
    ['without either', [jpeg], ['lens', 'dock'], ['nowhere']],
  ])('%s', async (_, files, hidden, where) => {
    expect(await dropped(files, !hidden.includes('lens'), hidden)).toEqual(where);
  });

  test('a tab that it leaves out is not opened', () => {
    useStore.setState({ hidden: ['lens-slide'], lens: 'count' });
    setLens('slide');
    expect(useStore.getState().lens).toBe('count');
  });
});
