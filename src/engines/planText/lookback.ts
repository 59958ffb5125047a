/** Titles of texts that tell of what was done: work summaries, reports of progress, bulletins. */
const retrospect =
  /(?:总结|工作情况|(?:完成|进展|落实|执行|开展|推进|贯彻|实施|发展)(?:的)?情况|发展(?:的)?(?:状况|概况)|工作回顾|主要?成效|成就|公报|述职)(?:的?(?:报告|汇报|通报|材料))?(?:\([^()]{1,12}\))?(?:(?:和|及|与|暨|、|以及)[^。;]{2,24}(?:计划|要点|打算|思路|安排|重点|任务|部署|举措))?$/;

/** Whether the title says that the text looks back; a title is a line, not a sentence. */
export const isRetrospect = (title: string): boolean => title.length <= 80 && !/[。;]/.test(title) && retrospect.test(title);

const ahead =
  /下一?步|下一?阶段|下半年|打算|展望|建议|(?:明年|来年|今后|未来).{0,16}(?:工作|计划|思路|重点|安排|目标|任务|要点)|^[^,。]{0,10}(?:工作计划|工作思路|工作安排|工作打算|重点工作|工作重点|战略目标|发展目标|工作目标|主要目标|目标任务|主要任务|重点任务|工作任务|保障措施|工作要点|工作措施|工作举措|发展规划|发展思路)$/;
const behind = /情况|成效|成绩|成就|回顾|总结|进展/;

/** Whether a heading tells what came of it. */
export const tellsResults = (heading: string): boolean => behind.test(heading) && !/下一?步|下一?阶段|打算/.test(heading);

/** Whether a heading of a text that looks back opens its plans; a heading with the reported year or of results does not. */
export function opensPlans(heading: string, reported: number | null): boolean {
  const year = /(20\d\d)年/.exec(heading)?.[1];
  if (year !== undefined && reported !== null && Number(year) > reported) return !/回顾|总结/.test(heading);
  if (/下一?步|下一?阶段|打算/.test(heading)) return true;
  return ahead.test(heading) && !behind.test(heading) && (year === undefined || /下半年/.test(heading));
}

const turning = /^(?:一是)?(?:下一?步|下一?阶段|下半年|明年|来年|今后(?!三?天)|接下来)[^。]{0,4}[,:]?/;

/** Whether a paragraph of a text that looks back turns to what is to be done. */
export function turnsAhead(text: string, reported: number | null): boolean {
  if (turning.test(text)) return true;
  const year = /^(20\d\d)年/.exec(text)?.[1];
  return year !== undefined && reported !== null && Number(year) > reported;
}
