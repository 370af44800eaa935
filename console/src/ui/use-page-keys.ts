import { useHotkeys } from '@mantine/hooks';

const TYPED_INTO = ['INPUT', 'TEXTAREA', 'SELECT'];
/** Not lists of options: they are there while they are closed, and their keys go to the field that they belong to. */
const ON_TOP = '[aria-modal="true"], [role="menu"]';
/** Where space presses and arrows scroll or choose. */
const OWN_KEYS: Record<string, string> = {
  ' ': 'a, button, [role="button"]',
  ArrowUp: '[data-scrolls]',
  ArrowDown: '[data-scrolls]',
};

/** Keys that went down while something lay on top: when the page hears of them they may have closed it already. */
const forWhatWasOnTop = new WeakSet<Event>();
window.addEventListener(
  'keydown',
  (event) => {
    if (document.querySelector(ON_TOP)) forWhatWasOnTop.add(event);
  },
  { capture: true },
);

/**
 * Keys that the page listens to as a whole: not while something lies on top of it, and not where the key has a meaning
 * of its own already.
 */
export function usePageKeys(keys: [key: string, act: () => void][]): void {
  useHotkeys(
    keys.map(([key, act]) => [
      key,
      (event) => {
        if (!isForPage(event)) return;
        event.preventDefault();
        act();
      },
      { preventDefault: false },
    ]),
    TYPED_INTO,
  );
}

function isForPage(event: KeyboardEvent): boolean {
  if (forWhatWasOnTop.has(event)) return false;
  const { key, target } = event;
  const own = OWN_KEYS[key];
  return !(own && target instanceof Element && target.closest(own));
}
