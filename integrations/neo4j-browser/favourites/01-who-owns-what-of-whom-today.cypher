// Who owns what of whom today
// Stakes, subsidiaries and completed purchases, as arrows between the parties. Former holdings are left out.
MATCH p = (:Entity)-[s:HOLDS_STAKE_IN|HAS_SUBSIDIARY|ACQUIRED|ACQUIRED_STAKE_IN]->(:Entity)
WHERE s.status = 'actual'
RETURN p
