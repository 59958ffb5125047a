/** Rows that one person may be shown in clear in an hour. */
export const MOST_AN_HOUR = 1_000;
const HOUR = 3_600_000;

/** Counts by account the rows shown in clear within an hour. `now` in milliseconds is given from above. */
export function revealedInHour() {
  let window = 0;
  let counts = new Map<string, number>();
  return {
    /** Counts so many rows more if they are still within the limit; gives how many were seen before, or null where they are counted. */
    take(account: string, rows: number, now: number): number | null {
      const at = Math.floor(now / HOUR);
      if (at !== window) {
        window = at;
        counts = new Map();
      }
      const seen = counts.get(account) ?? 0;
      if (seen + rows > MOST_AN_HOUR) return seen;
      counts.set(account, seen + rows);
      return null;
    },
  };
}

export type Revealed = ReturnType<typeof revealedInHour>;
