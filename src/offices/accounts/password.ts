import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { isLeaked } from './leaked.ts';

const says = problems('accounts', {
  passwordTooShort: {
    zh: '新口令至少{least}个字符，现有{length}个。可以用一句话。',
    en: 'A password needs at least {least} characters; this has {length}. A sentence will do.',
  },
  passwordTooLong: { zh: '新口令最多{most}个字符。', en: 'A password takes at most {most} characters.' },
  passwordTooPlain: {
    zh: '新口令太容易猜（含用户名、连续或重复的字符，或常见口令），请换一个。',
    en: 'This password is too easy to guess (user name, runs, repetitions, common words); choose another.',
  },
  passwordLeaked: {
    zh: '这个口令在外泄的口令表里（或只是常见词加数字），别人会先试它，请换一个。',
    en: 'This password stands in lists of leaked ones, or is a common word with digits; others try it first. Choose another.',
  },
  passwordUnchanged: { zh: '新口令与原口令相同，请换一个。', en: 'The new password equals the old one; choose another.' },
});

// OWASP's first recommendation for argon2id: 19 MiB, two passes, one lane; some 30 ms here.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const LEAST = 10;
const MOST = 128;
// No 0/O, 1/l/I: a one-time password is read aloud and typed from paper.
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const COMMON = [
  'password',
  'passw0rd',
  'admin',
  'administrator',
  'yuheng',
  'qwertyuiop',
  'asdfghjkl',
  'iloveyou',
  'letmein',
  'welcome',
  'abc123',
];
const RUNS = ['01234567890123456789', '98765432109876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm'];

/** The argon2id digest of a password, with its salt and cost. */
export const digestOf = (password: string): Promise<string> => hash(password.normalize('NFKC'), COST);

/** True when the password fits the digest. Without a digest the same work is done and the answer is false. */
export async function fits(digest: string | null, password: string): Promise<boolean> {
  decoy ??= await digestOf('a decoy that no one has');
  const right = await verify(digest ?? decoy, password.slice(0, 4 * MOST).normalize('NFKC'));
  return digest !== null && right;
}
let decoy: string | undefined;

/** A password for one use: twelve letters in three groups, some 59 bits. */
export const oneTimePassword = (): string =>
  [0, 1, 2].map(() => [0, 1, 2, 3].map(() => LETTERS[randomInt(LETTERS.length)]).join('')).join('-');

function isPlain(password: string, username: string): boolean {
  const low = password.toLowerCase();
  const bare = low.replace(/[^a-z]/g, '');
  return (
    low.includes(username.toLowerCase()) ||
    new Set(low).size < 5 ||
    COMMON.some(word => bare === word) ||
    RUNS.some(run => [...run].some((_, at) => at + 6 <= run.length && low.includes(run.slice(at, at + 6)) && low.length < 16))
  );
}

/** A password that a person chose: long enough and not too plain, or what is wrong with it. */
export function chosenPassword(password: string, old: string, username: string): Result<string> {
  if (password.length < LEAST) return refuse(says.passwordTooShort({ least: LEAST, length: password.length }));
  if (password.length > MOST) return refuse(says.passwordTooLong({ most: MOST }));
  if (password === old) return refuse(says.passwordUnchanged());
  if (isPlain(password, username)) return refuse(says.passwordTooPlain());
  return isLeaked(password) ? refuse(says.passwordLeaked()) : ok(password);
}
