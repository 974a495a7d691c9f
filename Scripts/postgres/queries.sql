-- Questions as functions, with the answers of `danchieu implementers --transitive`, `status` and `replaced`:
--
--     SELECT * FROM implementers('05-CT.TW_XII');
--     SELECT * FROM status('12.2026.QĐ-UBND', '2028-07-01');
--     SELECT * FROM replaced(current_date);

-- Which documents implement one, however far, and in how many steps at least. A step takes all documents that lead to those of the last.
CREATE FUNCTION implementers(
    target text,
    relations text[] DEFAULT ARRAY['implements', 'continues', 'reviews', 'guides', 'specifies', 'supervises', 'accompanies'],
    depth integer DEFAULT 1000000
) RETURNS TABLE (document text, steps integer) LANGUAGE sql STABLE AS $$
    WITH RECURSIVE fronts (step, front, seen) AS (
        SELECT 0, ARRAY[target COLLATE "C"], ARRAY[target COLLATE "C"]
        UNION ALL
        SELECT step + 1, next.documents, seen || next.documents
        FROM fronts, LATERAL (
            SELECT array_agg(DISTINCT e.source) AS documents FROM edges e
            WHERE e.target = ANY (front) AND e.relation = ANY (relations) AND NOT e.source = ANY (seen)
        ) next
        WHERE step < depth AND next.documents IS NOT NULL
    )
    SELECT unnest(front), step FROM fronts WHERE step > 0
$$;

-- What each document says of its own force: of several texts the first that says something, else the first.
CREATE VIEW own_forces AS
    SELECT DISTINCT ON (document) * FROM forces ORDER BY document, (text IS NULL), ordering;

-- Changes with what the documents that make them say of themselves.
CREATE VIEW dated_changes AS
    SELECT c.*, coalesce(f.date, c.made_on) AS made, coalesce(c.from_date, f.from_date) AS first, affecting <> told_by AS is_reported
    FROM changes c LEFT JOIN own_forces f ON f.document = c.affecting;

-- Whether a document has rules with the force of law: its type has a rank, or its number has its year.
CREATE FUNCTION is_normative(node nodes) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT EXISTS (SELECT FROM type_ranks t WHERE t.type = node.type) OR coalesce(node.symbol ~ '^[^/]+/[0-9]{4}/.', false)
$$;

-- Whether a document may change another; where one of them is not known nothing speaks against it.
CREATE FUNCTION may_change(doer nodes, other nodes) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT NOT (
        coalesce((SELECT a.rank > b.rank FROM level_ranks a, level_ranks b WHERE a.level = doer.level AND b.level = other.level), false)
        OR coalesce((SELECT a.rank > b.rank FROM type_ranks a, type_ranks b WHERE a.type = doer.type AND b.type = other.type), false)
        OR (is_normative(other) AND doer.symbol IS NOT NULL AND NOT is_normative(doer))
        OR coalesce(doer.date < other.date, false))
$$;

-- Whether a change holds on a day; null where nobody tells.
CREATE FUNCTION holds(day date, first date, until date, made date, told_on date, is_reported boolean)
RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN day > until THEN false
        WHEN first IS NOT NULL THEN day >= first
        WHEN day < made THEN false
        WHEN is_reported AND day >= told_on THEN true
    END
$$;

-- The changes that can mean a document, whether each holds on a day, and whether that is sure. Where neither the text nor the document that
-- makes a change tells its first day, the latest counts since which that document is said to be in force: by those that tell of this
-- document's changes, or, where all is asked for, by all.
CREATE TYPE change_on AS (
    id bigint, relation text, partial boolean, from_date date, until_date date, surely_from date, holds boolean, is_sure boolean);

CREATE FUNCTION changes_on(document text, day date, of_all boolean) RETURNS SETOF change_on LANGUAGE sql STABLE AS $$
    SELECT c.id, c.relation, c.partial, days.first, c.until_date,
        coalesce(days.first, CASE WHEN c.is_reported THEN c.told_on END),
        holds(day, days.first, c.until_date, c.made, c.told_on, c.is_reported),
        c.confidence >= 0.7 AND NOT c.is_open AND NOT (c.relation = 'suspends' AND c.is_reported AND c.until_date IS NULL)
            AND coalesce(may_change(doer, node), true)
    FROM dated_changes c JOIN nodes node ON node.id = c.affected LEFT JOIN nodes doer ON doer.id = c.affecting
        LEFT JOIN type_ranks t ON t.type = node.type,
        LATERAL (SELECT coalesce(c.first, (
            SELECT max(o.doers_day) FROM changes o
            WHERE o.affecting = c.affecting AND (of_all OR o.affected = c.affected))) AS first) days
    WHERE c.affected = document
        AND NOT (c.of_law IS NOT NULL AND node.type IS NOT NULL AND c.of_law <> coalesce(t.is_law, false))
        AND NOT coalesce(c.stated_date <> node.date, false)
$$;

-- Whether a document is in force on a day, as far as the documents tell; with the changes that make it so.
CREATE FUNCTION status(document text, day date, of_all boolean DEFAULT false, OUT state text, OUT since date, OUT until date, OUT surely_since date, OUT changes bigint[])
LANGUAGE plpgsql STABLE AS $$
DECLARE
    node nodes; force own_forces; told change_on[]; start date; ends boolean; goes_on boolean; goes_on_whole boolean; chosen text;
