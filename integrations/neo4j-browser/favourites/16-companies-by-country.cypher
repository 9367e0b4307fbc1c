// Companies by country
// Who is based where, by Headquarters facts that give a country.
MATCH (o:Entity)-[:BASED_IN]->(c:Country)
RETURN c.code AS code, c.name AS country, count(DISTINCT o) AS companies, collect(DISTINCT o.name) AS names
ORDER BY companies DESC, code
