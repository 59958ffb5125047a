import { type Block, dayInWords } from '#register/index.ts';
import { type Change, isBehind, isKept, type SnapshotContent } from '../content.ts';
import { paragraph, source, typed } from './blocks.ts';
import type { ReportText } from './text.ts';
import { clipped, moneySaid, unstopped, foreseen as valueForeseen } from './words.ts';

export const changeWords: Readonly<Record<Change['what'], string>> = {
  status: '状态',
  figure: '实际值',
  wording: '表述或目标',
  body: '责任单位',
  added: '新增承诺',
  gone: '不再列入',
};

/** 与上次相比: what changed and why, as a table; figures alone are told in the annex. */
export function since({ before, changes }: SnapshotContent): readonly Block[] {
  if (before === null) return [];
  const told = changes.filter(one => one.what !== 'figure');
  if (told.length === 0) return [paragraph(`与${before.year}年的快照相比，没有承诺的状态、表述和责任单位发生变化。`)];
  return [
    paragraph(`与${before.year}年的快照（${dayInWords(before.takenOn)}生成）相比，有变化的列表如下。`),
    {
      kind: 'table',
      caption: `与${before.year}年相比的变化`,
      columns: [
        { label: '项号', share: 0.7, numeric: true },
        { label: '承诺', share: 2.6 },
        { label: '变化', share: 1.1 },
        { label: '原为', share: 1.7 },
        { label: '现为', share: 1.7 },
        { label: '原因', share: 3.2 },
      ],
      rows: told.map(one => [
        String(one.number),
        one.title,
        changeWords[one.what],
        clipped(one.before ?? '—', 60),
        clipped(one.after ?? '—', 60),
        one.why ?? '—',
      ]),
      of: told.map(one => (one.what === 'gone' ? null : one.id)),
    },
  ];
}

/** 规划修订: which documents changed the plan. */
export const revisions = ({ amendments, plan }: SnapshotContent): readonly Block[] =>
  amendments.length === 0
    ? [paragraph(`《${plan.title}》印发以来没有修订。`)]
    : amendments.map(one =>
        paragraph(
          `第${one.number}版：${one.issuer ?? ''}${one.documentNumber ?? ''}${one.issuedOn === null ? '' : `（${dayInWords(one.issuedOn)}）`}，${unstopped(one.reason)}。`,
        ),
      );

/** 项目与投入: projects of the promises with money and progress. */
export function works({ projects }: SnapshotContent): readonly Block[] {
  if (projects === null || projects.length === 0) return [];
  const sum = (of: 'plannedYuan' | 'arrivedYuan' | 'spentYuan') => projects.reduce((all, one) => all + one[of], 0);
  const late = projects.filter(one => (one.delayedDays ?? 0) > 0).length;
  return [
    paragraph(
      `支撑本规划承诺的项目${projects.length}个，计划资金${moneySaid(sum('plannedYuan'))}，到位${moneySaid(sum('arrivedYuan'))}，支出${moneySaid(sum('spentYuan'))}；${late === 0 ? '没有项目晚于计划工期' : `晚于计划工期的${late}个`}。`,
    ),
    {
      kind: 'table',
      caption: '支撑项目进展',
      columns: [
        { label: '项目', share: 3 },
        { label: '承办单位', share: 1.8 },
        { label: '阶段', share: 1 },
        { label: '进度', share: 0.9, numeric: true },
        { label: '计划资金', share: 1.4, numeric: true },
        { label: '到位', share: 1.4, numeric: true },
        { label: '支出', share: 1.4, numeric: true },
        { label: '计划完工', share: 1.5 },
      ],
      rows: projects.map(one => [
        ...[one.name, one.organisation, one.stageLabel, one.progress === null ? '—' : `${one.progress}%`],
        ...[moneySaid(one.plannedYuan), moneySaid(one.arrivedYuan), moneySaid(one.spentYuan)],
        (one.delayedDays ?? 0) > 0 ? `${one.plannedFinish}（晚${one.delayedDays}天）` : one.plannedFinish,
      ]),
      of: projects.map(one => one.promise),
    },
  ];
}

