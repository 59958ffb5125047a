import { parseArgs } from 'node:util';
import { offices } from '#app';
import { peopleOf } from '#offices/accounts/index.ts';
import { perform, system } from '#register/index.ts';
import { openStore } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { storePlace } from './place.ts';

const HELP = 'yuheng password 用户名 [--county 区划代码] [--data 目录]\nyuheng password USERNAME [--county CODE] [--data DIR]';
const options = { data: { type: 'string' }, county: { type: 'string' }, help: { type: 'boolean' } } as const;

/** `yuheng password USERNAME`: a new one-time password for whoever stands at the machine, when nobody else can give one. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [username] = positionals;
  const reset = offices.flatMap(office => office.verbs).find(verb => verb.name === 'accounts.resetPassword');
  if (username === undefined || reset === undefined) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const store = await openStore({ ...storePlace(values.data), mustExist: true });
  try {
    const county = values.county ?? (await store.counties())[0]?.code ?? '';
    const people = await store.read({ county, actor: system.id }, reading =>
      peopleOf({ store: reading, actor: system, today: reading.today }),
    );
    const person = people.find(one => one.username === username);
    if (person === undefined) {
      out.message(`没有“${username}”这个用户名。`, `There is no user “${username}”.`);
      return 1;
    }
    const done = await perform(store, county, system, reset, { account: person.id });
    if (!done.ok) return refused(out, done.problems);
    const { oneTimePassword } = done.value as { readonly oneTimePassword: string };
    out.result({ username, oneTimePassword }, oneTimePassword);
    return 0;
  } finally {
    await store.close();
  }
}
