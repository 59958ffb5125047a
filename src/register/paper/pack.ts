import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { chartDrawing, chartPart } from './chart.ts';
import { gapLine, tightLine } from './measures.ts';
import type { ChartBlock } from './types.ts';

/** Stands in the text where a chart goes. */
export const chartMark = (index: number): string => `@@yuheng-chart-${index}@@`;

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const CONTENT = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
/** The same paper gives the same bytes: every entry of the package bears this time. */
const FIXED = new Date(Date.UTC(2000, 0, 1, 12));

function put(entries: Record<string, Uint8Array>, name: string, change: (text: string) => string): void {
  const entry = entries[name];
  if (entry === undefined) throw new Error(`the package has no ${name}`);
  entries[name] = strToU8(change(strFromU8(entry)));
}

function addCharts(entries: Record<string, Uint8Array>, charts: readonly ChartBlock[]): void {
  charts.forEach((chart, index) => {
    const relation = `rIdChart${index}`;
    entries[`word/charts/chart${index}.xml`] = strToU8(chartPart(chart));
    put(entries, 'word/_rels/document.xml.rels', text =>
      text.replace(
        '</Relationships>',
        `<Relationship Id="${relation}" Type="${RELATION}" Target="charts/chart${index}.xml"/></Relationships>`,
      ),
    );
    put(entries, '[Content_Types].xml', text =>
      text.replace('</Types>', `<Override PartName="/word/charts/chart${index}.xml" ContentType="${CONTENT}"/></Types>`),
    );
    put(entries, 'word/document.xml', text =>
      text.replace(new RegExp(`<w:t[^>]*>${chartMark(index)}</w:t>`), () => chartDrawing(chart, index, relation)),
    );
  });
}

/** Takes the tight lines off the page's grid, which the writer of the package cannot say. */
const leaveGrid = (text: string) =>
  text.replace(/<w:spacing(?=[^>]* w:line="(\d+)")/g, (whole, line: string) =>
    Number(line) === tightLine || Number(line) === gapLine ? `<w:snapToGrid w:val="0"/>${whole}` : whole,
  );

/** Puts the charts into the package and packs it anew without a trace of the moment: the same input gives the same bytes. */
export function packPaper(bytes: Uint8Array, charts: readonly ChartBlock[], day: string): Uint8Array {
  const entries = unzipSync(bytes);
  put(entries, 'word/document.xml', leaveGrid);
  addCharts(entries, charts);
  put(entries, 'docProps/core.xml', text => text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${day}T00:00:00Z`));
  const packed: Zippable = {};
  for (const name of Object.keys(entries).sort()) packed[name] = [entries[name] as Uint8Array, { mtime: FIXED, level: 6 }];
  return zipSync(packed);
}
