import { ok } from '#kernel/problem.ts';
import { pupil } from '#offices/roster/index.ts';
import { type Actor, type DemonstrationDesk, type DemonstrationPerson, rows } from '#register/index.ts';
import { answerRequest, checkIdentity, receiveRequest } from './asking/deeds.ts';
import { approveAssessment, assessImpact } from './assessing/deeds.ts';
import { publishConsentText } from './consent/consentText.ts';
import { recordConsent, withdrawConsent } from './consent/deeds.ts';
import { addImageUse } from './consent/imageUse.ts';
import { type House, registerIn } from './house.ts';
import { listDue } from './keeping/deeds.ts';
import { setRetention } from './keeping/retentionRule.ts';
import { recordRehearsal } from './reporting/restoreRehearsal.ts';

const wording =
  '为展示学校活动，学校和教育局拟在校园橱窗、学校和教育局网站、公众号上使用您孩子的活动照片、影像或作品，一般保留一年。您可以不同意，孩子参加活动不受影响；同意后可以随时撤回，撤回后即停止使用。查阅、更正、删除和投诉请联系学校学籍员或教育局个人信息保护负责人。';

const risk = (one: string, likelihood: string, impact: string, safeguard: string) => ({ risk: one, likelihood, impact, safeguard });

/** What the officer set up: the text of a consent, the terms of keeping, an assessment in force and one that waits. */
async function playRules(officer: DemonstrationDesk, leader: DemonstrationDesk, house: House): Promise<string> {
  const heading = '学生肖像和作品使用同意书';
  const stops = '停止在一切场合使用，已上网的三个工作日内撤下。';
  const text = await officer.perform(publishConsentText, { purpose: 'publicity', heading, wording, stops, asksAnew: false }, '2027-09-01');
  const set = setRetention(house);
  const terms = [
    ['pupil', ['graduated', 'departed'], 60, '学籍档案保存期满；五年为本局工作口径，待档案部门确认'],
    ['staff', ['retired', 'left'], 60, '干部人事档案另行移交；五年为本局工作口径'],
    ['personRequest', ['answered', 'refused'], 24, '办结后两年，本局工作口径'],
  ] as const;
  for (const [ledger, afterStates, keepMonths, ruleBasis] of terms)
    await officer.perform(set, { ledger, afterStates, keepMonths, erasureWay: 'destroyKey', ruleBasis }, '2027-09-02');
  const emptied = [
    ['dropoutCase', ['closedOut', 'cleared'], 36, '销号或排除三年后清空家庭情况，本局工作口径'],
    ['returnNotice', ['delivered'], 36, '送达三年后清空监护人姓名，本局工作口径'],
    ['absence', ['back'], 12, '到校一年后清空联系情况，本局工作口径'],
    ['placement', ['ended'], 36, '终止三年后清空残疾类别和计划，本局工作口径'],
    ['illness', ['recovered'], 12, '复课一年后清空症状和诊断，本局工作口径'],
    ['caseReport', ['answered'], 12, '答复一年后清空上报内容，本局工作口径'],
  ] as const;
  for (const [ledger, afterStates, keepMonths, ruleBasis] of emptied.filter(([name]) => registerIn(house, name) !== undefined))
    await officer.perform(set, { ledger, afterStates, keepMonths, erasureWay: 'anonymise', ruleBasis }, '2027-09-02');
  const assess = assessImpact(house);
  const roster = await officer.perform(
    assess,
    {
      processing: '学籍管理',
      ledgers: ['pupil', 'guardian', 'pupilTransfer'],
      causes: ['sensitiveData'],
      lawfulness: '依《义务教育法》和学籍管理办法履行法定职责，只收学籍所需各项；姓名、证件号、住址、特殊群体加密保存，页面遮盖显示。',
      risks: [
        risk('名册被整表导出外传', 'middle', 'high', '超过一千条须批准，逐页标注导出人'),
        risk('离校学生信息长期留存', 'middle', 'middle', '设定期限，到期两人批准后销毁密钥'),
      ],
      conclusion: 'acceptableWithMeasures',
      assessedOn: '2027-09-03',
      nextReview: '2028-09-03',
    },
    '2027-09-03',
  );
  await leader.perform(approveAssessment, { impactAssessment: roster.impactAssessment, version: 1 }, '2027-09-06');
  await officer.perform(
    assess,
    {
      processing: '学生肖像和作品宣传使用',
      ledgers: ['imageUse', 'guardianConsent'],
      causes: ['sensitiveData', 'otherImpact'],
      lawfulness: '取得监护人同意，可随时撤回；不公布姓名、班级以外的信息。',
      risks: [risk('撤回后仍在网上流传', 'middle', 'middle', '撤回即停用，三个工作日内撤下')],
      conclusion: 'acceptableWithMeasures',
      assessedOn: '2028-01-06',
      nextReview: '2029-01-06',
    },
    '2028-01-06',
  );
  return text.consentText;
}

const screening =
  '学校每学年对学生作一次心理健康测评，只登记量表得分，由本校心理教师保管，用于发现需要帮助的学生并及时辅导、转介；不用于评优、分班、招生，不告诉其他人。您可以不同意，孩子在校学习不受影响；同意后可以随时撤回，撤回后停止使用并清空得分。';

