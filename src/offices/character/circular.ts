import { ok, problems, refuse } from '#kernel/problem.ts';
import { organisationsOf } from '#offices/roster/index.ts';
import { date, dayInWords, defineRegister, defineVerb, fetchRow, file, insert, ref, rows, text, writePaper } from '#register/index.ts';
import { KEEPS, SEES } from './codes.ts';
import { titles } from './patterns.ts';

const says = problems('character', {
  notConcluded: { zh: '这一轮创建还没有命名，不能出通知。', en: 'The titles of this round are not given yet.' },
  nobodyTitled: { zh: '这一轮没有单位得到命名。', en: 'Nobody was given a title in this round.' },
});

/** The notice of the titles that a round gave, as it stood on its day. */
export const cultureNotice = defineRegister({
  name: 'cultureNotice',
  label: '命名通知',
  scope: 'bureau',
  key: [],
  title: ['subject'],
  columns: ['subject', 'cultureRound', 'issuedOn', 'paper'],
  fields: {
    subject: text('文书标题', { longest: 120 }),
    cultureRound: ref('cultureRound', '校园文化创建'),
    issuedOn: date('出具日期'),
    issuedBy: text('出具人', { longest: 60 }),
    paper: file('文书'),
  },
  rules: [],
  workflow: {},
  readBy: SEES,
});

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const printTitles = defineVerb({
  name: 'character.printTitles',
  label: '出命名通知',
  by: KEEPS,
  on: { register: 'cultureNotice' },
  input: { cultureRound: ref('cultureRound', '校园文化创建') },
  async run(desk, { cultureRound }) {
    const its = await fetchRow(desk, titles.campaign, cultureRound);
    if (!its.ok) return its;
    if (its.value.state !== 'concluded') return refuse(says.notConcluded({}, 'cultureRound'));
    const bodies = await organisationsOf(desk);
    const titled = (await rows(desk, titles.entry, { where: { campaign: cultureRound } })).filter(one => one.titleFrom !== null);
    if (titled.length === 0) return refuse(says.nobodyTitled({}, 'cultureRound'));
    const { name, year, shownOn, shownUntil } = its.value;
    const subject = `关于命名${year}年“${name}”的通知`;
    const rowsOf = titled.map((one, place) => [
      String(place + 1),
      bodies.find(body => body.id === one.organisation)?.name ?? '',
      one.level ?? '',
      one.titleUntil ?? '',
    ]);
    const written = await writePaper({
      title: subject,
      addressee: '各学校、幼儿园',
      blocks: [
        {
          kind: 'paragraph',
          runs: [
            { text: `经申报、评审，并于${dayInWords(shownOn ?? '')}至${dayInWords(shownUntil ?? '')}公示，决定命名下列单位为“${name}”。` },
          ],
        },
        {
          kind: 'table',
          caption: `${year}年“${name}”`,
          columns: [
            { label: '序号', share: 1, numeric: true },
            { label: '单位', share: 4 },
            { label: '等次', share: 2 },
            { label: '有效期止', share: 2 },
          ],
          rows: rowsOf,
        },
      ],
      signer: bodies.find(one => one.kind === 'bureau')?.name ?? '',
      date: desk.today,
      isExample: desk.store.county.startsWith('99'),
    });
    const { hash } = await desk.store.keepFile(written, { name: `${subject}.docx`, mediaType: DOCX });
    const added = await insert(desk, cultureNotice, { subject, cultureRound, issuedOn: desk.today, issuedBy: desk.actor.id, paper: hash });
    return added.ok ? ok({ row: added.value.id, paper: hash }) : added;
  },
});
