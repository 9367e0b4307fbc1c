// One deal with all that is behind it
// The fact, its parties, every sentence that supports it, and the articles they stand in.
MATCH (:Entity {name: 'Sina Weibo'})<-[:COMPANY]-(f:StakePurchase {percent: 18.0})
MATCH p = (f)-[:SUPPORTED_BY]->(:Evidence)-[:IN]->(:Document)
MATCH q = (f)-[]->(:Entity)
RETURN p, q
