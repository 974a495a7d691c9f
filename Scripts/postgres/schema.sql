-- The graph in PostgreSQL (14 or newer), as Scripts/postgres/load fills it. Ids are ordered by their bytes.

CREATE TABLE nodes (
    id text COLLATE "C" PRIMARY KEY,
    label text NOT NULL, name text NOT NULL, key text, type text, symbol text, organ text, issuer text,
    date date, year integer, jurisdiction text, level text, level_label text, term text, title text,
    path text, in_collection boolean NOT NULL, cited_by bigint NOT NULL
);

CREATE TABLE edges (
    source text COLLATE "C" NOT NULL REFERENCES nodes, target text COLLATE "C" NOT NULL REFERENCES nodes,
    key text COLLATE "C" PRIMARY KEY, eid text NOT NULL,
    relation text NOT NULL, label text NOT NULL, label_en text NOT NULL, interaction text NOT NULL, family text NOT NULL,
    weight bigint NOT NULL, confidence double precision, trigger text, evidence text, place text, pinpoint text, article text,
    asserted_by text COLLATE "C" REFERENCES nodes, partial boolean, from_date date, until_date date
);

-- The places that state an edge, the surest first.
CREATE TABLE evidence (
    edge text COLLATE "C" NOT NULL REFERENCES edges, rank integer NOT NULL,
    path text NOT NULL, page integer, line bigint NOT NULL, "column" bigint NOT NULL, start bigint,
    citation text NOT NULL, trigger text, pinpoint text, article text, sentence text NOT NULL, confidence double precision NOT NULL,
    PRIMARY KEY (edge, rank)
);

-- What one place tells of how one document changes another.
CREATE TABLE changes (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    affected text COLLATE "C" NOT NULL, affecting text COLLATE "C" NOT NULL, told_by text COLLATE "C" NOT NULL,
    relation text NOT NULL, ordering text COLLATE "C" NOT NULL, partial boolean NOT NULL, provision text, article text, exception text,
    from_date date, until_date date, told_on date, made_on date, doers_day date, is_open boolean NOT NULL, of_law boolean, stated_date date,
    path text NOT NULL, line bigint NOT NULL, sentence text NOT NULL, confidence double precision NOT NULL
);

-- What a document says of its own force.
CREATE TABLE forces (
    document text COLLATE "C" NOT NULL, ordering text COLLATE "C" NOT NULL, from_date date, until_date date, text text, date date,
    must_say boolean NOT NULL
);

-- Which types of State documents stand above which, and which are laws.
CREATE TABLE type_ranks (type text PRIMARY KEY, rank integer NOT NULL, is_law boolean NOT NULL);
INSERT INTO type_ranks VALUES
    ('Bộ luật', 0, true), ('Luật', 0, true), ('Pháp lệnh', 1, true), ('Nghị định', 2, false), ('Thông tư', 3, false),
    ('Thông tư liên tịch', 3, false);

CREATE TABLE level_ranks (level text PRIMARY KEY, rank integer NOT NULL);
INSERT INTO level_ranks VALUES ('central', 0), ('provincial', 1), ('block', 2), ('district', 3), ('grassroots', 4);
