-- The newest of a kind in a cycle, and what an element holds, without reading anything beside an index.
create index stations_newest on stations (organisation_id, cycle_id, kind, stands_on desc) where withdrawn_on is null;
create index stations_alive on stations (organisation_id, element_id, kind) where withdrawn_on is null;
