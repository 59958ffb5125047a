import { ok, type Result } from '#kernel/problem.ts';
import { insert, rows, system, update } from '#register/index.ts';
import type { Store } from '#store/index.ts';
import { account } from './account.ts';
import { freshPassword } from './oneTime.ts';

const USERNAME = 'admin';

/** What the first administrator of a bureau holds: enough to open accounts and to give their roles. The second rests once somebody else has it alone. */
export const firstRoles: readonly string[] = ['administrator', 'security'];

/**
 * Makes sure that someone can get in: opens the account `admin` where the county has no administrator, and gives it a new
 * one-time password where the last was never used and is void. Gives back what to print, or null when there is nothing to do.
 */
export async function firstAdministrator(
  store: Store,
  county: string,
  roles: readonly string[],
): Promise<{ readonly username: string; readonly password: string } | null> {
  const { password, columns } = await freshPassword(() => store.now());
  const done = await store.deed(
    { county, actor: system.id, deed: 'accounts.firstAdministrator' },
    async (transaction): Promise<Result<string | null>> => {
      const desk = { store: transaction, actor: system, today: transaction.today };
      const administrators = (await rows(desk, account)).filter(one => one.roles.includes('administrator'));
      if (administrators.length === 0) {
        const added = await insert(desk, account, {
          username: USERNAME,
          name: '系统管理员',
          organisation: null,
          roles,
          termUntil: null,
          ...columns,
        });
        return added.ok ? ok(added.value.username) : added;
      }
      const isVoid = administrators.every(one => one.oneTimeUntil !== null && one.oneTimeUntil < store.now().toISOString());
      const [first] = administrators;
      if (!isVoid || !first) return ok(null);
      const renewed = await update(desk, account, first.id, first.version, columns);
      return renewed.ok ? ok(first.username) : renewed;
    },
  );
  if (!done.ok) throw new Error(`no administrator could be made: ${done.problems.map(p => p.code).join(', ')}`);
  return done.value === null ? null : { username: done.value, password };
}
