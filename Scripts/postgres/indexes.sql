-- What the queries look up, made when all rows are there.
CREATE INDEX edges_target ON edges (target, relation);
CREATE INDEX edges_source ON edges (source, relation);
CREATE INDEX nodes_symbol ON nodes (symbol);
CREATE INDEX changes_affected ON changes (affected);
CREATE INDEX changes_affecting ON changes (affecting);
CREATE INDEX forces_document ON forces (document);
ANALYZE;
