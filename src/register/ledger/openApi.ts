import { statesOf } from '../describe.ts';
import type { Field } from '../field.ts';
import { english } from '../glossary.ts';
import type { Office } from '../office.ts';
import type { Fields, Register } from '../register.ts';
import type { Demand } from '../roles.ts';
import { masked } from './mask.ts';

type Json = Readonly<Record<string, unknown>>;
type Named = { readonly name: string; readonly label: string };

const ID = '0190a1b2-0000-7000-8000-000000000001';
const HASH = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/** What each kind looks like on the wire: its JSON schema and an invented value. */
const KINDS: Readonly<Record<string, readonly [schema: Json, example: unknown]>> = {
  text: [{ type: 'string' }, '玉泉一小'],
  note: [{ type: 'string' }, '已按期开工'],
  count: [{ type: 'integer', minimum: 0 }, 250],
  amount: [{ type: 'number' }, 37.5],
  money: [{ type: 'number', multipleOf: 0.01 }, 120_000],
  flag: [{ type: 'boolean' }, true],
  ref: [{ type: 'string', format: 'uuid' }, ID],
  date: [{ type: 'string', format: 'date' }, '2027-09-01'],
  year: [{ type: 'integer', minimum: 1900, maximum: 2199 }, 2027],
  period: [{ type: 'string', pattern: '^\\d{4}(H[12]|Q[1-4]|-\\d{2}|-\\d{4})?$' }, '2027H1'],
  file: [{ type: 'string', pattern: '^[0-9a-f]{64}$' }, HASH],
  idNumber: [{ type: 'string' }, '11010519491231002X'],
  phone: [{ type: 'string' }, '13800001111'],
};
const GEO: Json = {
  type: 'object',
  required: ['longitude', 'latitude'],
  properties: { longitude: { type: 'number' }, latitude: { type: 'number' } },
};

const inBoth = (label: string) => `${label} · ${english(label) ?? label}`;

function exampleOf(field: Field<unknown>): unknown {
  if (field.kind === 'code') return Object.keys(field.codes ?? {})[0] ?? null;
  if (field.kind === 'geo') return { longitude: 97.05, latitude: 40.28 };
  if (field.kind === 'list') return field.item ? [exampleOf(field.item)] : [];
  if (field.kind === 'group') return examplesOf(field.parts ?? {});
  return KINDS[field.kind]?.[1] ?? null;
}
const examplesOf = (fields: Fields): Json => Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, exampleOf(field)]));

function bareSchema(field: Field<unknown>): Json {
  if (field.kind === 'code') return { type: 'string', enum: Object.keys(field.codes ?? {}) };
  if (field.kind === 'geo') return GEO;
  if (field.kind === 'list') return { type: 'array', items: field.item ? schemaOf(field.item) : {} };
  if (field.kind === 'group') return objectOf(field.parts ?? {});
  return KINDS[field.kind]?.[0] ?? {};
}

/** A field as JSON Schema; what may be blank may be null. */
function schemaOf(field: Field<unknown>): Json {
  const codes = field.codes && Object.entries(field.codes).map(([key, label]) => `${key} ${label}`);
  const description = [
    inBoth(field.label),
    ...(field.unit === undefined ? [] : [field.unit]),
    ...(field.of === undefined ? [] : [`id of a row of ${field.of}`]),
    ...(codes === undefined ? [] : [codes.join('、')]),
  ].join(' · ');
  const schema = bareSchema(field);
  return field.required ? { ...schema, description } : { anyOf: [schema, { type: 'null' }], description };
}

const objectOf = (fields: Fields): Json => ({
  type: 'object',
  additionalProperties: false,
  required: Object.entries(fields).flatMap(([name, field]) => (field.required ? [name] : [])),
  properties: Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOf(field)])),
});

