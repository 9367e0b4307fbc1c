// Deals over a sum, with their sentences
// Every deal of at least that much in one currency, whatever became of it; the status says what did.
WITH 100000000 AS least, 'USD' AS currency
MATCH (f:Fact) WHERE f:Acquisition OR f:StakePurchase OR f:Merger OR f:Investment OR f:Contract
WITH f, coalesce(f.amount, f.amountMin) AS amount, least, currency
WHERE amount >= least AND f.currency = currency
MATCH (f)-[r]->(e:Entity)
WITH f, amount, collect(r.role + ' ' + e.name) AS parties
MATCH (f)-[:SUPPORTED_BY]->(v:Evidence)
WITH f, amount, parties, min(v.exact) AS sentence
RETURN f.type AS deal, parties, f.amountText AS amount, f.status AS status, sentence
ORDER BY f.amount DESC, f.id