BEGIN
    SELECT * INTO node FROM nodes n WHERE n.id = document;
    SELECT * INTO force FROM own_forces f WHERE f.document = status.document;
    changes := '{}';
    IF node.type = 'Văn bản hợp nhất' THEN
        state := 'unknown';
        RETURN;
    END IF;
    start := coalesce(force.from_date, node.date);
    IF day < start THEN
        state := 'notYet'; until := start - 1;
        RETURN;
    END IF;
    SELECT array_agg(c) INTO told FROM changes_on(document, day, of_all) c;
    SELECT coalesce(bool_or(c.holds AND is_sure AND c.relation IN ('replaces', 'repeals') AND NOT partial), false),
        coalesce(bool_or(c.holds AND is_sure AND c.relation = 'continuesInForce'), false),
        coalesce(bool_or(c.holds AND is_sure AND c.relation = 'continuesInForce' AND NOT partial), false)
    INTO ends, goes_on, goes_on_whole FROM unnest(told) c;
    -- Which changes decide: the first of these that there are any of.
    SELECT CASE
        WHEN ends AND NOT goes_on_whole THEN 'ends'
        WHEN day > force.until_date AND NOT goes_on THEN 'own end'
        WHEN bool_or(c.holds AND is_sure AND c.relation = 'suspends' AND NOT partial) THEN 'suspending'
        WHEN bool_or(c.relation <> 'continuesInForce' AND (c.holds IS NULL OR c.holds AND NOT is_sure) AND NOT partial) THEN 'open'
        WHEN bool_or(c.holds AND is_sure AND c.relation = 'suspends') THEN 'suspending in part'
        WHEN bool_or(c.holds AND is_sure AND c.relation <> 'continuesInForce' AND partial) THEN 'partial'
        WHEN bool_or(c.relation <> 'continuesInForce' AND (c.holds IS NULL OR c.holds AND NOT is_sure)) THEN 'open'
        ELSE 'own' END
    INTO chosen FROM unnest(told) c;
    IF chosen = 'own end' THEN
        state := 'ended'; since := force.until_date + 1; surely_since := since;
        RETURN;
    ELSIF chosen = 'own' THEN
        IF force.from_date IS NOT NULL AND (force.text IS NOT NULL OR NOT force.must_say OR day - force.from_date >= 45) THEN
            state := 'inForce'; since := force.from_date; until := force.until_date; surely_since := since;
        ELSIF goes_on_whole THEN
            state := 'inForce';
            SELECT max(c.until_date) INTO until FROM unnest(told) c WHERE c.holds AND is_sure AND c.relation = 'continuesInForce';
        ELSE
            state := 'unknown';
        END IF;
        RETURN;
    END IF;
    SELECT array_agg(c.id ORDER BY c.id), min(c.from_date) FILTER (WHERE c.from_date IS NOT NULL), max(c.until_date), min(c.surely_from)
    INTO changes, since, until, surely_since FROM unnest(told) c
    WHERE CASE chosen
        WHEN 'ends' THEN c.holds AND is_sure AND (c.relation IN ('replaces', 'repeals') AND NOT partial OR c.relation = 'continuesInForce')
        WHEN 'suspending' THEN c.holds AND is_sure AND c.relation = 'suspends'
        WHEN 'suspending in part' THEN c.holds AND is_sure AND c.relation = 'suspends'
        WHEN 'partial' THEN c.holds AND is_sure AND c.relation <> 'continuesInForce' AND partial
        ELSE c.relation <> 'continuesInForce' AND (c.holds IS NULL OR c.holds AND NOT is_sure) END;
    -- The first day is known where that of each of them is.
    IF EXISTS (SELECT FROM unnest(told) c WHERE c.id = ANY (changes) AND c.from_date IS NULL) THEN since := NULL; END IF;
    surely_since := coalesce(since, surely_since);
    state := CASE chosen
        WHEN 'ends' THEN CASE WHEN goes_on THEN 'endedInPart' ELSE 'ended' END
        WHEN 'suspending' THEN 'suspended' WHEN 'suspending in part' THEN 'suspendedInPart' WHEN 'partial' THEN 'endedInPart'
        ELSE 'unknown' END;
    IF state = 'unknown' THEN since := NULL; until := NULL; surely_since := NULL; END IF;
END
$$;

-- Whether a document names others because they are old: a consolidated text, or a list of documents.
CREATE FUNCTION names_old_documents(node nodes) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
    SELECT coalesce(node.type = 'Văn bản hợp nhất', false) OR coalesce(lower(node.title) ~
        ('danh mục (các )?văn bản|danh mục nghị quyết|danh mục quyết định|danh mục quy phạm|hệ thống h(óa|oá) văn bản'
         || '|văn bản hết hiệu lực|hợp nhất'), false)
$$;

-- The cited documents that have ended by a day, or a part of them; how many documents cite each, and how many of them after that.
CREATE FUNCTION replaced(day date)
RETURNS TABLE (document text, state text, since date, cited_by bigint, cited_by_after bigint) LANGUAGE sql STABLE AS $$
    WITH ended AS (
        SELECT a.affected, s.* FROM (SELECT DISTINCT affected FROM changes) a JOIN nodes ON nodes.id = a.affected, status(a.affected, day, true) s
        WHERE s.state IN ('ended', 'endedInPart', 'suspended', 'suspendedInPart') AND s.changes <> '{}'
    )
    SELECT d.affected, d.state, d.since, count(DISTINCT e.source),
        count(DISTINCT e.source) FILTER (WHERE n.date > d.surely_since)
    FROM ended d JOIN edges e ON e.target = d.affected JOIN nodes n ON n.id = e.source
    WHERE e.asserted_by IS NULL AND e.family <> 'change' AND n.in_collection AND NOT names_old_documents(n)
        AND NOT EXISTS (SELECT FROM changes c WHERE c.id = ANY (d.changes) AND e.source IN (c.affecting, c.told_by))
    GROUP BY d.affected, d.state, d.since
    ORDER BY d.state <> 'ended', 5 DESC, 4 DESC, 1
$$;
