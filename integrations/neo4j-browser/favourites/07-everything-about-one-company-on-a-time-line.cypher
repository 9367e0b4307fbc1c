// Everything about one company on a time line
// Each sentence that tells a fact of it, by the day of the fact, or of the article where the fact has none.
MATCH (company:Entity {name: 'Castlemere Metals'})<-[role]-(f:Fact)-[:SUPPORTED_BY]->(v:Evidence)-[:IN]->(d:Document)
WHERE NOT f:Description
RETURN coalesce(f.dateStart, d.published) AS day, f.caption AS fact, role.role AS as, v.exact AS sentence
ORDER BY day, fact, v.id
