import { ok, refuse } from '#kernel/problem.ts';
import {
  code,
  count,
  date,
  defineVerb,
  defineView,
  english,
  fetchRow,
  idNumber,
  insert,
  note,
  optional,
  ref,
  row as rowOf,
  step,
  titleOf,
} from '#register/index.ts';
import { OFFICER } from '../codes.ts';
import type { House } from '../house.ts';
import { keptBook, keptPaper } from '../paper.ts';
import { says } from '../refusals.ts';
import { subjectNamed, subjectOf } from '../subject.ts';
import { answerPaper } from './answerPaper.ts';
import { dossierOf, personsByNumber, subjectMeant } from './dossier.ts';
import { personRequest } from './personRequest.ts';
import { ANSWER_WORKING_DAYS, workingDaysAfter } from './workingDays.ts';

const { fields } = personRequest;
const request = ref('personRequest', '个人信息权利请求');
const version = count('版次');

/** Takes a request in; its term begins on the day it came. */
export const receiveRequest = (house: House) =>
  defineVerb({
    name: 'privacy.receiveRequest',
    label: '受理个人信息请求',
    by: OFFICER,
    on: { register: 'personRequest' },
    input: {
      requestKind: fields.requestKind,
      idNumber: optional(idNumber('身份证号')),
      pupil: fields.pupil,
      staff: fields.staff,
      account: fields.account,
      requesterName: fields.requesterName,
      requester: fields.requester,
      wish: fields.wish,
      receivedOn: optional(date('收到日期')),
    },
    async run(desk, { idNumber: number, ...input }) {
      const meant = await subjectMeant(desk, house, { ...input, idNumber: number });
      if (!meant.ok) return meant;
      const receivedOn = input.receivedOn ?? desk.today;
      if (receivedOn > desk.today) return refuse(says.dayAhead({ label: '收到日期', today: desk.today }, '收到日期'));
      const dueOn = workingDaysAfter(receivedOn, ANSWER_WORKING_DAYS);
      const later = {
        identityCheck: null,
        checkedOn: null,
        checkedBy: null,
        answerFile: null,
        answer: null,
        answeredOn: null,
        answeredBy: null,
      };
      const added = await insert(desk, personRequest, { ...input, ...subjectNamed(meant.value), receivedOn, dueOn, ...later });
      return added.ok ? ok({ personRequest: added.value.id, dueOn }) : added;
    },
  });

