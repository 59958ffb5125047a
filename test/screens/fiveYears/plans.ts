import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The county's plan: the invented text of the demonstration under the county's own name. */
export const title = '清河市“十五五”教育事业发展规划';
export const planText = (): string =>
  readFileSync(join(import.meta.dirname, '../../../src/offices/plan/county/plan.txt'), 'utf8').replace(/玉泉/g, '清河');

/** The plan of a school: its first target asks less than the county's. */
export const schoolPlan = {
  title: '城关第一小学“十五五”发展规划',
  text: `城关第一小学“十五五”发展规划
（2026—2030年）
一、目标
到2030年，学生体质健康优良率达到48%以上，本科以上学历教师占比达到96%以上。
二、任务
保证学生每天校内体育活动不少于2小时，每学期校领导讲思政课不少于5节，课后服务参与率不低于92%。
`,
};

/** The next plan: most of it takes up what was promised before. */
export const nextTitle = '清河市“十六五”教育事业发展规划';
export const nextText = `清河市“十六五”教育事业发展规划
（2031—2035年）
一、发展目标
到2035年，学前三年毛入园率达到99%以上，高中阶段毛入学率达到99%以上，公办园在园幼儿占比达到70%，普惠性幼儿园覆盖率达到98%以上。
到2035年，本科以上学历教师占比达到98%，“双师型”教师比例达到75%以上。
二、主要任务
学生体质健康优良率达到65%，九年义务教育巩固率始终保持在99.8%以上，残疾儿童少年入学率达到98%以上。
规划期内新增公办学位600个，更新校车15辆，每年新补充教师40名左右。
到2035年，劳动年龄人口平均受教育年限达到11.8年，普通高中本科上线率达到64%。
`;

/** A file for an upload, with a few words in it. */
export const paper = (name: string, words: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(`${words}\n`.repeat(60)) });