const json = (schema: Json, example?: unknown): Json => ({
  'application/json': { schema, ...(example === undefined ? {} : { example }) },
});
const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` });
const answers = (schema: Json, more: Json = {}, example?: unknown): Json => ({
  200: { description: '办成 · done', content: json(schema, example) },
  401: { $ref: '#/components/responses/Refused' },
  403: { $ref: '#/components/responses/Refused' },
  422: { $ref: '#/components/responses/Refused' },
  ...more,
});
const tagged = (office: Office, one: Named, by: Demand | undefined): Json => ({
  tags: [office.name],
  summary: inBoth(one.label),
  ...(by === undefined ? {} : { 'x-roles': by }),
});
const query = (name: string, description: string, example: unknown): Json => ({
  name,
  in: 'query',
  description,
  schema: { type: typeof example === 'number' ? 'integer' : 'string' },
  example,
});

/** A row as it is sent: its fields, sensitive ones masked, and what every row has. */
function rowSchema(register: Register): Json {
  const shown = Object.fromEntries(Object.entries(register.fields).filter(([, field]) => field.sensitive !== 'secret'));
  const own = objectOf(shown) as { readonly properties: Json; readonly required: readonly string[] };
  const example = Object.fromEntries(Object.entries(shown).map(([name, field]) => [name, masked(field, exampleOf(field))]));
  const states = statesOf(register).map(state => state.name);
  return {
    type: 'object',
    description: inBoth(register.label),
    required: ['id', 'version', 'state', ...own.required],
    properties: {
      id: { type: 'string', format: 'uuid' },
      version: { type: 'integer', minimum: 1 },
      state: { type: 'string', ...(states.length > 0 ? { enum: states } : {}) },
      ...own.properties,
    },
    example: { id: ID, version: 1, state: states[0] ?? 'current', ...example },
  };
}

function registerPaths(office: Office, register: Register): readonly (readonly [string, Json])[] {
  const { name } = register;
  const list = {
    type: 'object',
    properties: {
      total: { type: 'integer' },
      isExact: { type: 'boolean' },
      rows: { type: 'array', items: refTo(name) },
      next: { type: ['string', 'null'] },
    },
  };
  const narrowed = [
    query('where', 'conditions by field, as JSON', '{"state":"draft"}'),
    query('search', 'words', '小学'),
    query('order', 'field or -field', '-changedAt'),
  ];
  const pages = [query('after', '`next` of the page before', ''), query('size', 'rows a page, at most 500', 50)];
  const id = { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' }, example: ID };
  const frame = tagged(office, register, register.readBy);
  const gone = { 404: { $ref: '#/components/responses/Refused' } };
  return [
    [
      `/api/registers/${name}/rows`,
      { get: { ...frame, operationId: `list_${name}`, parameters: [...narrowed, ...pages], responses: answers(list) } },
    ],
    [
      `/api/registers/${name}/rows/{id}`,
      {
        get: {
          ...frame,
          operationId: `show_${name}`,
          parameters: [id],
          responses: answers(
            {
              type: 'object',
              properties: { title: { type: 'string' }, row: refTo(name), history: { type: 'array', items: { type: 'object' } } },
            },
            gone,
          ),
        },
      },
    ],
    [
      `/api/exports/registers/${name}.xlsx`,
      {
        get: {
          ...frame,
          operationId: `export_${name}`,
          parameters: narrowed,
          responses: {
            200: {
              description: '.xlsx',
              content: {
                'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': {
                  schema: { type: 'string', contentEncoding: 'binary' },
                },
              },
            },
          },
        },
      },
    ],
  ];
}

const VALUE: Json = { type: 'object', properties: { value: {} } };

function deedPaths(office: Office): readonly (readonly [string, Json])[] {
  const deeds = office.verbs.map(verb => {
    const body = { required: true, content: json(objectOf(verb.input), examplesOf(verb.input)) };
    const token = {
      name: 'x-yuheng-csrf',
      in: 'header',
      required: true,
      schema: { type: 'string' },
      description: 'the token of GET /api/session',
    };
    const changed = { 409: { $ref: '#/components/responses/Changed' } };
    const post = {
      ...tagged(office, verb, verb.by),
      operationId: verb.name,
      parameters: [token],
      requestBody: body,
      responses: answers(VALUE, changed),
    };
    return [`/api/deeds/${verb.name}`, { post }] as const;
  });
  const views = office.views.map(view => {
    const input = { name: 'input', in: 'query', content: json(objectOf(view.input), examplesOf(view.input)) };
    return [
      `/api/views/${view.name}`,
      { get: { ...tagged(office, view, view.by), operationId: view.name, parameters: [input], responses: answers(VALUE) } },
    ] as const;
  });
  return [...deeds, ...views];
}

const PROBLEM: Json = {
  type: 'object',
  required: ['code', 'message', 'english'],
  properties: { code: { type: 'string' }, message: { type: 'string' }, english: { type: 'string' }, at: { type: 'string' } },
  example: { code: 'field.blank', message: '“名称”必填，请补填。', english: '“名称” is required.', at: '名称' },
};
const PROBLEMS: Json = { type: 'object', properties: { problems: { type: 'array', items: refTo('Problem') } } };

/** The whole interface of a house as OpenAPI 3.1: the listed registers, every verb and every view of its offices, with examples. */
export function openApi(offices: readonly Office[], version: string): Json {
  const listed = offices.flatMap(office =>
    (office.registers as readonly Register[]).filter(register => register.readBy !== undefined).map(register => ({ office, register })),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: '玉衡 Yuheng',
      version,
      description: 'Sign in with POST /api/session; the cookie `session` carries every further request.',
    },
    tags: offices.map(office => ({ name: office.name, description: inBoth(office.label) })),
    paths: Object.fromEntries([
      ...listed.flatMap(({ office, register }) => registerPaths(office, register)),
      ...offices.flatMap(deedPaths),
    ]),
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'session' } },
      schemas: {
        Problem: PROBLEM,
        ...Object.fromEntries(listed.map(({ register }) => [register.name, rowSchema(register)])),
      },
      responses: {
        Refused: { description: '不办及事由 · refused, with every reason', content: json(PROBLEMS) },
        Changed: {
          description: '已被他人改过 · changed by another meanwhile; `current` is the row as it stands',
          content: json({ ...PROBLEMS, properties: { ...(PROBLEMS.properties as Json), current: { type: 'object' } } }),
        },
      },
    },
    security: [{ session: [] }],
  };
}
