import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { judge } from '../../../../test/county/xmllint.ts';
import type { Element } from './element.ts';
import { complaints } from './fits.ts';
import { bounds, type Parsed, parseStratml } from './parse.ts';
import { type Kind, kinds, NAMESPACE, ROOT } from './schema.ts';
import { writable } from './value.ts';
import { writeStratml } from './write.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string | Uint8Array): Parsed => parseStratml(typeof text === 'string' ? bytes(text) : text);
const documentOf = (parsed: Parsed): Element => {
  assert.ok('document' in parsed, JSON.stringify(parsed));
  return parsed.document;
};
const wrapped = (core: string, before = '') =>
  `<?xml version="1.0"?>${before}<PerformancePlanOrReport xmlns="${NAMESPACE}" Type="Performance_Plan"><Name>规划</Name><StrategicPlanCore>${core}</StrategicPlanCore></PerformancePlanOrReport>`;
const goal = '<Goal><Name>目标</Name><Description>说明</Description></Goal>';

let counter = 0;
const words = fc
  .oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('', ' 前后有空格 ', '<&>"\r\n\t', ']]>', '到2030年达到60%'))
  .map(writable);
const texts = {
  string: words,
  date: fc.constantFrom('', '2026-01-01', '2030-12-31', '2024-02-29'),
  decimal: fc.constantFrom('', '0', '-12.50', '3', '+.5', '1000000000000000000000.25'),
  id: fc.constant(null).map(() => `_${(counter += 1)}`),
  uri: fc.constantFrom('', 'https://example.cn/规划?x=1#a', 'urn:a:b'),
} as const;

/** Any element of a kind that the schema allows. */
function anyElement(name: string): fc.Arbitrary<Element> {
  const kind: Kind = kinds[name]!;
  if ('text' in kind) {
    const text = typeof kind.text === 'string' ? texts[kind.text as keyof typeof texts] : fc.constantFrom(...kind.text);
    return text.map(value => ({ name, text: value }));
  }
  const least = { '1': 1, '?': 0, '2': 0, '*': 0, '+': 1 } as const;
  const most = { '1': 1, '?': 1, '2': 2, '*': 2, '+': 2 } as const;
  const parts = kind.parts.map(([part, times]) => fc.array(anyElement(part), { minLength: least[times], maxLength: most[times] }));
  const attributes = Object.entries(kind.attributes ?? {}).map(([attribute, { words: of, required }]) =>
    fc
      .option(fc.constantFrom(...of), { nil: undefined, freq: required ? Number.MAX_SAFE_INTEGER : 2 })
      .map(word => [attribute, word ?? (required ? of[0]! : undefined)] as const),
  );
  return fc.tuple(fc.tuple(...parts), fc.tuple(...attributes)).map(([held, given]) => {
    const known = given.filter(([, word]) => word !== undefined) as unknown as readonly (readonly [string, string])[];
    return { name, ...(known.length > 0 ? { attributes: Object.fromEntries(known) } : {}), parts: held.flat() };
  });
}

test('any document that the schema allows is written, read again without loss, and written the same', () => {
  fc.assert(
    fc.property(anyElement(ROOT), document => {
      assert.deepEqual(complaints(document), []);
      const xml = writeStratml(document);
      const again = read(xml);
      assert.deepEqual(again, { document, setAside: {} });
      assert.equal(writeStratml(documentOf(again)), xml);
    }),
    { numRuns: 60, seed: 17469 },
  );
});

test('xmllint takes what our own judge takes', { skip: judge.missing }, () => {
  for (const document of fc.sample(anyElement(ROOT), { numRuns: 15, seed: 22 }))
    assert.equal(judge.verdict(writeStratml(document)), 'valid');
  assert.match(judge.verdict(wrapped('')), /Goal/);
});

test('our own judge names what does not fit', () => {
  const document = documentOf(read(wrapped(goal)));
  assert.deepEqual(complaints(document), []);
  const bare: Element = {
    name: ROOT,
    parts: [
      { name: 'Vision', parts: [] },
      { name: 'Name', text: 'x' },
    ],
  };
  assert.deepEqual(complaints(bare), [
    'PerformancePlanOrReport: no Type',
    'PerformancePlanOrReport: takes no Vision',
    'PerformancePlanOrReport: no StrategicPlanCore',
  ]);
  const twice: Element = {
    name: 'Relationship',
    parts: [
      { name: 'Identifier', text: '_1' },
      { name: 'Identifier', text: '_1' },
    ],
  };
  assert.deepEqual(complaints(twice), ['Relationship: 2 of Identifier', 'Relationship/Identifier[1]: “_1” twice']);
});

