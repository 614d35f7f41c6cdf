/** Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac) take the drawing back and forth, wherever on the page the focus is, but in fields. */
import { useEffect } from 'react';
import { host } from '../host';
import { redo, undo } from '../store/actions/drawing';

const FIELDS = 'input:not([type=radio], [type=range], [type=checkbox]), textarea, [contenteditable]';

export function useUndoKeys(): void {
  useEffect(() => {
    const { root } = host();
    const onKeyDown = (event: Event): void => {
      if (!(event instanceof KeyboardEvent)) return;
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      if (event.target instanceof Element && event.target.matches(FIELDS)) return;
      event.preventDefault();
      if (event.shiftKey) redo();
      else undo();
    };
    root.addEventListener('keydown', onKeyDown);
    return () => root.removeEventListener('keydown', onKeyDown);
  }, []);
}
