# Written by `python -m remoteit.codegen generate`; changes made here are lost.
"""Operations of `tags.graphql`."""

from .._runtime.models import BaseModel
from .._runtime.operation import Operation
from ..types.tags import Tag


class _TagsLoginAccount(BaseModel):
    tags: list[Tag]


class _TagsLogin(BaseModel):
    account: _TagsLoginAccount | None


class _Tags(BaseModel):
    login: _TagsLogin | None


TAGS: Operation[list[Tag]] = Operation(
    name="Tags",
    kind="query",
    document="""\
query Tags($accountId: String) {
  login {
    account(id: $accountId) {
      tags {
        ...TagFields
      }
    }
  }
}

fragment TagFields on Tag {
  name
  color
  created
}
""",
    model=_Tags,
    path=("login", "account", "tags"),
    nullable=False,
)


class _SetTag(BaseModel):
    set_tag: bool | None


SET_TAG: Operation[bool | None] = Operation(
    name="SetTag",
    kind="mutation",
    document="""\
mutation SetTag($tag: [TagInput!]!, $accountId: String) {
  setTag(tag: $tag, accountId: $accountId)
}
""",
    model=_SetTag,
    path=("set_tag",),
    nullable=True,
)


class _AddTag(BaseModel):
    add_tag: bool | None


ADD_TAG: Operation[bool | None] = Operation(
    name="AddTag",
    kind="mutation",
    document="""\
mutation AddTag($name: [String!]!, $serviceId: [String!]!, $accountId: String) {
  addTag(name: $name, serviceId: $serviceId, accountId: $accountId)
}
""",
    model=_AddTag,
    path=("add_tag",),
    nullable=True,
)


class _RemoveTag(BaseModel):
    remove_tag: bool | None


REMOVE_TAG: Operation[bool | None] = Operation(
    name="RemoveTag",
    kind="mutation",
    document="""\
mutation RemoveTag($name: [String!]!, $serviceId: [String!]!, $accountId: String) {
  removeTag(name: $name, serviceId: $serviceId, accountId: $accountId)
}
""",
    model=_RemoveTag,
    path=("remove_tag",),
    nullable=True,
)


class _RenameTag(BaseModel):
    rename_tag: bool | None


RENAME_TAG: Operation[bool | None] = Operation(
    name="RenameTag",
    kind="mutation",
    document="""\
mutation RenameTag($from: String!, $to: String!, $accountId: String) {
  renameTag(from: $from, to: $to, accountId: $accountId)
}
""",
    model=_RenameTag,
    path=("rename_tag",),
    nullable=True,
)


class _MergeTag(BaseModel):
    merge_tag: bool | None


MERGE_TAG: Operation[bool | None] = Operation(
    name="MergeTag",
    kind="mutation",
    document="""\
mutation MergeTag($from: String!, $to: String!, $accountId: String) {
  mergeTag(from: $from, to: $to, accountId: $accountId)
}
""",
    model=_MergeTag,
    path=("merge_tag",),
    nullable=True,
)


class _DeleteTag(BaseModel):
    delete_tag: bool | None


DELETE_TAG: Operation[bool | None] = Operation(
    name="DeleteTag",
    kind="mutation",
    document="""\
mutation DeleteTag($name: [String!]!, $accountId: String) {
  deleteTag(name: $name, accountId: $accountId)
}
""",
    model=_DeleteTag,
    path=("delete_tag",),
    nullable=True,
)
