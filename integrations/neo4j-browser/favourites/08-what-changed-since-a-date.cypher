// What changed since a date
// What the articles of that day and after tell, newest first.
WITH date('2020-01-01') AS since
MATCH (d:Document)<-[t:TOLD_IN]-(f:Fact)
WHERE d.published >= since AND NOT f:Description AND NOT f:Headquarters
RETURN d.published AS day, f.type AS fact, t.status AS status,
  [(f)-[r]->(e:Entity) | r.role + ' ' + e.name] AS parties, d.title AS article
ORDER BY day DESC, fact, f.id
