// Paths of ownership
// Up to five steps of stakes and subsidiaries, with the part that they come to when multiplied; a purchase or a subsidiary without a percentage counts as the whole.
MATCH path = (owner:Entity)-[:HOLDS_STAKE_IN|ACQUIRED_STAKE_IN|HAS_SUBSIDIARY|ACQUIRED*1..5]->(company:Entity)
WHERE owner <> company AND all(r IN relationships(path) WHERE r.status = 'actual')
  AND all(n IN nodes(path) WHERE single(m IN nodes(path) WHERE m = n))
WITH owner, company, path, reduce(part = 100.0, r IN relationships(path) |
  part * coalesce(r.percent, CASE WHEN type(r) IN ['HAS_SUBSIDIARY', 'ACQUIRED'] THEN 100.0 END) / 100) AS percent
WHERE percent IS NOT NULL
RETURN DISTINCT owner.name AS owner, [n IN nodes(path)[1..-1] | n.name] AS through, company.name AS company,
  round(percent, 2) AS percent
ORDER BY size(through) DESC, owner, company, percent DESC, through
