import type { StoredRow } from '#store/index.ts';
import { optional } from '../../field.ts';
import { code, flag, ref } from '../../fields/choice.ts';
import { group, list } from '../../fields/composite.ts';
import { amount, count } from '../../fields/number.ts';
import { note, text } from '../../fields/text.ts';
import { date, year } from '../../fields/time.ts';
import { defineRegister, type Fields, type Register, type RowOf } from '../../register.ts';
import { feelRule } from '../../rule.ts';
import { proofs, rolesOf } from '../deeds.ts';
import type { CampaignDeclaration } from './declaration.ts';

/** What is asked when a round is set. */
export const campaignFields = ({ kinds }: Pick<CampaignDeclaration, 'kinds'>) => ({
  name: text('评选名称', { longest: 80 }),
  year: year('评选年度'),
  kinds: list('参评单位类别', code('参评单位类别', kinds), { least: 1 }),
  items: list(
    '评选标准',
    group('评选标准项', {
      item: text('标准项', { longest: 200 }),
      points: amount('分值', { least: 0, most: 1000 }),
      isVeto: flag('一票否决'),
    }),
    { least: 1, most: 200 },
  ),
  levels: list('等次', group('等次', { level: text('等次名称', { longest: 40 }), least: amount('最低分', { least: 0 }) }), {
    least: 1,
    most: 10,
  }),
  opensOn: date('申报开始日'),
  closesOn: date('申报截止日'),
  leastReviews: count('最少评审专家数', { least: 1, most: 15, unit: '人' }),
  needsVisit: flag('须实地考察'),
  showDays: count('公示工作日数', { least: 5, most: 30, unit: '天' }),
  validYears: count('命名有效年数', { least: 1, most: 10, unit: '年' }),
});

/** Points item by item, with grounds and proofs. */
export const marks = (label: string) =>
  list(
    label,
    group(label, {
      item: text('标准项', { longest: 200 }),
      points: amount('得分', { least: 0, most: 1000 }),
      ground: optional(note('得分依据', { longest: 1000 })),
      proofs: optional(proofs('得分佐证')),
    }),
    { least: 1, most: 200 },
  );

const entryFields = (said: CampaignDeclaration) => ({
  campaign: ref(said.campaign.name, said.campaign.label),
  organisation: ref('organisation', '参评单位'),
  selfMarks: marks('自评得分'),
  statement: optional(note('自评报告', { longest: 8000 })),
  selfScore: amount('自评总分'),
  enteredOn: date('申报日期'),
  enteredBy: text('申报人', { longest: 60 }),
  visitedOn: optional(date('考察日期')),
  visitNote: optional(note('考察意见', { longest: 4000 })),
  visitProofs: optional(proofs('考察佐证')),
  score: optional(amount('评审得分')),
  vetoed: optional(list('被否决的标准项', text('标准项', { longest: 200 }))),
  level: optional(text('评定等次', { longest: 40 })),
  settledOn: optional(date('评定日期')),
  titleFrom: optional(date('命名日期')),
  titleUntil: optional(date('命名有效期止')),
  recheckedOn: optional(date('复核日期')),
  lastReason: optional(note('最近办理意见', { longest: 1000 })),
});

const reviewFields = (said: CampaignDeclaration) => ({
  entry: ref(said.entry.name, said.entry.label),
  expert: text('评审专家编号', { longest: 60 }),
  expertName: text('评审专家', { longest: 60 }),
  marks: marks('评审打分'),
  points: amount('评审总分'),
  opinion: optional(note('专家意见', { longest: 2000 })),
  reviewedOn: date('评审日期'),
});

const objectionFields = (said: CampaignDeclaration) => ({
  entry: ref(said.entry.name, said.entry.label),
  channel: text('异议来源', { longest: 80 }),
  objectionText: note('异议内容', { longest: 2000 }),
  receivedOn: date('受理日期'),
  isUpheld: optional(flag('异议是否成立')),
  reply: optional(note('异议答复', { longest: 2000 })),
  repliedOn: optional(date('答复日期')),
});

const shownFields = { shownOn: optional(date('公示开始日')), shownUntil: optional(date('公示结束日')) };

export type CampaignFields = ReturnType<typeof campaignFields> & typeof shownFields;
export type EntryFields = ReturnType<typeof entryFields>;
export type ReviewFields = ReturnType<typeof reviewFields>;
export type ObjectionFields = ReturnType<typeof objectionFields>;
export type CampaignRow = StoredRow<RowOf<CampaignFields>>;
export type Entry = StoredRow<RowOf<EntryFields>>;
export type Review = StoredRow<RowOf<ReviewFields>>;

