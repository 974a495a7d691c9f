-- Rows of JSON, as worker graph and graph --format jsonl write them, into the tables.
INSERT INTO nodes
SELECT line->>'id', line->>'label', line->>'name', line->>'key', line->>'type', line->>'symbol', line->>'organ', line->>'issuer',
    (line->>'date')::date, (line->>'year')::integer, line->>'jurisdiction', line->>'level', line->>'levelLabel', line->>'term',
    line->>'title', line->>'path', (line->>'inCollection')::boolean, (line->>'citedBy')::bigint
FROM lines WHERE line ? 'id';

INSERT INTO edges
SELECT line->>'source', line->>'target', line->>'key', line->>'eid', line->>'relation', line->>'label', line->>'labelEn',
    line->>'interaction', line->>'family', (line->>'weight')::bigint, (line->>'confidence')::double precision, line->>'trigger',
    line->>'evidence', line->>'place', line->>'pinpoint', line->>'article', line->>'assertedBy', (line->>'partial')::boolean,
    (line->>'from')::date, (line->>'until')::date
FROM lines WHERE line ? 'source';

INSERT INTO evidence
SELECT line->>'key', rank, place->>'path', (place->>'page')::integer, (place->>'line')::bigint, (place->>'column')::bigint,
    (place->>'start')::bigint, place->>'citation', place->>'trigger', place->>'pinpoint', place->>'article', place->>'sentence',
    (place->>'confidence')::double precision
FROM lines, jsonb_array_elements(line->'places') WITH ORDINALITY AS places (place, rank) WHERE line ? 'source';

INSERT INTO changes (affected, affecting, told_by, relation, ordering, partial, provision, article, exception, from_date, until_date, told_on,
    made_on, doers_day, is_open, of_law, stated_date, path, line, sentence, confidence)
SELECT line->>'change', line->>'by', line->>'toldBy', line->>'relation', line->>'order', (line->>'partial')::boolean,
    line->>'provision', line->>'article', line->>'exception', (line->>'from')::date, (line->>'until')::date, (line->>'toldOn')::date,
    (line->>'madeOn')::date, (line->>'doersDay')::date, (line->>'open')::boolean, (line->>'ofLaw')::boolean, (line->>'statedDate')::date,
    line->'place'->>'path', (line->'place'->>'line')::bigint, line->'place'->>'sentence', (line->'place'->>'confidence')::double precision
FROM lines WHERE line ? 'change';

INSERT INTO forces
SELECT line->>'force', line->>'order', (line->>'from')::date, (line->>'until')::date, line->>'text', (line->>'date')::date,
    (line->>'mustSay')::boolean
FROM lines WHERE line ? 'force';
