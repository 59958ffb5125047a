import { defineOffice } from '#register/index.ts';
import { cultureNotice, printTitles } from './circular.ts';
import { county } from './county.ts';
import { moralActivity, moralDeeds, moralItem, partner } from './moral.ts';
import { openly } from './openly.ts';
import { parents, titles } from './patterns.ts';
import { titleBoard } from './titleBoard.ts';
import { moralMap, parentCoverage, partners } from './views.ts';

/** The office of moral education (德育办): titles of campus culture, the catalogue of moral education and what was held of it, partners, parent schools. */
export const character = defineOffice({
  name: 'character',
  label: '德育与校园文化',
  basis: ['《中小学德育工作指南》（教基〔2017〕8号）', '《中华人民共和国家庭教育促进法》'],
  serves: ['22.01', '22.02', '22.03', '22.06', '22.09', '22.10'],
  roles: [
    { name: 'moralOffice', label: '德育办' },
    { name: 'campusExpert', label: '创建评审专家' },
    { name: 'filer', label: '责任单位填报员' },
    { name: 'planner', label: '规划科' },
    { name: 'leader', label: '局领导' },
  ],
  registers: [
    titles.campaign,
    titles.entry,
    titles.review,
    titles.objection,
    cultureNotice,
    moralItem,
    partner,
    moralActivity,
    parents.duty,
    parents.filing,
  ],
  verbs: [...titles.verbs, printTitles, ...moralDeeds, ...parents.verbs],
  views: [...titles.views, titleBoard, moralMap, partners, ...parents.views, parentCoverage],
  duties: async desk => [...(await titles.duties(desk)), ...(await parents.duties(desk))],
  openly,
  county,
});
