/**
 * Keeps the page's words true under a page translator. Translators put elements of their own in the place of text nodes;
 * React goes on writing into the nodes that it made, which nobody sees any more, and fails where it takes one of them away.
 * So a text node that was replaced comes back as soon as something is done to it, and is translated anew.
 */

/** What translators put around, or in the place of, a text. */
const STAND_IN = 'FONT';

/** What stands in the place of a text node. */
const standIns = new WeakMap<Node, Element>();
const guarded = new WeakSet<Node>();

/** From now on, in what is given. Returns what ends it. */
export function keepTextUnderTranslators(watched: Node): () => void {
  const written = new MutationObserver((records) => records.forEach(({ target }) => putBack(target)));
  const replaced = new MutationObserver((records) => {
    for (const { target, removedNodes, addedNodes, previousSibling, nextSibling } of records) {
      const [text] = removedNodes;
      // Within a stand-in the translator is among itself.
      if (text?.nodeType !== Node.TEXT_NODE || target.nodeName === STAND_IN) continue;
      const standIn = [addedNodes[0], previousSibling, nextSibling].find((node) => node?.nodeName === STAND_IN);
      if (!standIn) continue;
      standIns.set(text, standIn as Element);
      written.observe(text, { characterData: true });
      guard(target);
    }
  });
  replaced.observe(watched, { childList: true, subtree: true });
  return () => {
    replaced.disconnect();
    written.disconnect();
  };
}

/** The text takes the place of what stands in for it. */
function putBack(text: Node): void {
  standIns.get(text)?.replaceWith(text);
  standIns.delete(text);
}

/** Whoever takes a replaced text out of this parent, or puts something before it, finds it there. */
function guard(parent: Node): void {
  if (guarded.has(parent)) return;
  guarded.add(parent);
  const { removeChild, insertBefore } = parent;
  parent.removeChild = (child) => {
    putBack(child);
    return removeChild.call(parent, child) as typeof child;
  };
  parent.insertBefore = (node, before) => {
    if (before) putBack(before);
    return insertBefore.call(parent, node, before) as typeof node;
  };
}
