// Options that would cross a threshold
// Rights to raise a stake to a level above the threshold, with what the holder has today. Use 50 for control, 30 where a bid for all must follow.
WITH 30 AS threshold
MATCH (holder:Entity)<-[:HOLDER]-(option:StakeOption)-[:COMPANY]->(company:Entity)
WHERE option.percent > threshold AND option.status = 'actual'
OPTIONAL MATCH (holder)-[held:HOLDS_STAKE_IN|ACQUIRED_STAKE_IN {status: 'actual'}]->(company)
WITH holder, company, option, max(held.percent) AS today, threshold
WHERE today IS NULL OR today <= threshold
RETURN holder.name AS holder, company.name AS company, today, option.percent AS level
ORDER BY level DESC, holder, company
