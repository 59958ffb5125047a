const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const legalTens = '拾';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';

/** 一 … 九十九, 一百零二; `signs` gives the ten digits, `ten` and `hundred` the two powers. */
function chinese(n: number, signs: string, ten: string, hundred: string): string {
  if (n < 1 || n > 999) return String(n);
  const [h, t, u] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  const hundreds = h === 0 ? '' : `${signs[h]}${hundred}${t === 0 && u > 0 ? '零' : ''}`;
  const tens = t === 0 ? '' : `${t === 1 && h === 0 ? '' : signs[t]}${ten}`;
  return `${hundreds}${tens}${u === 0 ? '' : signs[u]}`;
}

function roman(n: number): string {
  const steps: readonly (readonly [number, string])[] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let rest = n;
  let out = '';
  for (const [value, sign] of steps) {
    while (rest >= value && out.length < 20) {
      out += sign;
      rest -= value;
    }
  }
  return out;
}

const letter = (n: number) => String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
const fromBlock = (n: number, first: number, count: number) => (n >= 1 && n <= count ? String.fromCodePoint(first + n - 1) : String(n));
const fullWidth = (n: number) => String(n).replace(/\d/g, d => String.fromCharCode(0xff10 + Number(d)));
const circled = (n: number) =>
  n <= 20 ? fromBlock(n, 0x2460, 20) : n <= 35 ? fromBlock(n - 20, 0x3251, 15) : fromBlock(n - 35, 0x32b1, 15);

const formats: Readonly<Record<string, (n: number) => string>> = {
  decimal: String,
  decimalZero: n => String(n).padStart(2, '0'),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalHalfWidth: String,
  chineseCounting: n => chinese(n, digits, '十', '百'),
  chineseCountingThousand: n => chinese(n, digits, '十', '百'),
  taiwaneseCounting: n => chinese(n, digits, '十', '百'),
  taiwaneseCountingThousand: n => chinese(n, digits, '十', '百'),
  japaneseCounting: n => chinese(n, digits, '十', '百'),
  japaneseDigitalTenThousand: n => String(n).replace(/\d/g, d => digits[Number(d)] as string),
  taiwaneseDigital: n => String(n).replace(/\d/g, d => digits[Number(d)] as string),
  ideographDigital: n => String(n).replace(/\d/g, d => digits[Number(d)] as string),
  chineseLegalSimplified: n => chinese(n, legalDigits, legalTens, '佰'),
  ideographLegalTraditional: n => chinese(n, legalDigits, legalTens, '佰'),
  ideographTraditional: n => stems[(n - 1) % 10] as string,
  ideographZodiac: n => branches[(n - 1) % 12] as string,
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: n => fromBlock(n, 0x2474, 20),
  decimalEnclosedFullstop: n => fromBlock(n, 0x2488, 20),
  ideographEnclosedCircle: n => fromBlock(n, 0x3280, 10),
  upperLetter: n => letter(n).toUpperCase(),
  lowerLetter: letter,
  upperRoman: n => roman(n).toUpperCase(),
  lowerRoman: roman,
  none: () => '',
};

/** A list number as Word prints it in one of its number formats (ECMA-376 ST_NumberFormat); unknown formats are decimal. */
export const numeral = (n: number, format: string): string => (n < 1 ? String(n) : (formats[format] ?? String)(n));