/** The four registers of a campaign. */
export interface CampaignRegisters {
  readonly campaign: Register<CampaignFields>;
  readonly entry: Register<EntryFields>;
  readonly review: Register<ReviewFields>;
  readonly objection: Register<ObjectionFields>;
}

const campaignRegister = (said: CampaignDeclaration) =>
  defineRegister<Fields>({
    ...said.campaign,
    scope: 'bureau',
    key: ['name', 'year'],
    title: ['name', 'year'],
    columns: ['name', 'year', 'opensOn', 'closesOn', 'shownUntil'],
    fields: { ...campaignFields(said), ...shownFields },
    rules: [
      feelRule('closesAfterOpening', '申报截止日 >= 申报开始日', '申报截止日不得早于开始日。', 'Entries cannot close before they open.'),
    ],
    workflow: {
      preparing: { openCampaign: { to: 'entering', by: said.decides }, changeCampaign: { to: 'preparing', by: said.decides } },
      entering: { showResults: { to: 'onShow', by: said.decides } },
      onShow: { concludeCampaign: { to: 'concluded', by: said.decides } },
      concluded: {},
    },
    states: { preparing: '筹备中', entering: '申报评审中', onShow: '公示中', concluded: '已命名' },
    readBy: rolesOf(said.decides, said.enters, said.reviews, said.reads),
  });

const entryRegister = (said: CampaignDeclaration) => {
  const { decides, enters, reviews } = said;
  return defineRegister<Fields>({
    ...said.entry,
    scope: 'organisation',
    key: ['campaign', 'organisation'],
    title: ['organisation', 'campaign'],
    columns: ['organisation', 'campaign', 'selfScore', 'score', 'level', 'titleFrom', 'titleUntil'],
    fields: { ...entryFields(said), ...said.more },
    rules: [],
    workflow: {
      entered: {
        returnEntry: { to: 'returned', by: decides },
        fileReview: { to: 'entered', by: reviews },
        fileVisit: { to: 'entered', by: rolesOf(decides, reviews) },
        settleEntry: { to: 'settled', by: decides },
      },
      returned: { enterAgain: { to: 'entered', by: enters } },
      settled: {
        reopenEntry: { to: 'entered', by: decides },
        concludeEntry: { to: 'titled', by: decides },
        passOver: { to: 'untitled', by: decides },
      },
      titled: { keepTitle: { to: 'titled', by: decides }, withdrawTitle: { to: 'titleWithdrawn', by: decides } },
      untitled: {},
      titleWithdrawn: {},
    },
    states: {
      entered: '待评审',
      returned: '已退回',
      settled: '已评定',
      titled: '已命名',
      untitled: '未命名',
      titleWithdrawn: '命名已撤销',
    },
    readBy: rolesOf(decides, enters, reviews, said.reads),
    readAllBy: rolesOf(decides, reviews, said.reads),
  });
};

/** Declares the registers; experts' reviews and objections are read by those who decide, an expert's own by the expert in the deed's answer. */
export function campaignRegisters(said: CampaignDeclaration): CampaignRegisters {
  const among = { scope: 'bureau', rules: [] } as const;
  const review = defineRegister<Fields>({
    ...said.review,
    ...among,
    key: ['entry', 'expert'],
    title: ['entry', 'expertName'],
    columns: ['entry', 'expertName', 'points', 'reviewedOn'],
    fields: reviewFields(said),
    workflow: {},
    readBy: rolesOf(said.decides, said.reads),
  });
  const objection = defineRegister<Fields>({
    ...said.objection,
    ...among,
    key: [],
    title: ['entry', 'receivedOn'],
    columns: ['entry', 'channel', 'receivedOn', 'isUpheld', 'repliedOn'],
    fields: objectionFields(said),
    workflow: { received: { answerObjection: { to: 'answered', by: said.decides } }, answered: {} },
    states: { received: '待答复', answered: '已答复' },
    readBy: rolesOf(said.decides, said.reads),
  });
  return {
    campaign: campaignRegister(said) as unknown as Register<CampaignFields>,
    entry: entryRegister(said) as unknown as Register<EntryFields>,
    review: review as unknown as Register<ReviewFields>,
    objection: objection as unknown as Register<ObjectionFields>,
  };
}
