// Deals that fell through, or never were
// What is cancelled or denied, in the words of the article. These facts have no arrow between the parties.
MATCH (f:Fact)-[:SUPPORTED_BY]->(v:Evidence)-[:IN]->(d:Document)
WHERE v.status IN ['cancelled', 'denied']
RETURN d.published AS day, f.type AS fact, v.status AS status,
  [(f)-[r]->(e:Entity) | r.role + ' ' + e.name] AS parties, v.exact AS sentence
ORDER BY day, fact, v.id
