import { offices } from '#app';
import { areas, mechanisms } from '#standards/mechanisms/index.ts';
import type { Out } from './out.ts';

/** `yuheng coverage`: every mechanism that a plan calls for, with the offices that serve it from end to end. */
export async function run(_args: readonly string[], out: Out): Promise<number> {
  const served = mechanisms.map(({ id, zh }) => ({
    id,
    mechanism: zh,
    offices: offices.filter(office => office.serves.includes(id)).map(office => office.name),
  }));
  const lines = areas.flatMap(area => {
    const own = served.filter(one => one.id.startsWith(`${area.id}.`));
    const done = own.filter(one => one.offices.length > 0).length;
    const rows = own.map(one => `  ${one.id} ${one.offices.length > 0 ? '●' : '○'} ${one.mechanism}  ${one.offices.join(', ')}`);
    return [`${area.id} ${area.zh} · ${area.en}  ${done}/${own.length}`, ...rows];
  });
  const total = served.filter(one => one.offices.length > 0).length;
  out.result(served, [...lines, `共 ${total}/${served.length}`].join('\n'));
  return 0;
}
