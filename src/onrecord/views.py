"""The wide views, for readers and analysts: names are joined to ids, a row stays one fact. Several
parties of one role stand in one cell, with semicolons between.
"""

from onrecord.records import ACCUSATION_ROLES, PARTY_ROLES

__all__ = ["VIEWS"]


def _party(role: str, facts: str, parties: str, key: str) -> str:
    return f"""(SELECT group_concat(name, '; ') FROM (
    SELECT actors.name FROM {parties} JOIN actors USING (actor_id)
    WHERE {parties}.{key} = {facts}.{key} AND party_role = '{role}'
    ORDER BY {parties}.rowid)) AS {role}"""  # noqa: S608  # the roles are ours


_PARTIES = ",\n  ".join(
    _party(role, "calls_to_action", "call_parties", "call_id") for role in PARTY_ROLES
)
_ACCUSERS = ",\n  ".join(
    _party(role, "accusations", "accusation_parties", "accusation_id") for role in ACCUSATION_ROLES
)

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

_ACCUSATIONS = f"""CREATE VIEW accusations_readable AS SELECT
  accusation_id,
  release_id,
  releases.title AS release,
  published,
  year,
  publishers.name AS publisher,
  {_ACCUSERS},
  accusation_act,
  reporting,
  act_words,
  victim_words,
  place,
  period,
  words
FROM accusations
JOIN releases USING (release_id)
LEFT JOIN actors AS publishers ON publishers.actor_id = publisher_id"""  # noqa: S608  # the roles are ours

VIEWS = {
    "calls_readable": _CALLS,
    "figures_readable": _FIGURES,
    "accusations_readable": _ACCUSATIONS,
}
"""The statements that create the views, by the view's name."""
