import { ok, type Result, refuse } from '#kernel/problem.ts';
import type { TimetableProblem } from '../../problem.ts';
import { child, type Element, readXml } from '../xml.ts';
import { readArchive } from './archive.ts';
import { readRules } from './rules.ts';
import { says } from './says.ts';

/** Opens an archive: its root element. */
export function openArchive(text: string): Result<Element> {
  const xml = readXml(text.replace(/^\uFEFF/, ''));
  if (!xml.ok || xml.value.name === 'HighSchoolTimetableArchive') return xml;
  return refuse(says.notXhstt({ line: xml.value.line, name: xml.value.name }));
}

/** Reads the first instance of an XHSTT archive. Refuses, with lines, what it cannot read. */
export function readXhstt(text: string): Result<TimetableProblem> {
  const root = openArchive(text);
  if (!root.ok) return root;
  const instance = child(child(root.value, 'Instances'), 'Instance');
  if (instance === null) return refuse(says.noInstance());
  const archive = readArchive(instance);
  const constraints = readRules(archive, child(instance, 'Constraints'));
  if (archive.problems.length > 0) return refuse(...archive.problems);
  const times = [...archive.times.keys()];
  const days = archive.days.length > 0 ? archive.days : [{ name: '', times: times.map((_, i) => i) }];
  const longest = Math.max(...days.map(day => day.times.length));
  return ok({
    name: instance.attributes.Id ?? '',
    times,
    days: days.map(day => day.times),
    dayNames: days.map(day => day.name),
    hourNames: Array.from({ length: longest }, (_, i) => String(i + 1)),
    acrossDays: true,
    resources: archive.resourceList,
    events: archive.eventList,
    constraints,
  });
}
