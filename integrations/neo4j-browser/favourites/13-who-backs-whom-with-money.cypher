// Who backs whom with money
// Investors and lenders, with the sums on the arrows.
MATCH p = (:Entity)-[:INVESTED_IN|LENT_TO]->(:Entity)
RETURN p
