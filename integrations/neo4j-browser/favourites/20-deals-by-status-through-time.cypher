// Deals by status through time
// Deals that several articles tell, with what each says of them from the first to the last.
MATCH (f:Fact)-[t:TOLD_IN]->(d:Document)
WHERE (f:Acquisition OR f:Merger OR f:StakePurchase) AND d.published IS NOT NULL
WITH f, t, d ORDER BY d.published, d.id
WITH f, collect(toString(d.published) + ' ' + t.status) AS told
WHERE size(told) > 1
RETURN f.caption AS deal, [(f)-[r]->(e:Entity) | r.role + ' ' + e.name] AS parties, told
ORDER BY deal, f.id
