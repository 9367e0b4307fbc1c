// Deals across borders
// Purchases and stakes whose parties are based in different countries, whatever their status.
MATCH (buyer:Entity)<-[:ACQUIRER|BUYER|INVESTOR]-(f:Fact)-[:TARGET|COMPANY]->(company:Entity)
MATCH (buyer)-[:BASED_IN]->(from:Country) MATCH (company)-[:BASED_IN]->(to:Country)
WHERE from.code <> to.code
RETURN DISTINCT from.code AS from, buyer.name AS buyer, to.code AS to, company.name AS company, f.caption AS deal
ORDER BY from, buyer, to, company, deal
