import { ref, text } from '#register/index.ts';
import { boardingKinds, householdKinds, relations, sexes } from '../../codes.ts';
import { guardian } from '../../pupils/guardian.ts';
import { pupil } from '../../pupils/pupil.ts';
import type { Target } from '../target.ts';
import { dayTarget, guessing, guessPeople, guessSex, guessYesNo, peopleChoices, target, yesNo } from './words.ts';

const { fields } = pupil;
const flag = (key: string, label: string, aka: readonly string[], more: readonly string[] = []): Target =>
  target(key, text(label, { longest: 40 }), aka, {
    choices: yesNo,
    guess: word => (more.includes(word) ? 'yes' : guessYesNo(word)),
  });

/** What the file says of where a pupil stands. */
export const standings = { enrolled: '在籍', suspended: '休学', left: '不在籍（不接收）' } as const;

/** The special groups that a file tells in a column each: target -> group. */
export const groupTargets = {
  leftBehind: 'leftBehind',
  migrant: 'migrant',
  orphan: 'orphan',
  disabled: 'disabled',
  martyr: 'martyr',
} as const;

/** What an export of the enrolment system may give of a pupil, under the headings that systems use. */
export const pupilTargets: readonly Target[] = [
  target('studentNumber', fields.studentNumber, ['学籍号', '国网学籍号', '全国统一学籍号', '学生学籍号']),
  target('name', fields.name, ['学生姓名'], { isRequired: true }),
  target('sex', fields.sex, ['性别码'], { choices: sexes, guess: guessSex }),
  target('idNumber', fields.idNumber, ['身份证件号', '身份证件号码', '身份证号码', '公民身份号码', '证件号码', '学生身份证号', '身份证']),
  dayTarget('birthday', '出生日期', ['出生年月日', '生日']),
  target('ethnicity', text('民族', { longest: 20 }), ['民族码', '民族代码'], { choices: peopleChoices, guess: guessPeople }),
  target('organisation', ref('organisation', '学校'), ['学校名称', '学校标识码', '所在学校', '就读学校', '学校代码'], {
    isRequired: true,
    choices: {},
  }),
  target('grade', text('年级', { longest: 20 }), ['年级名称', '所在年级', '年级代码']),
  target('room', text('班级', { longest: 30 }), ['班级名称', '班号', '行政班', '所在班级', '班级号']),
  dayTarget('admittedOn', '入学日期', ['入学年月', '入学时间']),
  target('boarding', fields.boarding, ['就读方式码', '是否住校'], {
    isRequired: true,
    choices: boardingKinds,
    guess: guessing({ dayPupil: ['1', '走读'], boarder: ['2', '住校', '寄宿', '住宿', '是'], lodger: ['3', '借宿'] }),
  }),
  target('householdKind', fields.householdKind, ['户口类别', '户口性质码', '户口类型'], {
    choices: householdKinds,
    guess: guessing({
      urban: ['1', '3', '非农业家庭户口', '非农业集体户口', '非农业户口', '城镇', '非农业'],
      agricultural: ['2', '4', '5', '农业家庭户口', '农业集体户口', '自理口粮户口', '农业户口', '农村', '农业'],
      unregistered: ['0', '未落常住户口'],
    }),
  }),
  target('householdPlace', fields.householdPlace, ['户口所在地行政区划', '户口所在地行政区划码', '户口所在地区划', '户口所在地']),
  target('homeAddress', fields.homeAddress, ['现住址', '家庭地址', '家庭现住址', '通信地址']),
  flag(
    'leftBehind',
    '是否留守儿童',
    ['留守儿童', '是否农村留守儿童', '留守儿童类别'],
    ['单亲留守', '双亲留守', '单亲留守儿童', '双亲留守儿童'],
  ),
  flag('migrant', '是否进城务工人员随迁子女', ['随迁子女', '是否随迁子女', '进城务工人员随迁子女']),
  flag('orphan', '是否孤儿', ['孤儿']),
  flag('disabled', '是否残疾', ['残疾', '残疾人类型', '残疾类型', '残疾学生']),
  flag('martyr', '是否烈士或优抚子女', ['烈士或优抚子女', '是否烈士子女']),
  target('guardianName', guardian.fields.name, ['成员1姓名', '家庭成员1姓名', '家长姓名', '家庭成员或监护人姓名'], { label: '监护人姓名' }),
  target('relation', guardian.fields.relation, ['成员1关系', '家庭成员1关系', '关系', '与监护人关系'], {
    choices: relations,
    guess: guessing({
      father: ['51', '父亲', '父', '父子', '父女'],
      mother: ['52', '母亲', '母', '母子', '母女'],
      grandparent: ['60', '61', '62', '63', '64', '祖父', '祖母', '外祖父', '外祖母', '爷爷', '奶奶', '外公', '外婆', '祖父母'],
      sibling: ['70', '71', '73', '兄', '姐', '哥哥', '姐姐'],
      otherGuardian: ['97', '99', '其他', '监护人', '其他亲属'],
    }),
  }),
  target('phone', guardian.fields.phone, ['成员1联系电话', '家庭成员1联系电话', '监护人电话', '监护人联系电话', '家长电话', '联系电话'], {
    label: '监护人电话',
  }),
  target('status', text('学籍状态', { longest: 20 }), ['学生状态', '在校状态', '学生当前状态', '就读状态'], {
    choices: standings,
    guess: guessing({
      enrolled: ['01', '05', '在读', '在校', '复学', '正常', '在籍在校', '在籍'],
      suspended: ['02', '休学'],
      left: [
        '03',
        '04',
        '06',
        '07',
        '08',
        '09',
        '10',
        '11',
        '14',
        '退学',
        '流失',
        '毕业',
        '结业',
        '肄业',
        '转出',
        '转学(转出)',
        '死亡',
        '离校',
      ],
    }),
  }),
];

const groups = Object.fromEntries(Object.keys(groupTargets).map(key => [key, ['pupil.specialGroups']]));
const own = [
  'studentNumber',
  'name',
  'sex',
  'idNumber',
  'birthday',
  'ethnicity',
  'organisation',
  'admittedOn',
  'boarding',
  'householdKind',
  'householdPlace',
  'homeAddress',
];

/** Which fields of the registers each of them gives. */
export const pupilGives: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(own.map(key => [key, [`pupil.${key}`]])),
  ...groups,
  birthday: ['pupil.birthday', 'pupil.birthMonth'],
  grade: ['homeroom.grade', 'homeroom.stage', 'homeroom.entryYear', 'homeroom.years'],
  room: ['pupil.homeroom', 'homeroom.name', 'homeroom.number', 'homeroom.organisation'],
  guardianName: ['guardian.name', 'guardian.pupil', 'guardian.isFirst'],
  relation: ['guardian.relation'],
  phone: ['guardian.phone'],
};
