import { useEffect } from 'react';

/** Reads again every second while the page is in sight: a figure follows its rows within a second, and so does the screen. */
export function useFresh(again: () => void): void {
  useEffect(() => {
    const clock = setInterval(() => {
      if (document.visibilityState === 'visible') again();
    }, 1000);
    return () => clearInterval(clock);
  });
}
