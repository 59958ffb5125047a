/** Failures that are free; each one after them doubles the wait, from 30 seconds to 15 minutes. */
const FREE = 5;
const FREE_OF_ALL_ADDRESSES = 30;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 15 * 60_000;
const FORGOTTEN_AFTER = 60 * 60_000;
const MOST_KEYS = 20_000;

interface Failures {
  readonly count: number;
  readonly last: number;
}

/**
 * Remembers failed sign-ins by user name and address, and by user name alone. It does not ask whether the user exists,
 * so an unknown name is locked out like a known one. `now` in milliseconds is given from above.
 */
export function lockout() {
  const failures = new Map<string, Failures>();
  const keysOf = (username: string, address: string) =>
    [
      [`${username}\n${address}`, FREE],
      [username, FREE_OF_ALL_ADDRESSES],
    ] as const;
  const waitOf = (found: Failures | undefined, free: number, now: number): number => {
    if (!found || found.count < free || now - found.last > FORGOTTEN_AFTER) return 0;
    const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (found.count - free));
    return Math.max(0, found.last + wait - now);
  };
  return {
    /** Milliseconds until the next attempt is heard; 0 when it is heard at once. */
    wait: (username: string, address: string, now: number): number =>
      Math.max(...keysOf(username, address).map(([key, free]) => waitOf(failures.get(key), free, now))),
    failed(username: string, address: string, now: number): void {
      for (const [key] of keysOf(username, address)) {
        const before = failures.get(key);
        const count = before && now - before.last <= FORGOTTEN_AFTER ? before.count + 1 : 1;
        failures.delete(key);
        failures.set(key, { count, last: now });
      }
      // A Map keeps the order of insertion: the names that failed longest ago go first.
      for (const key of failures.keys()) {
        if (failures.size <= MOST_KEYS) break;
        failures.delete(key);
      }
    },
    /** Takes back the one failure just counted. */
    forgive(username: string, address: string): void {
      for (const [key] of keysOf(username, address)) {
        const found = failures.get(key);
        if (found) failures.set(key, { ...found, count: found.count - 1 });
      }
    },
    succeeded(username: string, address: string): void {
      for (const [key] of keysOf(username, address)) failures.delete(key);
    },
  };
}

export type Lockout = ReturnType<typeof lockout>;
