import { organisationsOf } from '#offices/roster/index.ts';
import { type OpenAnswer, type OpenAsk, type OpenTable, openCampaigns, type ReadingDesk } from '#register/index.ts';
import { gradeLines } from './grading/board.ts';
import { grading } from './grading/patterns.ts';
import { recognisedOn } from './inclusive/recognition.ts';

const words = {
  zh: {
    caption: '普惠性民办幼儿园名单',
    note: '名单依规定向社会公开；收费高于所列标准的，请向教育局反映。',
    head: ['幼儿园', '认定编号', '核定学位数', '月保教费（元）', '有效期止'],
  },
  en: {
    caption: 'Inclusive private kindergartens',
    note: 'The list is public by rule. Please tell the bureau of fees above those given here.',
    head: ['Kindergarten', 'Number', 'Places', 'Monthly fee (yuan)', 'Until'],
  },
} as const;

async function recognised(desk: ReadingDesk, say: (typeof words)['zh' | 'en']): Promise<OpenTable> {
  const names = new Map((await organisationsOf(desk)).map(one => [one.id, one.name]));
  const rows = [...(await recognisedOn(desk, desk.today)).values()].map(one => [
    names.get(one.organisation) ?? '',
    one.number,
    String(one.places),
    String(one.monthlyFee),
    one.validUntil ?? '',
  ]);
  return { ...say, rows };
}

/** What everyone sees under /public/preschool: gradings on notice, titles held, the list of inclusive private kindergartens. */
export async function openly(desk: ReadingDesk, ask: OpenAsk): Promise<OpenAnswer | null> {
  if (ask.path !== 'preschool') return null;
  const say = words[ask.query.lang === 'en' ? 'en' : 'zh'];
  const titles = (await gradeLines(desk)).flatMap(({ name, title }) =>
    title === null ? [] : [{ organisation: name, title: title.level, until: title.until }],
  );
  const title = { zh: '幼儿园评级公示和名单公开', en: 'Kindergartens: gradings on notice and public lists' };
  return openCampaigns(ask, title, await grading.onShow(desk), titles, [await recognised(desk, say)]);
}
