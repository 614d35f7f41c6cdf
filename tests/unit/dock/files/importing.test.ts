/** What a browser has no bytes of, a folder or a file that changed since it was chosen, is said in words, not in the browser's. */
import { beforeEach, expect, test } from 'vitest';
import { takeFiles } from '../../../../src/dock/files/importing';
import { initialState, useStore } from '../../../../src/store/state/store';

beforeEach(() => useStore.setState(initialState, true));

test.each(['NotFoundError', 'NotReadableError', 'SecurityError', 'AbortError', 'EncodingError'])('%s', async (name) => {
  const file = new File([], 'digits');
  const fail = () => Promise.reject(new DOMException('A requested file or directory could not be found.', name));
  file.slice = () => Object.assign(new Blob(), { arrayBuffer: fail });
  file.arrayBuffer = fail;
  await takeFiles([file]);
  const said = useStore.getState().notices.map(({ message, values }) => ({ message, values }));
  expect(said).toEqual([{ message: 'dock.import.unreadable', values: { file: 'digits' } }]);
});
