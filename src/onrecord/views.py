"""The wide views, for readers and analysts: names are joined to ids, a row stays one fact. Several
parties of one role stand in one cell, with semicolons between.
"""

from onrecord.records import PARTY_ROLES

__all__ = ["VIEWS"]


def _party(role: str) -> str:
    return f"""(SELECT group_concat(name, '; ') FROM (
    SELECT actors.name FROM call_parties JOIN actors USING (actor_id)
    WHERE call_parties.call_id = calls_to_action.call_id AND party_role = '{role}'
    ORDER BY call_parties.rowid)) AS {role}"""  # noqa: S608  # the roles are ours


_PARTIES = ",\n  ".join(map(_party, PARTY_ROLES))

_CALLS = f"""CREATE VIEW calls_readable AS SELECT
  call_id,
  release_id,
  releases.title AS release,
  published,
  year,
  publishers.name AS publisher,
  {_PARTIES},
  call_type,
  requested_event,
  polarity,
  force,
  action,
  condition,
  deadline_words,
  endorsed,
  words
FROM calls_to_action
JOIN releases USING (release_id)
LEFT JOIN actors AS publishers ON publishers.actor_id = publisher_id"""  # noqa: S608  # the roles are ours

_FIGURES = """CREATE VIEW figures_readable AS SELECT
  figure_id,
  release_id,
  releases.title AS release,
  published,
  year,
  publishers.name AS publisher,
  figure_kind,
  number_words,
  qualifier,
  value,
  low,
  point,
  high,
  low_exclusive,
  high_exclusive,
  unit,
  counted,
  period,
  sayers.name AS said_by,
  payers.name AS payer,
  payees.name AS payee,
  subjects.name AS about,
  trend,
  reporting,
  words
FROM figures
JOIN releases USING (release_id)
LEFT JOIN actors AS publishers ON publishers.actor_id = publisher_id
LEFT JOIN actors AS sayers ON sayers.actor_id = said_by_id
LEFT JOIN actors AS payers ON payers.actor_id = payer_id
LEFT JOIN actors AS payees ON payees.actor_id = payee_id
LEFT JOIN actors AS subjects ON subjects.actor_id = about_id"""

VIEWS = {"calls_readable": _CALLS, "figures_readable": _FIGURES}
"""The statements that create the views, by the view's name."""
