const RELOADED_AT = 'roomtone.reloaded-at';
/** A file that is missing after a reload as well is missing for good. */
const ONCE_IN_MILLIS = 60_000;

/** A part of the console is gone when a newer one has taken its place on the server: this page begins anew with that. */
export function followNewerConsole(reload: () => void = () => window.location.reload()): void {
  window.addEventListener('vite:preloadError', (event) => {
    const last = Number(sessionStorage.getItem(RELOADED_AT) ?? 0);
    if (Date.now() - last < ONCE_IN_MILLIS) return;
    event.preventDefault();
    sessionStorage.setItem(RELOADED_AT, String(Date.now()));
    reload();
  });
}
