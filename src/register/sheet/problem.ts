import { problems } from '#kernel/problem.ts';

/** Every way a workbook can be refused as a whole; each sentence says what to do about it. */
export const says = problems('sheet', {
  tooLarge: {
    zh: '“{file}”超过{megabytes} MB，请分成几份再上传。',
    en: '“{file}” is above {megabytes} MB; upload it in several parts.',
  },
  empty: { zh: '“{file}”里没有内容，请确认选对了文件。', en: '“{file}” is empty; check that it is the right file.' },
  oldExcel: {
    zh: '“{file}”是 Excel 95 或更早的文件，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再上传。',
    en: '“{file}” was written by Excel 95 or earlier and cannot be read. Open it in Excel or WPS, save it as .xlsx and upload that.',
  },
  encrypted: {
    zh: '“{file}”设了打开密码。请在 Excel 或 WPS 里取消密码，另存一份再上传。',
    en: '“{file}” is protected by a password. Remove it in Excel or WPS, save a copy and upload that.',
  },
  macros: {
    zh: '“{file}”带有宏，没有打开。请另存为不带宏的 .xlsx 再上传。',
    en: '“{file}” holds macros and was not opened. Save it as .xlsx without macros and upload that.',
  },
  binary: {
    zh: '“{file}”是二进制工作簿（.xlsb）。请另存为 .xlsx 再上传。',
    en: '“{file}” is a binary workbook (.xlsb). Save it as .xlsx and upload that.',
  },
  otherKind: {
    zh: '“{file}”不是工作簿。请上传 .xlsx、.xls 或 .csv；从网页导出的“.xls”请用 Excel 或 WPS 另存为 .xlsx。',
    en: '“{file}” is not a workbook. Upload .xlsx, .xls or .csv; a “.xls” exported by a web page must be saved as .xlsx in Excel or WPS first.',
  },
  damaged: {
    zh: '“{file}”不完整或已损坏，读不下去。请用 Excel 或 WPS 打开，另存为新的 .xlsx 再上传。',
    en: '“{file}” is incomplete or damaged. Open it in Excel or WPS, save it as a new .xlsx and upload that.',
  },
  hostile: {
    zh: '“{file}”里有正常工作簿不会有的内容（{what}），为安全起见没有打开。请用 Excel 或 WPS 另存为新的 .xlsx 再上传。',
    en: '“{file}” contains what no ordinary workbook does ({whatEnglish}) and was not opened, for safety. Save it as a new .xlsx and upload that.',
  },
  tooManyColumns: {
    zh: '“{file}”的列超过{most}列，没有读。请只留下要填报的列再上传。',
    en: '“{file}” has more than {most} columns and was not read. Keep the columns to be filled in alone.',
  },
  tooManyRows: {
    zh: '“{file}”超过{most}行，请分成几份再上传。',
    en: '“{file}” has more than {most} rows; upload it in several parts.',
  },
  tooSlow: {
    zh: '“{file}”读得太久，已停止。请把要填报的内容复制到模板里再上传。',
    en: 'Reading “{file}” took too long and was stopped. Copy what is to be filled in into the template and upload that.',
  },
  tooComplex: {
    zh: '“{file}”读起来需要的内存超过上限，已停止。请分成几份再上传。',
    en: 'Reading “{file}” needs more memory than is allowed. Upload it in several parts.',
  },
  noHeadings: {
    zh: '“{file}”里没有找到“{register}”的表头（应有：{columns}）。请用下载的模板填写，或把表头改成这些名称。',
    en: 'No headings of “{register}” were found in “{file}” (wanted: {columns}). Fill in the template, or name the headings like these.',
  },
  missingColumns: {
    zh: '“{file}”的表头缺少必填的列：{columns}。请补上这些列再上传。',
    en: 'Required columns are missing from “{file}”: {columns}. Add them and upload it again.',
  },
  twiceTheSame: {
    zh: '“{file}”里有两列都是“{column}”（{places}列）。请只留一列再上传。',
    en: 'Two columns of “{file}” are both “{column}” (columns {places}). Keep one of them.',
  },
  noRows: { zh: '“{file}”的表头下面没有内容，请填好再上传。', en: 'There is nothing below the headings of “{file}”; fill it in first.' },
});

/** Why a reader gave up; turned into the sentence where the name of the file is known. */
export interface SheetRefusal {
  readonly name: keyof typeof says;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Carries a refusal out of the depth of a reader; caught at the door of the same thread. */
export class UnreadableSheet extends Error {
  readonly refusal: SheetRefusal;
  constructor(name: SheetRefusal['name'], values: SheetRefusal['values'] = {}) {
    super(name);
    this.refusal = { name, values };
  }
}
