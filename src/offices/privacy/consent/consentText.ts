import { ok } from '#kernel/problem.ts';
import { count, date, defineRegister, defineVerb, flag, insert, note, rows, stepAll, text, updateAll } from '#register/index.ts';
import { CLERK, OFFICER, READS } from '../codes.ts';
import { guardianConsent } from './guardianConsent.ts';

/** What a guardian is asked to agree to, edition by edition: purpose, what is collected, how long, whom to complain to, what a withdrawal stops. */
export const consentText = defineRegister({
  name: 'consentText',
  label: '监护人同意书',
  scope: 'bureau',
  key: ['purpose', 'textEdition'],
  title: ['heading', 'textEdition'],
  columns: ['purpose', 'heading', 'textEdition', 'validFrom'],
  fields: {
    purpose: text('用途代号', { longest: 40 }),
    heading: text('同意书标题', { longest: 80 }),
    textEdition: count('同意书版次', { least: 1 }),
    wording: note('同意书正文', { longest: 6000 }),
    stops: note('撤回后停止什么', { longest: 500 }),
    validFrom: date('启用日期'),
  },
  rules: [],
  workflow: { inUse: { replaceText: { to: 'replaced', by: OFFICER } }, replaced: {} },
  states: { inUse: '现行', replaced: '已换版' },
  readBy: [...READS, ...CLERK],
});

/** Puts a new edition of a text into use; the one before is replaced. Where it asks for more than the old one did, consents are asked for anew. */
export const publishConsentText = defineVerb({
  name: 'privacy.publishConsentText',
  label: '发布同意书',
  by: OFFICER,
  on: { register: 'consentText' },
  input: {
    purpose: consentText.fields.purpose,
    heading: consentText.fields.heading,
    wording: consentText.fields.wording,
    stops: consentText.fields.stops,
    asksAnew: flag('原有同意须重新征得'),
  },
  async run(desk, { asksAnew, ...said }) {
    const before = await rows(desk, consentText, { where: { purpose: said.purpose }, orderBy: [['textEdition', 'desc']] });
    const replaced = await stepAll(
      desk,
      consentText,
      before.filter(one => one.state === 'inUse'),
      'replaceText',
    );
    if (!replaced.ok) return replaced;
    const given = asksAnew ? await rows(desk, guardianConsent, { where: { purpose: said.purpose, state: 'given' } }) : [];
    const lapsed = await updateAll(
      desk,
      guardianConsent,
      given.map(one => ({ row: one, changes: {}, state: 'lapsed' })),
    );
    if (!lapsed.ok) return lapsed;
    const added = await insert(desk, consentText, { ...said, textEdition: (before[0]?.textEdition ?? 0) + 1, validFrom: desk.today });
    return added.ok ? ok({ consentText: added.value.id, textEdition: added.value.textEdition, lapsed: given.length }) : added;
  },
});
