// Shortest ownership chain between two companies
// Through stakes, subsidiaries and purchases, in either direction.
MATCH (a:Entity {name: 'Kitano Trading'}), (b:Entity {name: 'Ladang Emas'})
MATCH p = allShortestPaths((a)-[:HOLDS_STAKE_IN|HAS_SUBSIDIARY|ACQUIRED|ACQUIRED_STAKE_IN*..8]-(b))
RETURN p
ORDER BY [r IN relationships(p) | r.factId]
LIMIT 1
