/** Words that headings are made of, and what a chapter so headed is about. */

/** A line in these words alone is a heading though it has no number. */
export const headingEndings =
  /^(?:前言|序言|引言|附则|结语)$|(?:总体要求|指导思想|基本原则|工作目标|发展目标|主要目标|总体目标|重点任务|主要任务|工作任务|重点工程|重大工程|保障措施|工作要求|组织实施|组织保障|发展基础|发展环境|发展现状|发展背景|规划背景|主要成就|面临形势|存在问题|工作措施|主要措施|实施步骤|工作步骤|进度安排|发展思路|工作回顾|主要成效|工作成效|主要成绩|基本情况|工作总结|战略任务|战略目标|战略定位)$/;

/** Chapters that look back: what they count is a fact. */
export const reviewTitles =
  /回顾|成就|成绩|成效|发展基础|现状|现有基础|基础条件|基本情况|基础与|基础和|规划基础|发展背景|规划背景|工作背景|背景与|发展成果|取得|总结|发展情况|发展概况|概况|基础分析|现实基础|办学基础|工作基础|发展背景|背景思路|背景分析|历史沿革|校情|园情|区域概况|基本县情|基本市情/;

/** Chapters that tell of difficulties and of the times. */
export const problemTitles = /问题|短板|不足|困难|挑战|机遇|形势|环境/;

/** Chapters of goals: what they say is to be reached. */
export const goalTitles = /目标|指标|愿景/;

/** Chapters of creed, where nothing is promised but in numbers. */
export const creedTitles =
  /指导思想|基本原则|工作原则|基本思路|总体思路|发展思路|发展理念|战略定位|基本要求|重要意义|重大意义|编制依据|规划依据/;

/** Chapters that carry the plan out. */
export const supportTitles = /保障|组织实施|实施机制|组织领导|监督|评估|督导/;
