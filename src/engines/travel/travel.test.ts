import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  byGreatCircle,
  byRoads,
  calibrateDetour,
  convert,
  greatCircle,
  readRoadsCsv,
  readRoadsGeoJson,
  speedOn,
  usualBus,
  usualWalk,
} from './index.ts';

const beijing = { longitude: 116.397, latitude: 39.909 };

describe('coordinates', () => {
  it('go to GCJ-02 by the few hundred metres that are known and come back to the millimetre', () => {
    const shown = convert(beijing, 'WGS-84', 'GCJ-02');
    assert.equal(shown.longitude.toFixed(4), '116.4032');
    assert.equal(shown.latitude.toFixed(4), '39.9104');
    assert.ok(greatCircle(convert(shown, 'GCJ-02', 'CGCS2000'), beijing) < 0.001);
  });

  it('stay where they are between WGS-84 and CGCS2000, and outside the country', () => {
    assert.deepEqual(convert(beijing, 'WGS-84', 'CGCS2000'), beijing);
    assert.deepEqual(convert({ longitude: 2.35, latitude: 48.85 }, 'WGS-84', 'GCJ-02'), { longitude: 2.35, latitude: 48.85 });
  });

  it('lie one degree of latitude, 111.2 km, apart', () => {
    assert.equal(Math.round(greatCircle({ longitude: 97, latitude: 39 }, { longitude: 97, latitude: 40 }) / 100), 1112);
  });
});

describe('a bus with pupils', () => {
  const road = { limit: null, motorway: false, hazard: false };
  it('keeps to 80, 60 and 20 km/h and to the posted limit', () => {
    const fast = { ...usualBus, kmh: 100 };
    assert.equal(speedOn(fast, { ...road, motorway: true }), 80);
    assert.equal(speedOn(fast, road), 60);
    assert.equal(speedOn(fast, { ...road, limit: 30 }), 30);
    assert.equal(speedOn(fast, { ...road, hazard: true }), 20);
    assert.equal(speedOn({ ...fast, lowVisibility: true }, { ...road, motorway: true }), 20);
  });
});

describe('the rule of thumb', () => {
  it('takes the great circle times the detour at the speed of the profile', () => {
    const points = [
      { longitude: 97, latitude: 39 },
      { longitude: 97, latitude: 39.1 },
    ];
    const { metres, seconds } = byGreatCircle(1.35).table(points, usualWalk);
    assert.equal(Math.round(metres[1] as number), 15011);
    assert.equal(Math.round(seconds[1] as number), 13510);
    assert.equal(
      calibrateDetour([{ from: points[0] as never, to: points[1] as never, metres: metres[1] as number }])?.toFixed(6),
      '1.350000',
    );
    assert.equal(calibrateDetour([]), null);
  });
});

describe('a road graph', () => {
  const csv = [
    'from_longitude,from_latitude,to_longitude,to_latitude,metres,limit,hazard,noBus,oneway',
    '97.00,39.00,97.01,39.00,1000,60,,,',
    '97.01,39.00,97.01,39.01,1000,60,,,yes',
    '97.00,39.00,97.01,39.01,900,60,yes,,',
    '97.00,39.00,97.00,39.01,500,,,yes,',
  ].join('\n');
  const points = [
    { longitude: 97, latitude: 39 },
    { longitude: 97.01, latitude: 39.01 },
    { longitude: 97, latitude: 39.01 },
  ];

  it('leads a bus the quickest way, not the shortest, and back another way where the street is one-way', () => {
    const read = readRoadsCsv(csv);
    assert.ok(read.ok);
    const { metres, seconds } = byRoads(read.value).table(points.slice(0, 2), usualBus);
    assert.deepEqual([...metres], [0, 2000, 900, 0]);
    assert.deepEqual([...seconds].map(Math.round), [0, 120, 162, 0]);
  });

  it('does not lead a bus where buses may not go, but a child on foot', () => {
    const read = readRoadsCsv(csv);
    assert.ok(read.ok);
    const provider = byRoads(read.value);
    assert.equal(Math.round(provider.table(points, usualWalk).metres[2] as number), 500);
    assert.ok((provider.table(points, usualBus).metres[2] as number) > 500);
  });

  it('has no way to a point far from every road', () => {
    const read = readRoadsCsv(csv);
    assert.ok(read.ok);
    const { seconds } = byRoads(read.value).table([points[0] as never, { longitude: 98, latitude: 39 }], usualBus);
    assert.deepEqual([...seconds], [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0]);
  });

  it('is read from GeoJSON with speed limits and directions', () => {
    const line = {
      type: 'LineString',
      coordinates: [
        [97, 39],
        [97.01, 39],
        [97.01, 39.01],
      ],
    };
    const text = JSON.stringify({
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: line, properties: { maxspeed: '40', oneway: '-1' } }],
    });
    const read = readRoadsGeoJson(text);
    assert.ok(read.ok);
    assert.deepEqual(
      read.value.map(({ from, limit, oneWay }) => [from.latitude, limit, oneWay]),
      [
        [39.01, 40, true],
        [39, 40, true],
      ],
    );
  });

  it('that cannot be read says why', () => {
    const codes = [readRoadsGeoJson('{}'), readRoadsCsv('a,b\n1,2'), readRoadsCsv(csv.replace('97.01,39.00,1000', '97.01,north,1000'))].map(
      read => (read.ok ? [] : read.problems.map(problem => problem.code)),
    );
    assert.deepEqual(codes, [['roads.notGeoJson'], ['roads.missingColumn'], ['roads.badNumber']]);
  });
});
