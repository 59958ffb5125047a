/**
 * The functions by which the desk's role asks which rows of a table stand where in a list. They run as the owner, because row-level security keeps
 * the database from using an index for any condition that is not leakproof (`@@`, `ilike`, every comparison of `numeric`); they put the walls of the
 * table into the question themselves and give ids and counts alone. The rows are then read by the role, behind the walls. Conditions are
 * structured and every name and value in them is quoted here: no SQL comes from outside.
 */
export const listerFunctions = (schema: string): string => `
create or replace function yuheng_walls(wanted text) returns text language plpgsql stable set search_path = ${schema}, pg_temp as $walls$
declare
  walls text := '';
  wall text;
begin
  for wall in select pg_get_expr(polqual, polrelid) from pg_policy
    where polrelid = format('%I', wanted)::regclass and not polpermissive and polcmd in ('r', '*') loop
    -- Written so that the planner does not take it for a second condition on the same column.
    if coalesce(current_setting(substring(wall from 'yuheng\\.only_\\w+'), true), '') <> '' then
      walls := walls || ' and (case when ' || wall || ' then true else false end)';
    end if;
  end loop;
  return walls;
end $walls$;

create or replace function yuheng_condition(wanted text, asked jsonb) returns text language plpgsql stable set search_path = ${schema}, pg_temp as $condition$
declare
  parts text;
  name text := asked->>'column';
  kind text;
  known text[];
  ids uuid[];
  among text;
begin
  if asked ? 'anyOf' then
    select string_agg('(' || yuheng_condition(wanted, one) || ')', ' or ') into parts from jsonb_array_elements(asked->'anyOf') one;
    return '(' || coalesce(parts, 'false') || ')';
  end if;
  if asked ? 'words' then return format('search_words @@ %L::tsquery', asked->>'words'); end if;
  select format_type(atttypid, atttypmod) into strict kind from pg_attribute
    where attrelid = format('%I', wanted)::regclass and attname = name and attnum > 0 and not attisdropped;
  if asked ? 'contains' then return format('%I ilike %L', name, asked->>'contains'); end if;
  if asked ? 'isEmpty' then return format('%I is %s', name, case when (asked->>'isEmpty')::boolean then 'null' else 'not null' end); end if;
  if asked ? 'holds' then return format('%I @> %L::jsonb', name, asked->>'holds'); end if;
  if asked ? 'oneOf' then
    select array_agg(one) filter (where one is not null) into known from jsonb_array_elements_text(asked->'oneOf') one;
    parts := case when known is null then null when cardinality(known) = 1 then format('%I = %L::%s', name, known[1], kind)
      else format('%I = any(%L::%s[])', name, known::text, kind) end;
    if jsonb_array_length(asked->'oneOf') > coalesce(cardinality(known), 0) then
      parts := coalesce('(' || parts || ' or ', '(') || format('%I is null)', name);
    end if;
    return coalesce(parts, 'false');
  end if;
  if asked ? 'among' then
    among := asked->'among'->>'table';
    among := format('select id from %I where ', among) || yuheng_conditions(among, asked->'among'->'all') || yuheng_walls(among);
    execute 'select array_agg(id) from (' || among || ' limit 501) few' into ids;
    if ids is null then return 'false'; end if;
    return case when cardinality(ids) > 500 then format('%I in (%s)', name, among) else format('%I = any(%L::uuid[])', name, ids::text) end;
  end if;
  select string_agg(format('%I %s %L::%s', name, sign, value, kind), ' and ') into parts
    from (values ('>=', asked->>'from'), ('<=', asked->>'to')) as ends(sign, value) where value is not null;
  return coalesce(parts, 'true');
end $condition$;

create or replace function yuheng_conditions(wanted text, every jsonb) returns text language sql stable set search_path = ${schema}, pg_temp as $conditions$
  select format('county = %L', current_setting('yuheng.county', true)) || coalesce(string_agg(' and ' || yuheng_condition(wanted, one), ''), '') from jsonb_array_elements(every) one
$conditions$;

create or replace function yuheng_listed(asked jsonb) returns jsonb language plpgsql volatile security definer
  set search_path = ${schema}, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $listed$
declare
  wanted text := asked->>'table';
  conditions text := yuheng_conditions(wanted, asked->'all');
  stated text := 'true';
  key text := coalesce(asked->>'order', 'id');
  kind text;
  "isNullable" boolean;
  down text := case when (asked->>'isDown')::boolean then ' desc' else '' end;
  beyond text := case when (asked->>'isDown')::boolean then '<' else '>' end;
  place jsonb := asked->'after';
  most bigint := (asked->>'rows')::bigint;
  skip bigint := (asked->>'skip')::bigint;
  after text := 'true';
  plan json;
  "statedPlan" json;
  guess float8;
  guessed float8;
  worded text;
  plain text;
  ordering text;
  "isCheap" boolean;
  counted jsonb := '{}';
  found jsonb;
  more jsonb;
begin
  select format_type(atttypid, atttypmod), not attnotnull into strict kind, "isNullable" from pg_attribute
    where attrelid = format('%I', wanted)::regclass and attname = key and attnum > 0 and not attisdropped;
  if jsonb_typeof(asked->'state') = 'object' then stated := yuheng_condition(wanted, asked->'state'); end if;
  execute format('explain (format json) select state from %I where %s', wanted, conditions) into plan;
  guess := (plan->0->'Plan'->>'Plan Rows')::float8;
  "isCheap" := guess <= (asked->>'many')::float8 and (plan->0->'Plan'->>'Total Cost')::float8 <= (asked->>'cheap')::float8;
  if stated <> 'true' and guess > (asked->>'few')::float8 and not "isCheap" then
    execute format('explain (format json) select from %I where %s and %s', wanted, conditions, stated) into "statedPlan";
    guessed := ("statedPlan"->0->'Plan'->>'Plan Rows')::float8;
  else
    guessed := guess;
  end if;
  conditions := conditions || yuheng_walls(wanted);
  if jsonb_typeof(place) = 'object' then
    after := case when key = 'id' then format('id %s %L::uuid', beyond, place->>'id')
      when place->>'value' is null then format('(%I is null and id %s %L::uuid)', key, beyond, place->>'id')
      else format('(%I, id) %s (%L::%s, %L::uuid)', key, beyond, place->>'value', kind, place->>'id') end;
  end if;
  if guess <= (asked->>'few')::float8 then
    execute format('with found as materialized (select id, state, %I as key from %I where %s)
      select jsonb_build_object(''states'', (select coalesce(jsonb_object_agg(state, n), ''{}'') from (select state, count(*) as n from found group by state) by_state),
        ''rows'', (select coalesce(jsonb_agg(id), ''[]'') from (select id from found where %s and %s order by key%s nulls last, id%s limit %s offset %s) page))',
      key, wanted, conditions, stated,
      case when key = 'id' or jsonb_typeof(place) is distinct from 'object' then after
        when place->>'value' is null then format('(key is null and id %s %L::uuid)', beyond, place->>'id')
        else format('((key, id) %s (%L::%s, %L::uuid) or key is null)', beyond, place->>'value', kind, place->>'id') end,
      down, down, most, skip) into found;
    return found;
  end if;
  if "isCheap" then
    execute format('select jsonb_build_object(''states'', coalesce(jsonb_object_agg(state, n), ''{}'')) from (select state, count(*) as n from %I where %s group by state) by_state',
      wanted, conditions) into counted;
  end if;
  ordering := case when key = 'id' then 'id' || down when "isNullable" then format('%I%s nulls last, id%s', key, down, down)
    else format('%I%s, id%s', key, down, down) end;
  -- Words that many rows have are soon met by going along the list; the database, which knows little of how words begin, would rather gather all such rows.
  select string_agg(' and ' || yuheng_condition(wanted, one), '') filter (where one::text like '%"words":%'),
    coalesce(string_agg(' and ' || yuheng_condition(wanted, one), '') filter (where one::text not like '%"words":%'), '')
    into worded, plain from jsonb_array_elements(asked->'all') one;
  if worded is not null and skip = 0 then
    plain := format('county = %L', current_setting('yuheng.county', true)) || plain || ' and ' || stated;
    if key <> 'id' and "isNullable" then plain := plain || format(' and %I is not null', key); end if;
    execute format('explain (format json) select from %I where %s', wanted, plain) into plan;
    execute format('select jsonb_build_object(''rows'', coalesce(jsonb_agg(id), ''[]''), ''seen'', max(nth)) from (select id, nth
      from (select *, row_number() over (order by %s) as nth from %I where %s and %s order by %s limit %s) %I where true%s order by nth limit %s) page',
      ordering, wanted, plain || yuheng_walls(wanted), after, ordering, case when key = 'id' then 4000 else 2000 end, wanted, worded, most) into found;
    if jsonb_array_length(found->'rows') = most then
      return jsonb_build_object('rows', found->'rows', 'guess', (plan->0->'Plan'->>'Plan Rows')::float8 * most / (found->>'seen')::float8) || counted;
    end if;
    if guess <= 20000 then return yuheng_listed(asked || '{"few": 1e9}'); end if;
  end if;
  conditions := conditions || ' and ' || stated;
  -- Rows without a value come last in both directions; asked for apart, each part follows an index.
  if key = 'id' or not "isNullable" or skip > 0 or (down = '' and after = 'true') then
    execute format('select coalesce(jsonb_agg(id), ''[]'') from (select id from %I where %s and %s order by %s limit %s offset %s) page', wanted, conditions, after,
      ordering, most, skip) into found;
    return jsonb_build_object('rows', found, 'guess', guessed) || counted;
  end if;
  found := '[]';
  if after = 'true' or place->>'value' is not null then
    execute format('select coalesce(jsonb_agg(id), ''[]'') from (select id from %I where %s and %I is not null and %s order by %I%s, id%s limit %s) page',
      wanted, conditions, key, after, key, down, down, most) into found;
    after := 'true';
  end if;
  if jsonb_array_length(found) < most then
    execute format('select coalesce(jsonb_agg(id), ''[]'') from (select id from %I where %s and %I is null and %s order by id%s limit %s) page',
      wanted, conditions, key, after, down, most - jsonb_array_length(found)) into more;
    found := found || more;
  end if;
  return jsonb_build_object('rows', found, 'guess', guessed) || counted;
end $listed$;
revoke all on function yuheng_listed(jsonb) from public;
revoke all on function yuheng_walls(text) from public;
revoke all on function yuheng_condition(text, jsonb) from public;
revoke all on function yuheng_conditions(text, jsonb) from public`;
