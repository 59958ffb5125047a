import { parseArgs } from 'node:util';
import { offices } from '#app';
import { closeBeforeErasure } from '#offices/accounts/index.ts';
import { shapeOf } from '#register/index.ts';
import { openStore } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng erase 人员编号 --why 缘由 [--county 区划代码] [--data 目录]
yuheng erase PERSON --why REASON [--county CODE] [--data DIR]
抹除不能撤回：此人的密钥销毁，行、历史、办理记录和文件里的敏感信息都再也读不出来；此前的备份须另行销毁。
It cannot be undone: the person's key is destroyed. Backups taken before must be destroyed too.`;
const options = { data: { type: 'string' }, county: { type: 'string' }, why: { type: 'string' }, help: { type: 'boolean' } } as const;

/** `yuheng erase PERSON --why REASON`: destroys a person's key, and with it all that is sensitive about them. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [person] = positionals;
  if (person === undefined || positionals.length > 1 || !values.why) {
    out.message(HELP);
    return values.help ? 0 : 2;
  }
  const store = await openStore({ ...storePlace(values.data), mustExist: true });
  try {
    const counties = await store.counties();
    const county = values.county ?? (counties.length === 1 ? counties[0]!.code : undefined);
    if (county === undefined) {
      out.message('有不止一个县，请用 --county 指明。', 'There is more than one county; name it with --county.');
      return 2;
    }
    const closed = await closeBeforeErasure(store, county, person, values.why);
    if (!closed.ok) return refused(out, closed.problems);
    const tables = offices.flatMap(office => office.registers).map(register => shapeOf(register));
    const done = await store.erase({ county, person, actor: 'yuheng erase', why: values.why }, tables);
    if (!done.ok) return refused(out, done.problems);
    out.result({ erased: person }, `${person} 已抹除 · erased`);
    return 0;
  } finally {
    await store.close();
  }
}