/** Consents to psychological screening of pupils of one school's highest class: the text, and who agreed. */
async function playScreeningConsents(officer: DemonstrationDesk, clerk: DemonstrationDesk, school: string): Promise<void> {
  const said = { heading: '学生心理健康测评同意书', wording: screening, stops: '停止使用测评结果并清空得分。', asksAnew: false };
  const { consentText } = await officer.perform(publishConsentText, { ...said, purpose: 'mindScreening' }, '2027-09-01');
  const pupils = await clerk.deed('privacy.look', '2027-09-07', async desk =>
    ok(
      (await rows(desk, pupil, { where: { organisation: school } })).toSorted((a, b) => (a.birthMonth < b.birthMonth ? -1 : 1)).slice(0, 6),
    ),
  );
  for (const one of pupils) {
    const agreed = { guardianName: `${one.name?.[0] ?? '王'}家长`, relation: 'father', consentWay: 'onTheSpot', givenOn: '2027-09-07' };
    await clerk.perform(recordConsent, { pupil: one.id, consentText, ...agreed }, '2027-09-07');
  }
}

/** What a school's guardians said, and one who took it back. */
async function playConsents(clerk: DemonstrationDesk, school: string, consentText: string, house: House): Promise<void> {
  const pupils = await clerk.deed('privacy.look', '2027-09-06', async desk =>
    ok(await rows(desk, pupil, { where: { organisation: school }, limit: 12 })),
  );
  const given: string[] = [];
  for (const one of pupils.slice(0, 9)) {
    const said = { guardianName: `${one.name?.[0] ?? '王'}家长`, relation: 'mother', consentWay: 'onTheSpot', givenOn: '2027-09-06' };
    const done = await clerk.perform(recordConsent, { pupil: one.id, consentText, ...said }, '2027-09-06');
    given.push(done.guardianConsent);
  }
  for (const [place, occasion] of ['秋季运动会', '科技节航模展', '合唱比赛'].entries())
    await clerk.perform(
      addImageUse,
      { pupil: pupils[place]!.id, occasion, shownIn: '校园橱窗、学校公众号', shownFrom: '2027-10-20' },
      '2027-10-20',
    );
  const why = '家长来校书面提出，不愿再公开照片。';
  await clerk.perform(withdrawConsent(house), { guardianConsent: given[1]!, version: 1, why }, '2027-12-10');
}

/** One request long answered, and one that waits. */
async function playRequests(officer: DemonstrationDesk, account: string, school: string, house: House): Promise<void> {
  const asked = {
    requestKind: 'explanation',
    account,
    requesterName: '苗育林',
    requester: 'themselves',
    wish: '询问账号里保存了哪些信息、保存多久。',
  };
  const old = await officer.perform(receiveRequest(house), asked, '2025-11-20');
  await officer.perform(checkIdentity, { personRequest: old.personRequest, version: 1, identityCheck: 'documentSeen' }, '2025-11-21');
  const answer = '账号保存姓名、单位、角色和口令摘要，停用后保留三年。';
  await officer.perform(answerRequest, { personRequest: old.personRequest, version: 2, answer }, '2025-11-24');
  const [one] = await officer.deed('privacy.look', '2028-01-05', async desk =>
    ok(await rows(desk, pupil, { where: { organisation: school }, limit: 1 })),
  );
  const wish = '想看看学校和教育局登记了孩子的哪些信息，并要一份复印件。';
  const copy = { requestKind: 'copy', pupil: one!.id, requesterName: `${one!.name?.[0] ?? '王'}家长`, requester: 'guardian', wish };
  await officer.perform(receiveRequest(house), copy, '2028-01-05');
}

/** The office in the demonstration: texts, consents, terms, assessments, requests, what fell due, a rehearsal that is half a year old. */
export const county =
  (house: House) =>
  async (open: (actor: Actor) => DemonstrationDesk, people: readonly DemonstrationPerson[]): Promise<void> => {
    const named = (username: string) => people.find(person => person.username === username);
    const [keeper, chief, clerk, asking] = [named('privacy'), named('leader'), named('chengguan1.clerk'), named('basic')];
    if (keeper === undefined || chief === undefined || clerk?.organisation == null || asking === undefined) return;
    const officer = open(keeper);
    const consentText = await playRules(officer, open(chief), house);
    await playConsents(open(clerk), clerk.organisation, consentText, house);
    await playScreeningConsents(officer, open(clerk), clerk.organisation);
    await playRequests(officer, asking.id, clerk.organisation, house);
    const rehearsed = { rehearsalKind: 'rehearsal', backupName: 'yuquan-20270614.yhb', backupOn: '2027-06-14', rehearsedOn: '2027-06-15' };
    const found = { restoredTo: '备用机空目录', restoredRows: 6120, restoredFiles: 41, neededMinutes: 4, isChainWhole: true };
    await officer.perform(recordRehearsal, { ...rehearsed, ...found }, '2027-06-15');
    await officer.perform(listDue(house), {}, '2028-01-10');
  };
