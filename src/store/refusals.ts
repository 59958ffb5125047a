import { type Problem, problems } from '#kernel/problem.ts';
import { fault, faults, StoreFault } from './fault.ts';

/** What a person can act on: the refusals of the store. */
export const says = problems('store', {
  changedMeanwhile: {
    zh: '这一条在您打开之后已被他人修改（您看到的是第{seen}版，现为第{now}版），请对照最新内容后再保存。',
    en: 'This row was changed after you opened it (you saw version {seen}, it is now {now}); compare with what it says now and save again.',
  },
  noSuchRow: { zh: '这一条已不存在，请刷新后再试。', en: 'This row is no longer there; reload and try again.' },
  alreadyThere: { zh: '已有相同的一条（{detail}），请直接修改那一条。', en: 'There is already such a row ({detail}); change that one.' },
  refersToNothing: {
    zh: '所引用的内容不存在或不属于本县（{detail}），请重新选择。',
    en: 'What this refers to is not there, or not in this county ({detail}); choose again.',
  },
  mayNotBeBlank: { zh: '“{detail}”不能为空，请补填。', en: '“{detail}” may not be blank.' },
  badValue: {
    zh: '有一个值无法保存（{detail}），请检查数字、日期和特殊字符。',
    en: 'A value cannot be kept ({detail}); check numbers, dates and special signs.',
  },
  busy: {
    zh: '此刻有他人在办理同一事项，这次没有保存，请再试一次。',
    en: 'Someone is at work on the same matter; nothing was saved. Try again.',
  },
  connectionLost: {
    zh: '与数据库的连接中断，这次没有确认保存。请稍候刷新，看是否已保存，再决定是否重办。',
    en: 'The connection to the database was cut and the saving was not confirmed. Reload in a moment to see whether it was saved before you repeat it.',
  },
  shortPassphrase: { zh: '口令至少{least}个字符，请换一个更长的。', en: 'A passphrase needs at least {least} characters.' },
  notABackup: { zh: '这个文件不是玉衡的备份。', en: 'This file is not a backup of Yuheng.' },
  wrongPassphrase: {
    zh: '口令不对，或备份文件开头已损坏。请核对口令，或换一份备份。',
    en: 'The passphrase is wrong, or the beginning of the backup is damaged. Check the passphrase, or take another backup.',
  },
  backupDamaged: {
    zh: '备份文件不完整或已损坏，没有恢复任何内容。请换一份备份。',
    en: 'The backup is cut short or damaged; nothing was restored. Take another backup.',
  },
  notEmpty: {
    zh: '要恢复到的数据库里已有数据。请用 --data 指定一个新目录，或给一个空的 PostgreSQL 数据库。',
    en: 'The database to restore into is not empty. Name a new directory with --data, or give an empty PostgreSQL database.',
  },
  chainBroken: {
    zh: '备份中 {county} 的审计链不完整，没有恢复任何内容。请换一份备份。',
    en: 'The audit chain of {county} in the backup is broken; nothing was restored. Take another backup.',
  },
  noSuchPerson: {
    zh: '没有保存过编号为 {person} 的人的敏感信息，或已经删除。请核对编号。',
    en: 'Nothing sensitive is kept of a person {person}, or it was erased before. Check the id.',
  },
  erased: {
    zh: '此人的信息已按规定删除，不能再为其保存新的信息。',
    en: 'This person has been erased; nothing more can be kept about them.',
  },
});

/** A refusal on its way out of a transaction, which it rolls back. */
export class Refused extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.english);
    this.problem = problem;
  }
}

/** A refusal to be thrown. */
export const refusal = (problem: Problem): Refused => new Refused(problem);

interface DatabaseError {
  readonly code?: string;
  readonly detail?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly message?: string;
}

const BAD_VALUES = ['22003', '22007', '22008', '22P02', '22P05', '22021', '22001', '23514', '22030', '22032'];
const BUSY = ['40001', '40P01', '55P03', '25P03'];
const LOST = ['ECONNRESET', 'EPIPE', 'ECONNREFUSED', 'ETIMEDOUT', '57P01', '57P02', '57P03', '08006', '08003', '08000'];
const LOST_WORDS = /Connection terminated|timeout exceeded when trying to connect|server closed the connection|not queryable/;

/** What a constraint says: the detail's own words where the database gives them, else the constraint's name. */
function keyDetail(detail: string | undefined, constraint: string | undefined): string {
  const found = /\(([^)]*)\)=\((.*)\)/.exec(detail ?? '');
  if (!found) return constraint ?? '';
  const names = found[1]!.split(', ');
  const values = found[2]!.split(', ');
  const pairs = names.map((name, place) => `${name} = ${values[place]}`);
  return pairs.filter(pair => !pair.startsWith('county ')).join('，');
}

const isLost = (code: string, message: string) => LOST.includes(code) || LOST_WORDS.test(message);

/** True for the database's complaint that such a row is there already: what is unique was written by another deed meanwhile. */
export const isTaken = (error: unknown): boolean => (error as DatabaseError | null)?.code === '23505';

/** A database's complaint that a person can act on, as a refusal; null for all others. */
export function asRefusal(error: unknown): Problem | null {
  if (error instanceof Refused) return error.problem;
  const { code = '', detail, constraint, column, message = '' } = error as DatabaseError;
  if (code === '23505') return says.alreadyThere({ detail: keyDetail(detail, constraint) });
  if (code === '23503') return says.refersToNothing({ detail: keyDetail(detail, constraint) });
  if (code === '23502') return says.mayNotBeBlank({ detail: column ?? '' });
  if (BAD_VALUES.includes(code)) return says.badValue({ detail: message });
  if (BUSY.includes(code)) return says.busy();
  if (isLost(code, message)) return says.connectionLost();
  return null;
}

/** A database's complaint that only an administrator can mend, as a fault that says what to do; any other error as it is. */
export function asFault(error: unknown): unknown {
  if (error instanceof StoreFault) return error;
  const { code = '', message = '' } = error as DatabaseError;
  if (code === '53100' || code === 'ENOSPC' || /No space left|File too large/i.test(message)) return fault(faults.diskFull(), error);
  if (['XX001', 'XX002'].includes(code) || /invalid page|could not read block|checksum/i.test(message))
    return fault(faults.damaged({ cause: message }), error);
  if (isLost(code, message)) return fault(says.connectionLost(), error);
  return error;
}