/** Writes down how it was made sure who asks. Nothing of anybody is shown or given before. */
export const checkIdentity = defineVerb({
  name: 'privacy.checkIdentity',
  label: '核验申请人身份',
  by: OFFICER,
  on: { register: 'personRequest', row: 'personRequest', step: 'checkIdentity' },
  input: { personRequest: request, version, identityCheck: code('身份核验方式', fields.identityCheck.codes as never) },
  async run(desk, { personRequest: id, version: seen, identityCheck }) {
    const found = await fetchRow(desk, personRequest, id);
    if (!found.ok) return found;
    const changes = { identityCheck: identityCheck as never, checkedOn: desk.today, checkedBy: desk.actor.id };
    const done = await step(desk, personRequest, { ...found.value, version: seen }, 'checkIdentity', changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Writes what the house holds on the person into a document or a workbook, sealed under their own key: it goes when they are erased. */
export const composeCopy = (house: House) =>
  defineVerb({
    name: 'privacy.composeCopy',
    label: '生成查阅复制材料',
    by: OFFICER,
    on: { register: 'personRequest', row: 'personRequest', step: 'composeCopy' },
    input: { personRequest: request, version, copyForm: code('材料格式', { word: 'Word文档', workbook: 'Excel工作簿' }) },
    async run(desk, { personRequest: id, version: seen, copyForm }) {
      const found = await fetchRow(desk, personRequest, id);
      if (!found.ok) return found;
      if (found.value.state !== 'checked') return refuse(says.identityFirst());
      const subject = subjectOf(found.value);
      const held = await dossierOf(desk, house, subject, true);
      const name = `个人信息查阅复制材料 ${desk.today}`;
      const answerFile =
        copyForm === 'word'
          ? await keptPaper(desk, name, await answerPaper(desk, held), subject.id)
          : await keptBook(
              desk,
              name,
              held.sections.map(one => ({ title: one.label, headings: one.headings, rows: one.rows.map(row => row.cells) })),
              subject.id,
            );
      const done = await step(desk, personRequest, { ...found.value, version: seen }, 'composeCopy', { answerFile });
      if (!done.ok) return done;
      const rows = held.sections.reduce((sum, one) => sum + one.rows.length, 0);
      await desk.store.note({ registers: held.sections.map(one => one.register), rows }, { table: 'personRequest', row: id });
      const ending = copyForm === 'word' ? 'docx' : 'xlsx';
      return ok({ version: done.value.version, file: answerFile, name: `${name}.${ending}`, registers: held.sections.length, rows });
    },
  });

/** Closes a request with what was done. To see and to copy need their file. */
export const answerRequest = defineVerb({
  name: 'privacy.answerRequest',
  label: '答复个人信息请求',
  by: OFFICER,
  on: { register: 'personRequest', row: 'personRequest', step: 'answerRequest' },
  input: { personRequest: request, version, answer: note('答复', { longest: 2000 }) },
  async run(desk, { personRequest: id, version: seen, answer }) {
    const found = await fetchRow(desk, personRequest, id);
    if (!found.ok) return found;
    const needsFile = ['access', 'copy'].includes(found.value.requestKind);
    if (needsFile && found.value.answerFile === null) return refuse(says.answerMissing());
    const changes = { answer, answeredOn: desk.today, answeredBy: desk.actor.id };
    const done = await step(desk, personRequest, { ...found.value, version: seen }, 'answerRequest', changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** Declines a request, with the reason that the person is told (art. 50). */
export const refuseRequest = defineVerb({
  name: 'privacy.refuseRequest',
  label: '不予办理个人信息请求',
  by: OFFICER,
  on: { register: 'personRequest', row: 'personRequest', step: 'refuseRequest' },
  input: { personRequest: request, version, why: note('不予办理的理由', { longest: 1000 }) },
  async run(desk, { personRequest: id, version: seen, why }) {
    const found = await fetchRow(desk, personRequest, id);
    if (!found.ok) return found;
    const changes = { answer: why, answeredOn: desk.today, answeredBy: desk.actor.id };
    const done = await step(desk, personRequest, { ...found.value, version: seen }, 'refuseRequest', changes);
    return done.ok ? ok({ version: done.value.version }) : done;
  },
});

/** What the house holds on the person of a request, sensitive values masked, with the ledgers where it is corrected. */
export const dossier = (house: House) =>
  defineView({
    name: 'privacy.dossier',
    label: '请求人信息一览',
    by: OFFICER,
    input: { personRequest: request },
    async run(desk, { personRequest: id }) {
      const found = await fetchRow(desk, personRequest, id);
      if (!found.ok) return found;
      if (found.value.state !== 'checked') return refuse(says.identityFirst());
      return ok(await dossierOf(desk, house, subjectOf(found.value), false));
    },
  });

/** Who in the house has this identity number, by masked names. A deed and no view: the number stands in no address, and the audit says who looked. */
export const findPerson = (house: House) =>
  defineVerb({
    name: 'privacy.findPerson',
    label: '按身份证号查找',
    by: OFFICER,
    input: { idNumber: idNumber('身份证号') },
    async run(desk, { idNumber: number }) {
      const found = await personsByNumber(desk, house, number ?? '');
      const lines: { readonly register: string; readonly label: string; readonly english: string | null; readonly title: string }[] = [];
      for (const { register, id } of found) {
        const known = await rowOf(desk, register, id);
        const title = known === null ? '' : titleOf(register, known, {});
        lines.push({ register: register.name, label: register.label, english: english(register.label), title });
        await desk.store.note({ looked: true }, { table: register.name, row: id });
      }
      if (found.length === 0) await desk.store.note({ found: 0 });
      return ok(lines);
    },
  });
