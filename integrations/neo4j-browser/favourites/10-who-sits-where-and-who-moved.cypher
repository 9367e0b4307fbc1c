// Who sits where, and who moved
// People and the organizations that they lead, joined or left.
MATCH p = (:Person)-[:HOLDS_OFFICE_AT|APPOINTED_TO|LEFT|FOUNDED]->(:Entity)
RETURN p
