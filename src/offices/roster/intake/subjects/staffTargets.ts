import { list, ref, text } from '#register/index.ts';
import { professionalTitles, qualifications, sexes, staffKinds } from '../../codes.ts';
import { staff } from '../../staff/staff.ts';
import { dayTarget, guessing, guessPeople, guessSex, guessYesNo, peopleChoices, target, yesNo } from './words.ts';

const { fields } = staff;

/** Subjects taught as systems name them. */
export const subjectWords = guessing({
  chinese: ['语文', '13'],
  mathematics: ['数学', '14'],
  foreignLanguage: ['外语', '英语', '俄语', '日语'],
  moralityAndLaw: ['道德与法治', '思想政治', '政治', '品德与生活', '思想品德', '品德与社会'],
  science: ['科学', '15'],
  physics: ['物理', '16'],
  chemistry: ['化学'],
  biology: ['生物', '生物学'],
  history: ['历史', '历史与社会'],
  geography: ['地理'],
  physicalEducation: ['体育', '体育与健康'],
  music: ['音乐', '艺术'],
  art: ['美术'],
  informationTechnology: ['信息技术', '信息科技', '通用技术'],
  labour: ['劳动', '劳动技术', '综合实践活动', '综合实践'],
  mentalHealth: ['心理健康', '心理健康教育'],
  preschoolTeaching: ['学前保教', '学前教育', '幼儿教育', '保教', '五大领域'],
  vocationalSubject: ['专业课', '专业课程'],
});

/** What an export of the teachers' system may give. */
export const staffTargets = [
  target('name', fields.name, ['教师姓名', '教职工姓名'], { isRequired: true }),
  target('idNumber', fields.idNumber, ['身份证件号', '身份证件号码', '身份证号码', '公民身份号码', '证件号码'], { isRequired: true }),
  target('sex', fields.sex, ['性别码'], { isRequired: true, choices: sexes, guess: guessSex }),
  target('ethnicity', text('民族', { longest: 20 }), ['民族码'], { choices: peopleChoices, guess: guessPeople }),
  target('phone', fields.phone, ['手机号', '手机号码', '移动电话', '联系方式']),
  target('organisation', ref('organisation', '所在单位'), ['学校名称', '所在学校', '任职学校', '单位名称', '学校标识码', '学校', '单位'], {
    isRequired: true,
    choices: {},
  }),
  target('staffKind', fields.staffKind, ['教职工类型', '人员类别', '岗位类别'], {
    isRequired: true,
    choices: staffKinds,
    guess: guessing({
      fullTimeTeacher: ['11', '专任教师', '教师'],
      assistant: ['12', '教辅人员', '教学辅助人员'],
      administrative: ['13', '行政人员', '管理人员'],
      worker: ['14', '工勤人员', '工勤技能人员'],
    }),
  }),
  target('post', fields.post, ['岗位名称', '岗位职业', '职务', '现任岗位']),
  target('isAuthorised', text('是否在编', { longest: 10 }), ['在编', '在编情况', '用人形式', '编制类别'], {
    isRequired: true,
    choices: yesNo,
    guess: word =>
      word.startsWith('在编') || word === '事业编制'
        ? 'yes'
        : /^(合同|聘用|临聘|代课|不在编|非在编|劳务)/.test(word)
          ? 'no'
          : guessYesNo(word),
  }),
  target('professionalTitle', fields.professionalTitle, ['专业技术职务', '聘任专业技术职务', '专业技术职称', '现专业技术职务'], {
    choices: professionalTitles,
    guess: word =>
      /正高/.test(word)
        ? 'fullSenior'
        : /高级/.test(word)
          ? 'seniorTitle'
          : /一级|小学高级/.test(word)
            ? 'firstGrade'
            : /二级/.test(word)
              ? 'secondGrade'
              : /三级/.test(word)
                ? 'thirdGrade'
                : /未定|未评|无职称|见习|^无$/.test(word)
                  ? 'ungraded'
                  : null,
  }),
  target('qualification', fields.qualification, ['最高学历', '学历层次', '文化程度'], {
    choices: qualifications,
    guess: word =>
      /博士|^1[123]$/.test(word)
        ? 'doctor'
        : /硕士|研究生|^1[0456789]$/.test(word)
          ? 'master'
          : /本科|^2\d$/.test(word)
            ? 'bachelor'
            : /大学专科|大专|专科毕业|^专科|^3\d$/.test(word)
              ? 'college'
              : /高中|中专|中等|职高|技工|^[46]\d$/.test(word)
                ? 'upperSecondary'
                : /初中|小学|^[78]\d$/.test(word)
                  ? 'lower'
                  : null,
  }),
  target('subjects', list('任教学科', text('任教学科', { longest: 20 })), ['任教课程', '任课学科', '主要任教学科', '任教学科名称']),
  dayTarget('hiredOn', '入职日期', ['参加工作年月', '参加工作时间', '来本校年月', '从教年月', '任教时间']),
  target('teachingYears', fields.teachingYears, ['任教年限', '从教年限']),
];
