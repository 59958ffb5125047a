import { parseArgs } from 'node:util';
import { offices } from '#app';
import type { AskedTwice, Asking, KindBurden } from '#offices/burden/index.ts';
import { look, system } from '#register/index.ts';
import { demonstration, playDemonstration } from '#server/demonstration.ts';
import { openStore, type Store } from '#store/index.ts';
import { type Out, refused } from './out.ts';
import { storePlace } from './place.ts';

const HELP = `yuheng burden [--data 目录 [--county 代码]] [--given] [--forms]
  不加 --data 时按示例县计算；--given 按国家系统数据全部接收计算；--forms 逐项列出每张表
  without --data the example county is counted; --given as if every national file had been taken over; --forms lists every form`;

interface Told {
  readonly kinds: readonly KindBurden[];
  readonly askings: readonly Asking[];
  readonly twice: readonly AskedTwice[];
}

function linesOf({ kinds, askings, twice }: Told, isWhole: boolean): readonly string[] {
  const byKind = kinds.flatMap(kind => [
    `${kind.kind}（${kind.schools}所）  每校每年 ${kind.fieldsAYear} 项，${kind.hoursAYear} 小时；国家系统已给、不再填 ${kind.sparedAYear} 项 · ${kind.english}: ${kind.fieldsAYear} fields, ${kind.hoursAYear} hours a school and year`,
    ...kind.forms.map(
      form =>
        `    ${form.label.padEnd(10, '　')} ${String(form.times).padStart(6)} 次 × ${String(form.fields).padStart(2)} 项 × ${String(form.minutes).padStart(5)} 分（${form.by === 'duty' ? '按任务周期' : '按近一年报送'}${form.given > 0 ? `，另有${form.given}项已给` : ''}）`,
    ),
  ]);
  const forms = askings.flatMap(one => [
    `  ${one.label} ${one.deed}`,
    `    ${one.fields.map(field => (field.isGiven ? `（${field.label}）` : field.label)).join('、')}`,
  ]);
  const again = twice.map(
    one =>
      `  ${one.because !== null ? '·' : one.givenAs === null ? '?' : '✗'} ${one.meaning} · ${one.english}: ${one.places.join(', ')}${one.givenAs === null ? '' : `（国家系统已给 ${one.givenAs}）`}${one.because === null ? '' : `：${one.because.zh}`}`,
  );
  return [
    '学校每年填报负担 · What a school is asked for in a year',
    ...byKind,
    ...(isWhole ? ['', '表单（括号里的由国家系统给出） · forms (in brackets: given by a national system)', ...forms] : []),
    '',
    `重复要的 · asked twice: ${again.length}`,
    ...again,
  ];
}

/** `yuheng burden`: what each kind of school is asked for in a year, in fields and hours, and what is asked twice. */
export async function run(args: readonly string[], out: Out): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      county: { type: 'string' },
      given: { type: 'boolean' },
      forms: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    out.message(HELP);
    return 0;
  }
  const store: Store = await openStore(values.data === undefined ? { inMemory: true } : storePlace(values.data));
  try {
    if (values.data === undefined) await playDemonstration(store, offices);
    const county = values.county ?? (await store.counties())[0]?.code ?? demonstration.code;
    const view = offices.flatMap(office => office.views).find(one => one.name === 'burden.schoolBurden')!;
    const found = await look(store, county, system, view, values.given ? { asIfGiven: true } : {});
    if (!found.ok) return refused(out, found.problems);
    const told = found.value as Told;
    out.result({ county, ...told }, linesOf(told, values.forms === true).join('\n'));
    return 0;
  } finally {
    await store.close();
  }
}
