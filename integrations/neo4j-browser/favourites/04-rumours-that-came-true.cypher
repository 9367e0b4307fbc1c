// Rumours that came true
// Facts that an older article calls rumoured or proposed, and a newer one agreed or done.
MATCH (then:Document)<-[a:TOLD_IN]-(f:Fact)-[b:TOLD_IN]->(later:Document)
WHERE a.status IN ['rumoured', 'proposed'] AND b.status IN ['agreed', 'actual']
  AND then.published < later.published
RETURN f.caption AS fact, [(f)-[r]->(e:Entity) | r.role + ' ' + e.name] AS parties,
  then.published AS told, a.status AS as, later.published AS became, b.status AS status
ORDER BY told, became, f.id