/** 前景: where the present pace leads, and what falls due next. */
export function outlook({ promises, year, plan }: SnapshotContent): readonly Block[] {
  const foreseen = promises.filter(one => one.outlook !== null);
  const short = foreseen.filter(one => one.outlook?.reaches === false);
  const due = promises.filter(one => one.to === year + 1 && !(isKept(one) && one.status !== 'on'));
  const next = promises.filter(one => one.milestones.some(milestone => milestone.year === year + 1));
  return [
    ...(foreseen.length === 0
      ? []
      : [
          paragraph(
            `能够推算的${foreseen.length}项承诺中，按目前进度到期能达到目标的${foreseen.length - short.length}项，达不到的${short.length}项${short.length === 0 ? '。' : '：'}`,
            ...short
              .slice(0, 8)
              .flatMap((one, i) => [
                `${one.title}预计${valueForeseen(one)}、目标${one.target}`,
                source(one),
                i < Math.min(short.length, 8) - 1 ? '；' : short.length > 8 ? `；其余${short.length - 8}项见附表。` : '。',
              ]),
          ),
        ]),
    ...(year >= plan.toYear
      ? []
      : [
          paragraph(
            `${year + 1}年有${next.length}项承诺设有里程碑${
              due.length === 0
                ? '，没有尚未完成而当年到期的承诺。'
                : `，${due.length}项尚未完成而当年到期：${due
                    .slice(0, 10)
                    .map(one => `第${one.number}项${one.title}`)
                    .join('、')}${due.length > 10 ? '等' : ''}。`
            }`,
          ),
        ]),
  ];
}

/** 存在问题: causes on the books by how often they occur, what is not known, and what the writer says. */
export function difficulties({ issues, promises, toReview }: SnapshotContent, text: ReportText): readonly Block[] {
  const causes = [...Map.groupBy(issues, one => one.cause)].toSorted((a, b) => b[1].length - a[1].length);
  const missing = promises.filter(one => one.figure === null);
  const orphans = promises.filter(one => one.lead === null);
  const bare = promises.filter(one => one.figure !== null && one.actuals.at(-1)?.evidence.length === 0);
  const said = [
    ...(causes.length === 0
      ? []
      : [`问题台账共记${issues.length}个问题，按原因分：${causes.map(([cause, held]) => `${cause}${held.length}个`).join('、')}。`]),
    ...(missing.length === 0 ? [] : [`${missing.length}项承诺没有审定数据，无法判定，需要责任单位补报。`]),
    ...(bare.length === 0 ? [] : [`${bare.length}项承诺最近一次审定的数据没有附佐证文件。`]),
    ...(orphans.length === 0 ? [] : [`${orphans.length}项承诺还没有落实责任单位。`]),
    ...(toReview === 0 ? [] : [`${toReview}项承诺还没有复核。`]),
  ];
  return [...(said.length === 0 ? [] : [paragraph(said.join(''))]), ...typed(text.problems)];
}

/** 下一步: who has to catch up with what, from the figures; then what the writer suggests. */
export function next({ promises, year, plan }: SnapshotContent, text: ReportText): readonly Block[] {
  const late = promises.filter(isBehind);
  const byLead = [...Map.groupBy(late, one => one.lead ?? '未落实责任单位')].toSorted(
    (a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1),
  );
  const when = year >= plan.toYear ? '下一规划期' : `${year + 1}年`;
  const due =
    byLead.length === 0
      ? []
      : [
          paragraph(
            `${when}优先补齐落后的承诺：${byLead.map(([lead, held]) => `${lead}负责第${held.map(one => one.number).join('、')}项`).join('；')}。`,
          ),
        ];
  return [...due, ...typed(text.suggestions)];
}

/** 典型经验: what was published inside the county. */
export const goodPractice = ({ practices, promises }: SnapshotContent): readonly Block[] =>
  practices.map(one => {
    const numbers = one.promises.flatMap(id => promises.find(row => row.id === id)?.number ?? []);
    return paragraph(
      { text: `${one.title}`, bold: true },
      `（${one.organisation}${numbers.length === 0 ? '' : `，第${numbers.join('、')}项`}）：${unstopped(one.result)}。`,
    );
  });
