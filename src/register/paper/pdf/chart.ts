import { chartCaption } from '../body.ts';
import { colourOf, heightOf, isLying } from '../chart.ts';
import type { ChartBlock } from '../types.ts';
import type { Canvas } from './canvas.ts';
import type { Flow } from './flow.ts';
import { look, mm, sheet } from './ink.ts';
import { type Scale, scaleOf } from './scale.ts';

interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = mm(150);

/** The names of the series above the chart, in the middle; nothing for one series. */
function legend(canvas: Canvas, chart: ChartBlock, y: number): void {
  if (chart.series.length < 2) return;
  const widths = chart.series.map(({ name }) => canvas.measure(name, look.chart) + 24);
  let x = sheet.left + (sheet.area - widths.reduce((sum, width) => sum + width, 0)) / 2;
  chart.series.forEach(({ name }, i) => {
    canvas.pen.rect(x, y - 7, 8, 8).fill(`#${colourOf(chart, i)}`);
    canvas.say(name, look.chart, x + 12, y);
    x += widths[i] as number;
  });
}

const inMiddle = (canvas: Canvas, text: string, x: number, y: number) =>
  canvas.say(text, look.chart, x - canvas.measure(text, look.chart) / 2, y);

/** The values' axis with its grid: below a lying chart, left of a standing one. */
function grid(canvas: Canvas, frame: Frame, scale: Scale, lying: boolean): void {
  for (const tick of scale.ticks) {
    const share = scale.share(tick);
    const label = String(tick);
    if (lying) {
      const x = frame.x + frame.width * share;
      canvas.pen
        .lineWidth(0.5)
        .strokeColor('#E6EAE6')
        .moveTo(x, frame.y)
        .lineTo(x, frame.y + frame.height)
        .stroke();
      inMiddle(canvas, label, x, frame.y + frame.height + 12);
      continue;
    }
    const y = frame.y + frame.height * (1 - share);
    canvas.rule(frame.x, y, frame.width, 0.5, 'E6EAE6');
    canvas.say(label, look.chart, frame.x - 6 - canvas.measure(label, look.chart), y + 3);
  }
}

function lyingBars(canvas: Canvas, chart: ChartBlock, frame: Frame, scale: Scale): void {
  const band = frame.height / chart.categories.length;
  const stacked = chart.shape === 'stacked';
  const thick = (band * 0.6) / (stacked ? 1 : chart.series.length);
  chart.categories.forEach((category, row) => {
    const top = frame.y + row * band + band * 0.2;
    const label = clipped(canvas, category, frame.x - sheet.left - 10);
    canvas.say(label, look.chart, frame.x - 6 - canvas.measure(label, look.chart), frame.y + (row + 0.5) * band + 3);
    let sum = 0;
    chart.series.forEach(({ values }, i) => {
      const value = values[row] ?? null;
      if (value === null || value === 0) return;
      const [from, to] = [stacked ? sum : 0, stacked ? sum + value : value].map(one => frame.x + frame.width * scale.share(one));
      sum += value;
      canvas.pen
        .rect(Math.min(from as number, to as number), top + (stacked ? 0 : i * thick), Math.abs((to as number) - (from as number)), thick)
        .fill(`#${colourOf(chart, i)}`);
    });
  });
}

function clipped(canvas: Canvas, text: string, width: number): string {
  if (canvas.measure(text, look.chart) <= width) return text;
  let short = text;
  while (short.length > 1 && canvas.measure(`${short}…`, look.chart) > width) short = short.slice(0, -1);
  return `${short}…`;
}

function columns(canvas: Canvas, chart: ChartBlock, frame: Frame, scale: Scale): void {
  const band = frame.width / chart.categories.length;
  const wide = (band * 0.6) / chart.series.length;
  const zero = frame.y + frame.height * (1 - scale.share(0));
  chart.series.forEach(({ values }, i) => {
    values.forEach((value, place) => {
      if (value === null) return;
      const y = frame.y + frame.height * (1 - scale.share(value));
      const x = frame.x + place * band + band * 0.2 + i * wide;
      canvas.pen.rect(x, Math.min(y, zero), wide, Math.abs(y - zero)).fill(`#${colourOf(chart, i)}`);
    });
  });
}

/** A missing value breaks the line: it is never drawn as zero. */
function lines(canvas: Canvas, chart: ChartBlock, frame: Frame, scale: Scale): void {
  const band = frame.width / chart.categories.length;
  chart.series.forEach(({ values }, i) => {
    const colour = `#${colourOf(chart, i)}`;
    const at = (place: number, value: number) =>
      [frame.x + (place + 0.5) * band, frame.y + frame.height * (1 - scale.share(value))] as const;
    values.forEach((value, place) => {
      if (value === null) return;
      const [x, y] = at(place, value);
      const before = values[place - 1] ?? null;
      if (before !== null)
        canvas.pen
          .lineWidth(2)
          .strokeColor(colour)
          .moveTo(...at(place - 1, before))
          .lineTo(x, y)
          .stroke();
      canvas.pen.circle(x, y, 2.5).fill(colour);
    });
  });
}

/** A chart as lines and areas: the same figures, order and colours as in Word. */
export function drawChart(flow: Flow, chart: ChartBlock): void {
  const { canvas } = flow;
  const height = mm(heightOf(chart));
  flow.caption(chartCaption(chart), height);
  const lying = isLying(chart);
  const labels = Math.min(150, Math.max(40, ...chart.categories.map(text => canvas.measure(text, look.chart))) + 10);
  const left = sheet.left + (sheet.area - WIDTH) / 2 + (lying ? labels : 34);
  const top = flow.y + (chart.series.length > 1 ? 20 : 6);
  const frame = { x: left, y: top, width: sheet.left + sheet.area - left - 14, height: flow.y + height - top - 20 };
  const scale = scaleOf(chart);
  legend(canvas, chart, flow.y + 10);
  grid(canvas, frame, scale, lying);
  if (lying) lyingBars(canvas, chart, frame, scale);
  else {
    if (chart.shape === 'line') lines(canvas, chart, frame, scale);
    else columns(canvas, chart, frame, scale);
    const band = frame.width / chart.categories.length;
    chart.categories.forEach((text, i) => {
      inMiddle(canvas, text, frame.x + (i + 0.5) * band, frame.y + frame.height + 12);
    });
    canvas.rule(frame.x, frame.y + frame.height, frame.width, 0.75, '17211E');
  }
  flow.y += height;
  flow.note(chart.note ?? '');
}
