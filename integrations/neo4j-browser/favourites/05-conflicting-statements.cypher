// Conflicting statements
// One fact of which articles give different figures, or that one article denies and another asserts; and holdings of one owner that differ.
MATCH (d1:Document)<-[a:TOLD_IN]-(f:Fact)-[b:TOLD_IN]->(d2:Document)
WHERE d1.id < d2.id AND (a.amount <> b.amount OR a.percent <> b.percent OR a.count <> b.count
  OR (a.status IN ['denied', 'cancelled']) <> (b.status IN ['denied', 'cancelled']))
RETURN f.caption AS fact, coalesce(a.amountText, a.percentText, '') + ' ' + a.status AS one,
  coalesce(b.amountText, b.percentText, '') + ' ' + b.status AS other, d1.source AS source, d2.source AS `other source`
ORDER BY fact, source
UNION
MATCH (owner:Entity)<-[:OWNER]-(f:StakeHolding)-[:COMPANY]->(company:Entity)<-[:COMPANY]-(g:StakeHolding)-[:OWNER]->(owner)
WHERE f.id < g.id AND f.percent <> g.percent AND f.status = g.status
MATCH (f)-[:TOLD_IN]->(d1:Document) MATCH (g)-[:TOLD_IN]->(d2:Document)
RETURN owner.name + ' of ' + company.name AS fact, f.percentText + ' ' + f.status AS one,
  g.percentText + ' ' + g.status AS other, d1.source AS source, d2.source AS `other source`
ORDER BY fact, source
