import type { Span } from './clauses.ts';

/** Words of a clause that tell of what is done. */
export const pastWords =
  /已(?!有|有的|建|然)(?:经|达|建成|完成|实现|全部|有|成|全面|接近|超过)?|(?<![由从较比])目前|截至(?!20)|共有(?=.{0,12}\d)|(?:建成|实现|完成|达到|建立|提高|增加|出台|获得|培养|荣获|通过|成立|创建|落实|改善)了/;
/** Words with which a chapter that looks back begins to look ahead. */
export const forecast = /将(?=达|新增|增|较|从|由|接受|有|突破|超|出现|比)|预计|约?需要?(?:新增|增加|补充)|未来[三五几\d]/;

/** 几年来…取得了显著成绩: what follows in the paragraph is told of those years. */
export const reports = /(?:以来|年来|过去|期间)[^。]*(?:取得|发生|实现)了?[^。]{0,12}(?:成绩|成就|成效|进展|变化)/;
/** Words that open a sentence of the past or the present. */
export const opensPast =
  /^(?:(?:过去|近|这|最近)?(?:[一二三四五六七八九十两\d]+|几|数|多)年(?:多)?(?:以?来|间)|近[三五两几\d]年(?:共|累计)|过去(?:的)?[一二三四五两\d]+年|近年来|长期以来|截[至止]|目前|现在|当前,|我[市县区省校园镇](?:目前|现)?(?:现有|辖|下辖))/;
/** Words from which on a sentence tells how things stand. */
export const present =
  /(?<=^|,)(?:截[至止][^,]{0,12}|目前|至今|到目前(?:为止)?)(?=,)|(?<=^|[,\d])[^,]{0,30}已(?:基本|全部|全面|经)?(?:建成|开工|竣工|完工|完成|投入使用|动工)/;
/** Words of a clause that tell of what is to come. */
export const looksAhead = /将(?!近)|力争|争取|计划|拟|到20\d\d年|仍需|要/;

/** What a report says is still planned. */
export const planned = /(?:计划|拟)(?:总)?(?:投资|投入|新建|建设|新增|招聘)|规划总?投资|预计/;

/** Whether what the sentence says of the present holds for the clause: no semicolon stands between. */
export const isToldOfPresent = (text: string, { start }: Span, from: number, span: Span) =>
  from >= 0 && start + from < span.start && !text.slice(start + from, span.start).includes(';');
