import { useEffect, useState } from 'preact/hooks';

/**
 * The present moment, taken anew whenever somebody comes back to look: an idle panel runs no timer, so a clock in it
 * is right when it is looked at and otherwise rests.
 */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') setNow(Date.now());
    };
    const listening = new AbortController();
    const options = { signal: listening.signal };
    document.addEventListener('visibilitychange', look, options);
    document.documentElement.addEventListener('pointerenter', look, options);
    window.addEventListener('focus', look, options);
    return () => listening.abort();
  }, []);
  return now;
}
