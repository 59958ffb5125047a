import { dayInWords } from './dayInWords.ts';
import type { Paper } from './types.ts';

/** `青石县教育局，2028年1月5日。数据截至…`: signature, day and colophon of a dense paper in one line. */
export const denseFoot = ({
  signer,
  date,
  colophon = '',
}: Pick<Paper, 'signer' | 'date'> & { readonly colophon?: string | undefined }): string => `${signer}，${dayInWords(date)}。${colophon}`;
