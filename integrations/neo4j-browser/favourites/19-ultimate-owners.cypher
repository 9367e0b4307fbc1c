// Ultimate owners
// For each company the owners at the end of the chain, who belong to no one that is told; only control counts, a subsidiary, a purchase, or more than half.
MATCH path = (owner:Entity)-[:HAS_SUBSIDIARY|ACQUIRED|HOLDS_STAKE_IN|ACQUIRED_STAKE_IN*1..5]->(company:Entity)
WHERE owner <> company AND all(r IN relationships(path) WHERE r.status = 'actual'
    AND (type(r) IN ['HAS_SUBSIDIARY', 'ACQUIRED'] OR r.percent > 50))
  AND NOT EXISTS { (owner)<-[:HAS_SUBSIDIARY|ACQUIRED {status: 'actual'}]-(:Entity) }
RETURN DISTINCT company.name AS company, owner.name AS `ultimate owner`, min(length(path)) AS steps
ORDER BY company, `ultimate owner`
