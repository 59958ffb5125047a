import type { Actor, Duty, ReadingDesk } from '#register/index.ts';

/** What other offices give, introduced in app.ts: what waits for the person at the desk, and everyone whose account is open. */
export interface Introductions {
  dutiesOf(desk: ReadingDesk): Promise<readonly Duty[]>;
  peopleOf(desk: ReadingDesk): Promise<readonly Actor[]>;
  /** Duties that cannot wait for tomorrow's reminders, such as alarms, and the roles of those who have them. */
  readonly promptly?: { readonly roles: readonly string[]; dutiesOf(desk: ReadingDesk): Promise<readonly Duty[]> };
}
