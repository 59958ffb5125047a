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
    for place in 0 .. jsonb_array_length(asked->'anyOf') - 1 loop
      parts := coalesce(parts || ' or ', '') || '(' || yuheng_condition(wanted, asked->'anyOf'->place) || ')';
    end loop;
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
  -- One value is an equality: only so does an index keep its order behind it.
  if asked->>'from' = asked->>'to' then return format('%I = %L::%s', name, asked->>'from', kind); end if;
  select string_agg(format('%I %s %L::%s', name, sign, value, kind), ' and ') into parts
    from (values ('>=', asked->>'from'), ('<=', asked->>'to')) as ends(sign, value) where value is not null;
  return coalesce(parts, 'true');
end $condition$;

create or replace function yuheng_conditions(wanted text, every jsonb) returns text language plpgsql stable set search_path = ${schema}, pg_temp as $conditions$
declare
  parts text := format('county = %L', current_setting('yuheng.county', true));
begin
  for place in 0 .. jsonb_array_length(every) - 1 loop
    parts := parts || ' and ' || yuheng_condition(wanted, every->place);
  end loop;
  return parts;
end $conditions$;

create or replace function yuheng_gathered(wanted text, conditions text, stated text, after text, key text, ordering text, most bigint, skip bigint, bound bigint)
  returns jsonb language plpgsql stable set search_path = ${schema}, pg_temp as $gathered$
declare
  found jsonb;
