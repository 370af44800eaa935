import { useEffect, useState } from 'react';

/** The time, again every so often; for "7 min ago" and "in 2 h". */
export function useNow(everyMillis = 10_000): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), everyMillis);
    return () => clearInterval(timer);
  }, [everyMillis]);
  return now;
}
