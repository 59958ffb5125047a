import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { phrases as ofAccess } from '../../src/offices/access/pages/phrases.ts';
import { phrases as ofAccounts } from '../../src/offices/accounts/pages/phrases.ts';
import { phrases as ofAid } from '../../src/offices/aid/pages/phrases.ts';
import { phrases as ofBurden } from '../../src/offices/burden/pages/phrases.ts';
import { phrases as ofCharacter } from '../../src/offices/character/pages/phrases.ts';
import { phrases as ofDigital } from '../../src/offices/digital/pages/phrases.ts';
import { phrases as ofHealth } from '../../src/offices/health/pages/phrases.ts';
import { phrases as ofIndicators } from '../../src/offices/indicators/pages/phrases.ts';
import { phrases as ofInspection } from '../../src/offices/inspection/pages/phrases.ts';
import { phrases as ofNetworks } from '../../src/offices/networks/pages/phrases.ts';
import { phrases as ofNotices } from '../../src/offices/notices/pages/phrases.ts';
import { phrases as ofParty } from '../../src/offices/party/pages/phrases.ts';
import { phrases as ofPlan } from '../../src/offices/plan/pages/phrases.ts';
import { phrases as ofPreschool } from '../../src/offices/preschool/pages/phrases.ts';
import { phrases as ofPrivacy } from '../../src/offices/privacy/pages/phrases.ts';
import { phrases as ofRoster } from '../../src/offices/roster/pages/phrases.ts';
import { phrases as ofSafety } from '../../src/offices/safety/pages/phrases.ts';
import { phrases as ofTraining } from '../../src/offices/training/pages/phrases.ts';
import { phrases as ofWorks } from '../../src/offices/works/pages/phrases.ts';
import { phrases as ofKit } from '../../src/web/kit/phrases.ts';
import { phrases as ofScreens } from '../../src/web/screens/phrases.ts';

const SOURCE = join(import.meta.dirname, '../../src');
const PLACES = [
  { folder: 'web', phrases: { ...ofKit, ...ofScreens } },
  { folder: 'offices/plan/pages', phrases: ofPlan },
  { folder: 'offices/access/pages', phrases: ofAccess },
  { folder: 'offices/health/pages', phrases: ofHealth },
  { folder: 'offices/aid/pages', phrases: ofAid },
  { folder: 'offices/burden/pages', phrases: ofBurden },
  { folder: 'offices/notices/pages', phrases: ofNotices },
  { folder: 'offices/accounts/pages', phrases: ofAccounts },
  { folder: 'offices/roster/pages', phrases: ofRoster },
  { folder: 'offices/works/pages', phrases: ofWorks },
  { folder: 'offices/inspection/pages', phrases: ofInspection },
  { folder: 'offices/indicators/pages', phrases: ofIndicators },
  { folder: 'offices/safety/pages', phrases: ofSafety },
  { folder: 'offices/digital/pages', phrases: ofDigital },
  { folder: 'offices/training/pages', phrases: ofTraining },
  { folder: 'offices/networks/pages', phrases: ofNetworks },
  { folder: 'offices/party/pages', phrases: ofParty },
  { folder: 'offices/preschool/pages', phrases: ofPreschool },
  { folder: 'offices/character/pages', phrases: ofCharacter },
  { folder: 'offices/privacy/pages', phrases: ofPrivacy },
];

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name) && !/(\.test|phrases)\.tsx?$/.test(entry.name))
    .map(entry => join(entry.parentPath, entry.name));

/** The Chinese phrases that a folder's screens show: the literals given to `t` and `zh`. */
const shown = (folder: string): ReadonlySet<string> =>
  new Set(
    filesBelow(folder).flatMap(file =>
      [...readFileSync(file, 'utf8').matchAll(/\b(?:t|zh)\(\s*'((?:[^'\\]|\\.)*)'/g)].map(found => found[1]!),
    ),
  );

const holes = (phrase: string) => [...phrase.matchAll(/\{\w+\}/g)].map(found => found[0]).sort();

for (const { folder, phrases } of PLACES) {
  test(`every Chinese phrase on the screens of ${folder} has its English`, () => {
    const known = { ...ofKit, ...phrases };
    assert.deepEqual(
      [...shown(folder)].filter(phrase => known[phrase] === undefined),
      [],
    );
  });

  test(`the English of ${folder} holds the same values as the Chinese, and no phrase is left over`, () => {
    const used = shown(folder);
    const all = new Set(PLACES.flatMap(place => [...shown(place.folder)]));
    const wrong = Object.entries(phrases).filter(([chinese, english]) => holes(chinese).some(hole => !holes(english).includes(hole)));
    assert.deepEqual(wrong, []);
    assert.deepEqual(
      Object.keys(phrases).filter(phrase => !used.has(phrase) && !all.has(phrase)),
      [],
    );
  });
}

test('a phrase has one English everywhere', () => {
  const all = PLACES.flatMap(place => Object.entries(place.phrases));
  const twice = all.filter(([chinese, english]) => all.some(([other, said]) => other === chinese && said !== english));
  assert.deepEqual(twice, []);
});

test('every office with pages has its phrases in this test', () => {
  const offices = readdirSync(join(SOURCE, 'offices'), { recursive: true })
    .map(String)
    .filter(path => path.replaceAll('\\', '/').endsWith('pages/phrases.ts'))
    .map(path => `offices/${dirname(path).replaceAll('\\', '/')}`);
  assert.deepEqual(
    offices.sort(),
    PLACES.map(place => place.folder)
      .filter(folder => folder !== 'web')
      .sort(),
  );
});
