import { parseArgs } from 'node:util';
import { firstAdministrator, firstRoles } from '#offices/accounts/index.ts';
import { openStore } from '#store/index.ts';
import type { Out } from './out.ts';
import { storePlace } from './place.ts';

const HELP = 'yuheng county add 区划代码 县名 局名 [--data 目录]\nyuheng county add CODE NAME BUREAU [--data DIR]';

/** `yuheng county add CODE NAME BUREAU`: opens a county of one's own beside the demonstration and gives its first administrator. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...args],
    options: { data: { type: 'string' }, help: { type: 'boolean' } },
    allowPositionals: true,
  });
  const [action, code, name, bureau] = positionals;
  if (action !== 'add' || !/^\d{6}$/.test(code ?? '') || !name || !bureau) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const store = await openStore(storePlace(values.data));
  try {
    if ((await store.counties()).some(one => one.code === code)) {
      out.message(`已有代码为 ${code} 的县。`, `There is already a county ${code}.`);
      return 1;
    }
    await store.addCounty({ code: code!, name, bureau, isExample: false });
    const administrator = await firstAdministrator(store, code!, firstRoles);
    out.result({ county: code, ...administrator }, `${name}（${code}）${administrator?.username} ${administrator?.password}`);
    return 0;
  } finally {
    await store.close();
  }
}
