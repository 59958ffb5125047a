const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const places: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** The number a Chinese numeral says (三百二十 → 320, 二〇二五 → 2025); null when it is not one. */
export function chineseNumber(text: string): number | null {
  if (/^[〇○零一二三四五六七八九]{2,}$/.test(text)) return Number([...text].map(char => digits[char]).join(''));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  for (const char of text) {
    if (char === '万' || char === '亿') {
      total = (total + section + (digit ?? 0)) * (char === '万' ? 1e4 : 1e8);
      section = 0;
      digit = null;
    } else if (char in places) {
      section += (digit ?? 1) * (places[char] as number);
      digit = null;
    } else if (char in digits) digit = digits[char] as number;
    else return null;
  }
  return text === '' ? null : total + section + (digit ?? 0);
}

/** A number as it stands in the text. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly value: number;
  readonly chinese: boolean;
}

const arabic = /\d{1,3}(?:[, ]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?/y;
const chinese = /百分之(?:百|[零一二两三四五六七八九十百点]+)|[〇零一二两三四五六七八九十百千]+(?:点[零一二三四五六七八九]+)?/y;

/** Every number of the text in order; Chinese numerals too. */
export function numerals(text: string): Numeral[] {
  const found: Numeral[] = [];
  for (let i = 0; i < text.length; ) {
    const code = text.charCodeAt(i);
    const form = code >= 48 && code <= 57 ? arabic : code > 0x3000 ? chinese : null;
    if (form !== null) {
      form.lastIndex = i;
      const match = form.exec(text);
      const value = match === null ? null : form === arabic ? Number(match[0].replace(/[, ]/g, '')) : chineseValue(match[0]);
      if (match !== null && value !== null) {
        found.push({ start: i, end: i + match[0].length, text: match[0], value, chinese: form === chinese });
        i += match[0].length;
        continue;
      }
    }
    i++;
  }
  return found;
}

function chineseValue(text: string): number | null {
  const part = text.startsWith('百分之') ? text.slice(3) : text;
  if (part === '百') return 100;
  const [whole = '', fraction] = part.split('点');
  const value = chineseNumber(whole);
  return fraction === undefined || value === null ? value : Number(`${value}.${[...fraction].map(char => digits[char] ?? 0).join('')}`);
}
