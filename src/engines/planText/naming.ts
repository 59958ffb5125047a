import { namingVerbs, openers, plainVerbs, reaching } from './words/verbs.ts';

const timeHead =
  /^(?:(?:力争|争取|确保|展望)?(?:到|至|截至|截止到?|在|从|自|于)?\s?(?:20\d\d|19\d\d)年?(?:[-—~至到]+20\d\d年)?(?:底|末|初|[春秋]季(?:学期)?|\d{1,2}月底?)?(?:之前|以前|以来|前|起|度)?,?|(?:到|至)?“?十[一二三四五六七八]?五”?(?:规划)?(?:末|期间|时期|以来)?,?|(?:五|三|\d)年(?:内|来|间)?(?=累计|公开|新增|招|共)|未来[三五\d]年|近年来,?|目前,?|每(?:学年|学期|年|月|周|天|日)(?:将|要)?|\d年内,?)+/;
const placeHead = /^(?:我|全|本)(?:市|县|区|省|州|旗|镇|乡|国|校)(?:的)?(?:共有|拥有)?/;
const openerHead = new RegExp(`^(?:${openers})(?=.{2})`);
const verbHead = new RegExp(`^(?:${plainVerbs})(?=.{2})`);
const linkTail = new RegExp(
  `(?:\\(含\\)|${reaching}|稳步|逐步|基本|均|都|分别|总体|每年|逐年|比例的|以上|的|了|,|力争|能够|要|应|须|将|已|可|总数|:|不|得)$`,
);
const nameVerb = new RegExp(`^(?:${namingVerbs})`);

/** Takes the words of time, place, manner and deed from the front of a phrase. */
export function withoutOpeners(phrase: string): string {
  let rest = phrase.trim();
  for (let round = 0; round < 8; round++) {
    const before = rest;
    rest = rest
      .replace(timeHead, '')
      .replace(/^[,、:;\s]+/, '')
      .replace(placeHead, '');
    if (!nameVerb.test(rest)) rest = rest.replace(openerHead, '').replace(verbHead, '');
    rest = rest.replace(/^(?:了|好|的)/, '');
    if (rest === before) break;
  }
  return rest;
}

/** Takes the linking words between an indicator and its value from the end of a phrase. */
export function withoutLinks(phrase: string): string {
  let rest = phrase.trim();
  for (let round = 0; round < 8; round++) {
    const before = rest;
    rest = rest.replace(linkTail, '').trimEnd();
    if (rest === before) break;
  }
  return rest;
}
