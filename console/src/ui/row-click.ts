import type { MouseEvent } from 'react';

/** A press anywhere on a row acts, but for what has an act of its own: a link may be opened in another tab. */
export function onRow(act: () => void): (event: MouseEvent) => void {
  return ({ target }) => {
    if (target instanceof Element && target.closest('a, button')) return;
    act();
  };
}
