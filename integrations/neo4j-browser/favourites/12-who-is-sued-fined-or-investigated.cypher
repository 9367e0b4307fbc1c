// Who is sued, fined or investigated
// Legal actions with plaintiff, defendant and sum.
MATCH (f:LegalAction)-[:DEFENDANT]->(defendant:Entity)
OPTIONAL MATCH (f)-[:PLAINTIFF]->(plaintiff:Entity)
RETURN defendant.name AS defendant, plaintiff.name AS plaintiff, f.amountText AS sum, f.status AS status,
  f.dateText AS date
ORDER BY defendant, plaintiff, sum
