/** A file that proves a figure of 2027 in the demonstration. */
export interface Proof {
  readonly measure: string;
  readonly name: string;
  readonly text: string;
}

const roll = (heading: string, rows: readonly (readonly (string | number)[])[]) =>
  `\uFEFF${heading}\r\n${rows.map(row => row.join(',')).join('\r\n')}\r\n`;

const numbered = (count: number, row: (place: number) => readonly (string | number)[]) =>
  Array.from({ length: count }, (_, i) => [i + 1, ...row(i)]);

const majors = ['新能源', '装备制造', '汽车维修', '电气技术', '计算机应用', '学前教育'];

/** Invented evidence: tables of counts without a person's name. */
export const proofs: readonly Proof[] = [
  {
    measure: '“双师型”教师比例',
    name: '双师型教师认定名册（2027年，编号版）.csv',
    text: roll(
      '序号,教师编号,专业,认定级别,认定日期',
      numbered(48, i => [`YZ-${String(101 + i)}`, majors[i % majors.length] as string, i % 3 === 0 ? '中级' : '初级', '2027-11-20']),
    ),
  },
  {
    measure: '“双师型”教师比例',
    name: '企业实践考核表（2027年汇总）.csv',
    text: roll(
      '专业,参加企业实践人数,考核合格人数',
      majors.map((major, i) => [major, 14 + i, 6 + (i % 4)]),
    ),
  },
  {
    measure: '补充教师',
    name: '2027年教师招聘录用汇总.csv',
    text: roll('批次,岗位数,录用人数', [
      ['省考统一招聘', 18, 15],
      ['引进高层次人才', 8, 6],
      ['特岗教师', 6, 5],
    ]),
  },
  {
    measure: '竣工校舍',
    name: '2027年竣工项目面积表.csv',
    text: roll('项目,竣工面积（平方米）', [
      ['石门镇寄宿制宿舍', 1650],
      ['双泉小学综合楼', 5200],
      ['城关第二小学教学楼', 7650],
    ]),
  },
  {
    measure: '学前教育普及普惠国家督导评估',
    name: '督导评估认定结果告知单.txt',
    text: '玉泉市县域学前教育普及普惠督导评估：2027年10月通过国家实地核查，12月列入认定名单。（示例文件）\n',
  },
  {
    measure: '校企合作共同体',
    name: '校企合作协议目录.txt',
    text: '2026年3份：新能源装备、风电运维、汽车后市场。2027年3份：智能制造、储能技术、现代物流。（示例文件）\n',
  },
];
