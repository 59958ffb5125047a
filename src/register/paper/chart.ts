import type { ChartBlock } from './types.ts';

/** Ink, jade, light jade, amber, cinnabar: the order of the series in every chart. */
const COLOURS = ['17211E', '0F6B5B', '8FBFB0', 'C07A0A', 'AF2E1B'];
const MILLIMETRE = 36000;

/** The colour of a series: its own, or the one of its place. */
export const colourOf = (chart: ChartBlock, index: number): string =>
  chart.series[index]?.colour ?? (COLOURS[index % COLOURS.length] as string);

/** True for charts whose categories stand one below the other. */
export const isLying = ({ shape }: Pick<ChartBlock, 'shape'>): boolean => shape === 'bar' || shape === 'stacked';

/** The height of a chart on paper in millimetres; it is 150 wide. */
export const heightOf = (chart: ChartBlock): number => (isLying(chart) ? Math.min(180, 24 + 7 * chart.categories.length) : 70);

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const fill = (colour: string) => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;
const font = (half: number) =>
  `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${half}">${fill('46524E')}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const points = (values: readonly (string | number | null)[]) =>
  values.map((value, i) => (value === null ? '' : `<c:pt idx="${i}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`)).join('');

function seriesOf(chart: ChartBlock, index: number): string {
  const { name, values } = chart.series[index] as ChartBlock['series'][number];
  const colour = colourOf(chart, index);
  const look = chart.shape === 'line' ? `<a:ln w="25400">${fill(colour)}</a:ln>` : fill(colour);
  const marker =
    chart.shape === 'line' ? `<c:marker><c:symbol val="circle"/><c:size val="5"/><c:spPr>${fill(colour)}</c:spPr></c:marker>` : '';
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>`,
    `<c:tx><c:strRef><c:f>s${index}</c:f><c:strCache><c:ptCount val="1"/>${points([name])}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr>${look}</c:spPr>${marker}`,
    chart.shape === 'line' ? '' : '<c:invertIfNegative val="0"/>',
    `<c:cat><c:strRef><c:f>c</c:f><c:strCache><c:ptCount val="${chart.categories.length}"/>${points(chart.categories)}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>v${index}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points(values)}</c:numCache></c:numRef></c:val>`,
    chart.shape === 'line' ? '<c:smooth val="0"/>' : '',
    '</c:ser>',
  ].join('');
}

function plotOf(chart: ChartBlock): string {
  const series = chart.series.map((_, index) => seriesOf(chart, index)).join('');
  if (chart.shape === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="1"/><c:axId val="2"/></c:lineChart>`;
  const [grouping, overlap] = chart.shape === 'stacked' ? ['stacked', '<c:overlap val="100"/>'] : ['clustered', ''];
  return `<c:barChart><c:barDir val="${isLying(chart) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${overlap}<c:axId val="1"/><c:axId val="2"/></c:barChart>`;
}

/** A gap stays a gap (dispBlanksAs): a missing value is never drawn as zero. */
export function chartPart(chart: ChartBlock): string {
  const [category, value] = isLying(chart) ? ['l', 'b'] : ['b', 'l'];
  const line = (colour: string) => `<c:spPr><a:ln w="6350">${fill(colour)}</a:ln></c:spPr>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">',
    '<c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>',
    plotOf(chart),
    `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="${isLying(chart) ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/><c:axPos val="${category}"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${line('17211E')}${font(900)}<c:crossAx val="2"/></c:catAx>`,
    `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="${value}"/><c:majorGridlines>${line('E6EAE6')}</c:majorGridlines><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${line('D5DBD6')}${font(900)}<c:crossAx val="1"/></c:valAx>`,
    `</c:plotArea>${chart.series.length > 1 ? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${font(900)}</c:legend>` : ''}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>`,
  ].join('');
}

/** The drawing in the text that shows chart number `index`, 150 mm wide; `relation` is its relation's id. */
export function chartDrawing(chart: ChartBlock, index: number, relation: string): string {
  const width = 150 * MILLIMETRE;
  const height = heightOf(chart) * MILLIMETRE;
  return [
    '<w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${width}" cy="${height}"/><wp:docPr id="${1000 + index}" name="chart${index}" descr="${escapeXml(chart.caption)}"/>`,
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart">',
    `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${relation}"/>`,
    '</a:graphicData></a:graphic></wp:inline></w:drawing>',
  ].join('');
}
