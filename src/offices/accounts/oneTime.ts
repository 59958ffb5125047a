import { digestOf, oneTimePassword } from './password.ts';

/** How long a one-time password opens the door. */
const HOURS = 24;

/** The instant now; given from above so that tests can move it. */
export type Clock = () => Date;

/** A fresh one-time password and the columns that make it good for 24 hours. */
export async function freshPassword(now: Clock) {
  const password = oneTimePassword();
  const until = new Date(now().getTime() + HOURS * 3_600_000).toISOString();
  return { password, columns: { passwordHash: await digestOf(password), mustChangePassword: true, oneTimeUntil: until } };
}
