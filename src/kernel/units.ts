/** Units that plans count in, with their English; what is not here stays as it is written. 个 has no word of its own. */
const words: Readonly<Record<string, string>> = {
  '%': '%',
  '‰': '‰',
  百分点: 'percentage points',
  个百分点: 'percentage points',
  个: '',
  所: 'institutions',
  家: 'institutions',
  人: 'people',
  名: 'people',
  位: 'people',
  人次: 'attendances',
  元: 'yuan',
  项: 'items',
  间: 'rooms',
  门: 'courses',
  次: 'times',
  节: 'lessons',
  课时: 'class hours',
  学时: 'class hours',
  分钟: 'minutes',
  小时: 'hours',
  天: 'days',
  周: 'weeks',
  月: 'months',
  年: 'years',
  平方米: 'sq m',
  公里: 'km',
  米: 'm',
  亩: 'mu',
  公顷: 'ha',
  套: 'sets',
  台: 'machines',
  辆: 'vehicles',
  户: 'households',
  班: 'classes',
  个班: 'classes',
  座: 'buildings',
  栋: 'buildings',
  处: 'sites',
  场: 'events',
  册: 'books',
  倍: 'times',
  轨: 'streams',
  床: 'beds',
};

/** What a rate is for each of: `/年`, `/生`. */
const each: Readonly<Record<string, string>> = {
  年: 'year',
  学年: 'school year',
  学期: 'term',
  月: 'month',
  周: 'week',
  天: 'day',
  日: 'day',
  生: 'pupil',
  人: 'person',
  名: 'person',
  师: 'teacher',
  校: 'school',
  所: 'school',
  园: 'kindergarten',
  班: 'class',
  次: 'time',
  课时: 'class hour',
};

const scales: Readonly<Record<string, string>> = {
  百: '× 100',
  千: '× 1,000',
  万: '× 10,000',
  百万: '× 1 million',
  千万: '× 10 million',
  亿: '× 100 million',
};

/**
 * A unit in English: 万元 `× 10,000 yuan`, 名/年 `people/year`; null for one that has no English here. A scale stays with its unit, so that
 * the figure before it stays the one that was written.
 */
export function unitInEnglish(unit: string): string | null {
  const [counted = '', ...rates] = unit.trim().split(/[/／]/);
  const scale = words[counted] === undefined ? (/^(?:百万|千万|[百千万亿])(?=.)/u.exec(counted)?.[0] ?? '') : '';
  const word = words[counted.slice(scale.length)];
  const per = rates.map(rate => each[rate]);
  if (word === undefined || per.includes(undefined)) return null;
  const whole = [scales[scale] ?? '', word].filter(part => part !== '').join(' ');
  return [whole, ...per].join('/');
}

/** A figure with its unit in English: `47.1%`, `250 people`, `3,338 × 10,000 yuan`; with a unit that has no English, as it is written in Chinese. */
export function figureInEnglish(figure: string, unit: string | null): string {
  if (unit === null || unit === '') return figure;
  const english = unitInEnglish(unit);
  if (english === null) return `${figure}${unit}`;
  return `${figure}${/^(?:[%‰/]|$)/u.test(english) ? '' : ' '}${english}`;
}
