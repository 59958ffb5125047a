import { type LocalStandard, readLocalStandard } from '#engines/balance/index.ts';
import { ok, problems, type Result, refuse } from '#kernel/problem.ts';
import { code, defineRegister, defineVerb, file, insert, note, type ReadingDesk, rows, stepping, text, year } from '#register/index.ts';
import { balancedQuality2017 } from '#standards/balancedQuality/2017.ts';
import type { BalancedQuality } from '#standards/balancedQuality/types.ts';
import { inclusivePreschool2020 } from '#standards/inclusivePreschool/2020.ts';
import { figureNames } from '#standards/schoolRules/figures.ts';
import { nationalRules } from '#standards/schoolRules/index.ts';
import type { RulePack } from '#standards/schoolRules/types.ts';
import { KEEPS, READS } from './codes.ts';

const says = problems('localStandard', {
  fileGone: { zh: '这份标准文件已不在，请重新上传。', en: 'The file is no longer here; upload it again.' },
  alreadyOne: {
    zh: '已有一份同类的地方标准在用（{title}），请先停用它。',
    en: 'A local standard of this kind is in force ({title}); repeal it first.',
  },
});

const kinds = { balancedQuality: '义务教育优质均衡', inclusivePreschool: '学前教育普及普惠', rules: '学校规则' } as const;

/** A standard of the province, prefecture or county that is stricter than the nation's, as it was given in a file. */
export const localStandard = defineRegister({
  name: 'localStandard',
  label: '地方标准',
  scope: 'bureau',
  key: [],
  title: ['title', 'year'],
  columns: ['kind', 'title', 'documentNumber', 'year'],
  fields: {
    kind: code('标准类别', kinds),
    title: text('标准名称', { longest: 120 }),
    documentNumber: text('文号', { longest: 60 }),
    year: year('标准年份'),
    file: file('标准文件'),
    content: note('标准内容', { longest: 20_000 }),
  },
  rules: [],
  workflow: { inForce: { repealStandard: { to: 'repealed', by: KEEPS } }, repealed: {} },
  states: { inForce: '在用', repealed: '已停用' },
  readBy: READS,
});

const bases = { balancedQuality: balancedQuality2017, inclusivePreschool: inclusivePreschool2020, labels: figureNames };

/** Reads a local standard from its text; refused with the place of everything that is wrong. */
export const readStandard = (content: string): Result<LocalStandard> => readLocalStandard(content, bases);

/** Takes a file as the county's own standard, from now on laid over the nation's. */
export const adoptStandard = defineVerb({
  name: 'indicators.adoptStandard',
  label: '采用地方标准',
  by: KEEPS,
  input: { file: localStandard.fields.file },
  on: { register: 'localStandard' },
  async prepare(read, { file: hash }): Promise<Result<{ readonly content: string; readonly standard: LocalStandard }>> {
    const bytes = await read(async desk => (await desk.store.file(hash))?.read());
    if (bytes === undefined) return refuse(says.fileGone({}, 'file'));
    const content = new TextDecoder().decode(bytes);
    const standard = readStandard(content);
    return standard.ok ? ok({ content, standard: standard.value }) : standard;
  },
  async run(desk, { file: hash }, { content, standard }) {
    const { kind } = standard;
    const { title, document, year: of } = standard.standard;
    const [before] = kind === 'rules' ? [] : await rows(desk, localStandard, { where: { kind, state: 'inForce' } });
    if (before !== undefined) return refuse(says.alreadyOne({ title: before.title }, 'file'));
    const added = await insert(desk, localStandard, { kind, title, documentNumber: document, year: of, file: hash, content });
    return added.ok ? ok({ row: added.value.id, version: added.value.version }) : added;
  },
});

export const repealStandard = stepping(localStandard, {
  name: 'indicators.repealStandard',
  label: '停用地方标准',
  step: 'repealStandard',
});

/** The standards by which this county is judged: the nation's, with its own laid over them. */
export interface StandardsInForce {
  readonly balancedQuality: BalancedQuality;
  readonly isLocal: boolean;
  readonly rules: readonly RulePack[];
}

export async function standardsInForce(desk: ReadingDesk): Promise<StandardsInForce> {
  const local = (await rows(desk, localStandard, { where: { state: 'inForce' } })).flatMap(one => {
    const read = readStandard(one.content);
    return read.ok ? [read.value] : [];
  });
  const own = local.find(one => one.kind === 'balancedQuality');
  return {
    balancedQuality: own?.kind === 'balancedQuality' ? own.standard : balancedQuality2017,
    isLocal: own !== undefined,
    rules: [...nationalRules, ...local.flatMap(one => (one.kind === 'rules' ? [one.standard] : []))],
  };
}