begin
  execute format('with found as materialized (select id, state, %I as key from %I where %s limit %s)
    select jsonb_build_object(''states'', (select coalesce(jsonb_object_agg(state, n), ''{}'') from (select state, count(*) as n from found group by state) by_state),
      ''rows'', (select coalesce(jsonb_agg(id), ''[]'') from (select id from found where %s and %s order by %s limit %s offset %s) page),
      ''whole'', (select count(*) <= %s from found))', key, wanted, conditions, bound + 1, stated, after, ordering, most, skip, bound) into found;
  return case when (found->>'whole')::boolean then found - 'whole' end;
end $gathered$;

create or replace function yuheng_listed(asked jsonb) returns jsonb language plpgsql volatile security definer
  set search_path = ${schema}, pg_temp set max_parallel_workers_per_gather = 0 set jit = off as $listed$
declare
  wanted text := asked->>'table';
  walls text := yuheng_walls(wanted);
  plain text := format('county = %L', current_setting('yuheng.county', true));
  worded text := '';
  conditions text;
  part text;
  source text := format('%I', wanted);
  several text[];
  amid text := '';
  stated text := 'true';
  key text := coalesce(asked->>'order', 'id');
  kind text;
  "isNullable" boolean;
  down text := case when (asked->>'isDown')::boolean then ' desc' else '' end;
  beyond text := case when (asked->>'isDown')::boolean then '<' else '>' end;
  place jsonb := asked->'after';
  most bigint := (asked->>'rows')::bigint;
  skip bigint := (asked->>'skip')::bigint;
  few float8 := (asked->>'few')::float8;
  after text := 'true';
  "gatheredAfter" text := 'true';
  "gatheredOrder" text;
  ordering text;
  plan json;
  guess float8;
  guessed float8;
  cost float8;
  along float8;
  step float8;
  "toWalk" float8;
  "isCheap" boolean;
  counted jsonb := '{}';
  found jsonb;
  more jsonb;
begin
  select format_type(atttypid, atttypmod), not attnotnull into strict kind, "isNullable" from pg_attribute
    where attrelid = format('%I', wanted)::regclass and attname = key and attnum > 0 and not attisdropped;
  for nth in 0 .. jsonb_array_length(asked->'all') - 1 loop
    part := ' and ' || yuheng_condition(wanted, asked->'all'->nth);
    if (asked->'all'->nth)::text like '%"words":%' then worded := worded || part;
    elsif several is null and part ~ '^ and \\(*\\w+ = any\\(''{[0-9a-f,-]+}''::uuid\\[\\]\\)\\)*$' then
      several := regexp_match(part, '(\\w+) = any\\(''{([0-9a-f,-]+)}');
      amid := part;
    else plain := plain || part; end if;
  end loop;
  conditions := plain || amid || worded;
  if jsonb_typeof(asked->'state') = 'object' then stated := yuheng_condition(wanted, asked->'state'); end if;
  execute format('explain (format json) select state from %I where %s', wanted, conditions) into plan;
  guess := (plan->0->'Plan'->>'Plan Rows')::float8;
  cost := (plan->0->'Plan'->>'Total Cost')::float8;
  -- Nor does it know what the rows cost that the index of words finds and another condition drops again.
  if worded <> '' then
    cost := cost + 0.7 * coalesce((select sum(met[1]::float8) from regexp_matches(plan::text, '"Index Name": "[^"]*search_words"[^{}]*"Plan Rows": (\\d+)', 'g') met), 0);
  end if;
  "isCheap" := guess <= (asked->>'many')::float8 and cost <= (asked->>'cheap')::float8;
  ordering := case when key = 'id' then 'id' || down when "isNullable" then format('%I%s nulls last, id%s', key, down, down)
    else format('%I%s, id%s', key, down, down) end;
  "gatheredOrder" := format('key%s nulls last, id%s', down, down);
  if jsonb_typeof(place) = 'object' then
    after := case when key = 'id' then format('id %s %L::uuid', beyond, place->>'id')
      when place->>'value' is null then format('(%I is null and id %s %L::uuid)', key, beyond, place->>'id')
      else format('(%I, id) %s (%L::%s, %L::uuid)', key, beyond, place->>'value', kind, place->>'id') end;
    "gatheredAfter" := case when key = 'id' then after
      when place->>'value' is null then format('(key is null and id %s %L::uuid)', beyond, place->>'id')
      else format('((key, id) %s (%L::%s, %L::uuid) or key is null)', beyond, place->>'value', kind, place->>'id') end;
  end if;
  -- So few that they are all read, counted and sorted; should they be many more than was believed, they are a long list after all.
  if guess <= few and (worded = '' or skip > 0 or cost <= 6000) then
    found := yuheng_gathered(wanted, conditions || walls, stated, "gatheredAfter", key, "gatheredOrder", most, skip, 10000);
    if found is not null then return found; end if;
  end if;
  if stated <> 'true' then
    execute format('explain (format json) select from %I where %s and %s', wanted, conditions, stated) into plan;
    guessed := (plan->0->'Plan'->>'Plan Rows')::float8;
  else
    guessed := guess;
  end if;
  if worded <> '' and skip = 0 then
    -- Words that many rows have are soon met by going along the list, those that few have are better gathered. What the database thinks that a step along the list
    -- costs is too little: it takes reading the words to be nothing.
    part := plain || ' and ' || stated || case when key <> 'id' and "isNullable" then format(' and %I is not null', key) else '' end;
    -- The rows of several organisations, each in the order of its index, are merged.
    if key = 'id' and length(several[2]) < 40 * 37 then
      select '(' || string_agg(format('(select * from %I where %I = %L::uuid and %s order by %s)', wanted, several[1], one, part || ' and ' || after, ordering), ' union all ') || ')'
        into source from unnest(string_to_array(several[2], ',')) one;
    else
      part := part || amid;
    end if;
    source := source || format(' as %I', wanted);
    execute format('explain (format json) select search_words from %s where %s order by %s limit 2000', source, part, ordering) into plan;
    along := greatest(coalesce(plan->0->'Plan'->'Plans'->0->>'Plan Rows', plan->0->'Plan'->>'Plan Rows')::float8, 1);
    step := (plan->0->'Plan'->>'Total Cost')::float8 / least(2000, along);
    "toWalk" := most * along / greatest(guessed, 1);
    if "toWalk" * (2.5 * step + 0.7) > cost then
      found := yuheng_gathered(wanted, conditions || walls, stated, "gatheredAfter", key, "gatheredOrder", most, 0, 20000);
      if found is not null then return found; end if;
    end if;
    execute format('select jsonb_build_object(''rows'', coalesce(jsonb_agg(id order by nth), ''[]''), ''seen'', max(nth)) from (select id, nth
      from (select id, row_number() over (order by %s) as nth, (true%s) as hit from %s where %s and %s order by %s limit %s) walked where hit limit %s) page',
      ordering, worded, source, part || walls, after, ordering, greatest(least(3 * "toWalk", 9000), 2000)::bigint, most) into found;
    if jsonb_array_length(found->'rows') = most then
      return jsonb_build_object('rows', found->'rows', 'guess', along * most / (found->>'seen')::float8);
    end if;
    found := yuheng_gathered(wanted, conditions || walls, stated, "gatheredAfter", key, "gatheredOrder", most, 0, 50000);
    if found is not null then return found; end if;
  end if;
  conditions := conditions || walls;
  if "isCheap" then
    execute format('select jsonb_build_object(''states'', coalesce(jsonb_object_agg(state, n), ''{}'')) from (select state, count(*) as n from %I where %s group by state) by_state',
      wanted, conditions) into counted;
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
revoke all on function yuheng_gathered(text, text, text, text, text, text, bigint, bigint, bigint) from public;
revoke all on function yuheng_listed(jsonb) from public;
revoke all on function yuheng_walls(text) from public;
revoke all on function yuheng_condition(text, jsonb) from public;
revoke all on function yuheng_conditions(text, jsonb) from public`;