test('a document of Part 1, with its parts in another order, a foreign prefix and things of its own, is read into one that fits', () => {
  const foreign = `<?xml version="1.0" encoding="utf-8"?><?xml-stylesheet type="text/xsl" href="x.xsl"?>
    <s:StrategicPlan xmlns:s="urn:ISO:std:iso:17469:tech:xsd:stratml_core" xmlns:x="urn:x" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b">
      <s:StrategicPlanCore>
        <s:Goal><s:Identifier>{12AB-34}</s:Identifier><s:Name>A &amp; B</s:Name><x:Colour>red<x:Deep/></x:Colour>
          <s:Objective><s:Identifier>9a</s:Identifier><s:Name>One</s:Name></s:Objective>
          <s:Objective><s:Identifier>9a</s:Identifier><s:Name>Two</s:Name></s:Objective></s:Goal>
        <s:Organization><s:Name>Office</s:Name></s:Organization>
      </s:StrategicPlanCore>
      <s:AdministrativeInformation><s:StartDate>01/10/2014</s:StartDate><s:EndDate>2019-09-30</s:EndDate></s:AdministrativeInformation>
      <s:Name>Plan</s:Name>
    </s:StrategicPlan>`;
  const parsed = read(foreign);
  const document = documentOf(parsed);
  assert.deepEqual(complaints(document), []);
  assert.deepEqual('setAside' in parsed && parsed.setAside, { Colour: 1, Identifier: 1, StartDate: 1 });
  assert.deepEqual(document.attributes, { Type: 'Strategic_Plan' });
  assert.match(writeStratml(document), /<Name>A &amp; B<\/Name>\n\s+<Description><\/Description>\n\s+<Identifier>_12AB-34_<\/Identifier>/);
});

test('UTF-16, GB18030 and a byte order mark are read by what the file says', () => {
  const text = wrapped(goal);
  const wide = new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map(sign => sign.charCodeAt(0))).buffer)]);
  const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(text)]);
  const gb = new Uint8Array([
    ...bytes('<?xml version="1.0" encoding="GB18030"?><PerformancePlanOrReport Type="Strategic_Plan"><Name>'),
    0xb9,
    0xe6,
    0xbb,
    0xae,
    ...bytes(`</Name><StrategicPlanCore><Goal><Name>a</Name><Description/></Goal></StrategicPlanCore></PerformancePlanOrReport>`),
  ]);
  for (const file of [wide, marked, gb]) assert.equal(documentOf(read(file)).parts?.[0]?.text, '规划');
});

test('hostile, damaged and foreign files are refused, each for its reason', () => {
  const deep = `${'<Goal>'.repeat(100_000)}`;
  const laughs = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>';
  const refusals: readonly (readonly [string | Uint8Array, string])[] = [
    [wrapped(goal, laughs), 'hostile'],
    [wrapped(goal, '<!doctype x SYSTEM "file:///etc/passwd">'), 'hostile'],
    [wrapped(goal, '<!DOCTYPE x SYSTEM "file:///etc/passwd">'), 'hostile'],
    [wrapped(goal, `<!-- ${'x'.repeat(70_000)} --><!DOCTYPE x [`), 'hostile'],
    [wrapped(deep), 'hostile'],
    [wrapped(`<Unknown>${'<x>'.repeat(100)}`), 'hostile'],
    [wrapped(goal.replace('说明', '&laugh;')), 'damaged'],
    [wrapped(goal).slice(0, -20), 'damaged'],
    [wrapped(''), 'noGoals'],
    ['<html><body>x</body></html>', 'notStratml'],
    ['', 'notStratml'],
    ['一份规划', 'notStratml'],
    [new Uint8Array([0xff, 0xff, 0x00, 0x80]), 'damaged'],
    [new Uint8Array((50 << 20) + 1), 'tooLarge'],
    [wrapped('<Goal><Name/></Goal>'.repeat(bounds.elements)), 'hostile'],
  ];
  for (const [file, why] of refusals) assert.deepEqual(read(file), { unread: why }, String(file).slice(0, 200));
});

test('whatever the bytes are, they are read into what fits or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.nat(), (noise, place) => {
      const whole = bytes(wrapped(goal));
      const at = place % whole.length;
      const parsed = parseStratml(new Uint8Array([...whole.slice(0, at), ...noise, ...whole.slice(at)]));
      assert.deepEqual('document' in parsed ? complaints(parsed.document) : [], []);
    }),
    { numRuns: 300, seed: 5 },
  );
});
