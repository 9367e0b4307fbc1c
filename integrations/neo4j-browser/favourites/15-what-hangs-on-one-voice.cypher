// What hangs on one voice
// Facts that only someone's word stands for, with who says so and how sure the rule is.
MATCH (f:Fact)-[t:TOLD_IN]->(d:Document)
WHERE f.attributedTo IS NOT NULL AND NOT f:Description
RETURN f.attributedTo AS voice, f.caption AS fact, [(f)-[r]->(e:Entity) | e.name] AS parties,
  t.confidence AS confidence, d.published AS day
ORDER BY day, voice, fact, f.id
