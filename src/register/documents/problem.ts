import { problems } from '#kernel/problem.ts';

/** Every way a file can be refused; each sentence says what to do about it. */
export const says = problems('documents', {
  tooLarge: {
    zh: '“{file}”有{size}，超过{limit}的上限。请去掉其中的图片，或只保留规划正文后再上传。',
    en: '“{file}” is {size}, above the limit of {limit}. Remove its pictures, or keep the text of the plan alone, and upload it again.',
  },
  empty: {
    zh: '“{file}”里没有文字。请确认选对了文件；如果内容是图片，请换成可以复制文字的版本。',
    en: '“{file}” holds no text. Check that it is the right file; if its content is pictures, use a version whose text can be copied.',
  },
  encrypted: {
    zh: '“{file}”设了密码，打不开。请在 Word、WPS 或 PDF 软件里取消密码，另存一份再上传。',
    en: '“{file}” is protected by a password. Remove the password in Word, WPS or the PDF program, save a copy and upload that.',
  },
  oldWord: {
    zh: '“{file}”是旧版 Word 或 WPS 文字文件（.doc、.wps）。请用 Word 或 WPS 打开，另存为 .docx 再上传。',
    en: '“{file}” is an old Word or WPS Writer file (.doc, .wps). Open it in Word or WPS, save it as .docx and upload that.',
  },
  otherKind: {
    zh: '“{file}”是{kind}，这里读的是 .docx、.pdf、.html 和 .txt。请把规划正文另存为其中一种再上传。',
    en: '“{file}” is {kindEnglish}; .docx, .pdf, .html and .txt are read here. Save the text of the plan as one of these and upload it.',
  },
  scanned: {
    zh: '“{file}”共{pages}页，其中{blank}页只有图像、没有文字，多半是扫描件。请换用由 Word、WPS 导出的 PDF，或先做文字识别（OCR）并校对，再上传。',
    en: '“{file}” has {pages} pages, of which {blank} are pictures without text: a scan, most likely. Use a PDF exported from Word or WPS, or run text recognition (OCR), proof-read it and upload the result.',
  },
  picture: {
    zh: '“{file}”是一张图片，里面没有可以读取的文字。请上传规划的 Word 文件或有文字的 PDF；只有图片时，先做文字识别（OCR）并校对。',
    en: '“{file}” is a picture without readable text. Upload the Word file of the plan or a PDF with text; if there are only pictures, run text recognition (OCR) and proof-read it first.',
  },
  noCharacters: {
    zh: '“{file}”里的字体没有附带文字编码，读出来不是汉字。请用原来的 Word 文件，或用 Word、WPS 重新导出 PDF 再上传。',
    en: '“{file}” uses fonts without character codes, so no readable text comes out. Use the original Word file, or export the PDF again from Word or WPS.',
  },
  damaged: {
    zh: '“{file}”不完整或已损坏，读到一半就读不下去了。请重新下载或重新另存，能正常打开后再上传。',
    en: '“{file}” is incomplete or damaged and cannot be read to its end. Download or save it again, check that it opens, and upload it.',
  },
  unpacksTooLarge: {
    zh: '“{file}”解压后过大（超过{limit}），不像一份规划，没有打开。请用 Word 或 WPS 打开它，另存为新的 .docx 再上传。',
    en: '“{file}” unpacks to more than {limit}, which no plan does, so it was not opened. Open it in Word or WPS, save it as a new .docx and upload that.',
  },
  hostile: {
    zh: '“{file}”里有正常文档不会有的内容（{what}），为安全起见没有打开。请用 Word 或 WPS 打开原文，另存为新的 .docx 再上传。',
    en: '“{file}” contains what no ordinary document does ({whatEnglish}) and was not opened, for safety. Open the original in Word or WPS, save it as a new .docx and upload that.',
  },
  tooSlow: {
    zh: '“{file}”读了{seconds}秒还没有读完，已停止。请把规划正文复制到新文档里，另存后再上传，或者直接粘贴文字。',
    en: '“{file}” was not read within {seconds} seconds and reading was stopped. Copy the text of the plan into a new document and upload that, or paste the text.',
  },
  tooComplex: {
    zh: '“{file}”读起来需要的内存超过上限，已停止。请把规划正文复制到新文档里，另存后再上传，或者直接粘贴文字。',
    en: '“{file}” needs more memory than is allowed, and reading was stopped. Copy the text of the plan into a new document and upload that, or paste the text.',
  },
  notText: {
    zh: '“{file}”不是能读出文字的文件。请上传 .docx、有文字的 .pdf、.html 或 .txt。',
    en: '“{file}” is not a file of text. Upload a .docx, a .pdf with text, an .html or a .txt.',
  },
});
