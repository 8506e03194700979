"""A small project to generate from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from remoteit.codegen.generate import generate
from remoteit.codegen.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

SCHEMA = """
scalar DateTime
scalar Object
scalar Any

enum Colour { RED GREEN }

type Query {
  user: User
  users(limit: Int = 10): [User!]!
  version: String!
}

input Wish { type: String websocketIPv4: String fromDate: String }

type Mutation {
  wish(wish: Wish!): Boolean!
  paint(id: ID!, colour: Colour! = RED, note: String, at: DateTime): User
}

type User {
  id: ID!
  colour: Colour
  born: DateTime
  extra: Object!
  friend: User
  friends: [User!]!
  websocketIPv4: String
}
"""

QUERIES = """
fragment UserFields on User { id colour born }

# The user in full.
query Me { user { ...UserFields extra websocketIPv4 friend { ...UserFields } } }

query Friend { user { friend { ...UserFields } } }

query Friends { user { friends { ...UserFields } } }

query Users($limit: Int = 10) { users(limit: $limit) { ...UserFields } }

query Two { version user { id } }

query ApiVersion { version }

mutation MakeWish($wish: Wish!) { wish(wish: $wish) }

mutation Paint($id: ID!, $colour: Colour! = RED, $note: String, $at: DateTime) {
  paint(id: $id, colour: $colour, note: $note, at: $at) { ...UserFields }
}
"""


@dataclass(frozen=True)
class Project:
    """A folder with a schema, a file of operations, and the generated package."""

    root: Path

    @property
    def settings(self) -> Settings:
        return Settings(self.root / "schema.graphql", self.root / "queries", self.package, runtime="copy")

    @property
    def package(self) -> Path:
        return self.root / "made"

    @property
    def queries(self) -> Path:
        return self.root / "queries" / "users.graphql"

    def generate(self, *, check: bool = False) -> list[str]:
        return generate(self.settings, check=check)

    def text(self, name: str) -> str:
        return (self.package / name).read_text("utf-8")
