/** The figures of GB/T 9704-2012 in the units of Word: twentieths of a point, half points. */

const twips = (millimetres: number) => Math.round((millimetres / 25.4) * 1440);

/** A4, margins 37 mm above, 35 mm below, 28 mm left, 26 mm right; a type area of 156 × 225 mm. */
export const page = {
  width: twips(210),
  height: twips(297),
  margin: { top: twips(37), bottom: twips(35), left: twips(28), right: twips(26), footer: twips(28), header: twips(15) },
  area: twips(156),
} as const;

/** 22 lines of 28 characters: a line's pitch is 225 mm / 22; each character of the text gives up a quarter of a point, since 28 × 16 pt is wider than 156 mm. */
export const grid = { linePitch: Math.floor(twips(225) / 22), tighten: -5 } as const;

/** Sizes in half points: 2号 22 pt, 3号 16 pt, 4号 14 pt; tables 小四 12 pt, notes 五号 10.5 pt. */
export const size = { title: 44, body: 32, foot: 28, table: 24, note: 21 } as const;

/** Fonts by their names in Chinese offices; a machine without one shows its nearest. */
export const font = {
  title: '方正小标宋简体',
  body: '仿宋_GB2312',
  first: '黑体',
  second: '楷体_GB2312',
  foot: '宋体',
  latin: 'Times New Roman',
} as const;

/** The pitch of lines in tables, captions and notes, in twentieths of a point; it also tells them from the lines of the text. */
export const tightLine = 320;

/** The pitch of the gap under a table without a note. */
export const gapLine = 160;
